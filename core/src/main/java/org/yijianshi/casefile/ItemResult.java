package org.yijianshi.casefile;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.party.Party;

/**
 * The result of a concluded instance, where it is and whether it still holds. It lives beside the
 * item's state and never moves it.
 *
 * @param document what was made, as it holds now
 * @param state where it is
 * @param validity whether it still holds
 * @param madeAt when the decision was made
 * @param certificateId the electronic certificate's id, once made
 * @param handover how it reaches the applicant
 */
public record ItemResult(
    ResultDocument document,
    ResultState state,
    ResultValidity validity,
    Instant madeAt,
    @Nullable String certificateId,
    Handover handover) {
  /** Checks that nothing is missing. */
  public ItemResult {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(validity, "validity");
    Objects.requireNonNull(madeAt, "madeAt");
    Objects.requireNonNull(handover, "handover");
  }

  /** A result just made. */
  public static ItemResult made(ResultDocument document, Instant at) {
    return new ItemResult(
        document, ResultState.MADE, ResultValidity.VALID, at, null, Handover.none());
  }

  /** The number of the proof of service, once delivered or kept; null before. */
  public @Nullable String proof() {
    return handover.proof();
  }

  /** Whether the department has that proof. */
  public boolean proofHandedOver() {
    return handover.proofHandedOver();
  }

  /** Whether the applicant has it, or it is kept for them: nothing is left to deliver. */
  public boolean settled() {
    return state == ResultState.DELIVERED || state == ResultState.KEPT;
  }

  /** Whether the department or a window has it and it was not offered yet. */
  public boolean toBeOffered() {
    return state == ResultState.MADE || state == ResultState.AT_WINDOW;
  }

  ItemResult movedTo(ResultState next, Handover how) {
    return new ItemResult(document, next, validity, madeAt, certificateId, how);
  }

  ItemResult sentTo(Party window) {
    return movedTo(ResultState.AT_WINDOW, handover.at(window));
  }

  ItemResult offered(Party window, DeliveryMethod method, Instant at) {
    return movedTo(ResultState.OFFERED, handover.offered(window, method, at));
  }

  ItemResult withCertificate(String id) {
    return new ItemResult(document, state, validity, madeAt, id, handover);
  }

  ItemResult delivered(String proofNumber, @Nullable String recipient) {
    return movedTo(ResultState.DELIVERED, handover.delivered(proofNumber, recipient));
  }

  ItemResult kept(String record, Party keeper) {
    return movedTo(ResultState.KEPT, handover.kept(record, keeper));
  }

  ItemResult withProofHandedOver() {
    return movedTo(state, handover.proven());
  }

  /** Made again, as that document; its certificate is to be made again too. */
  ItemResult madeAgain(ResultDocument next, ResultValidity holds) {
    return new ItemResult(next, ResultState.MADE, holds, madeAt, null, handover.again());
  }

  /**
   * It holds no longer. Whoever has it keeps the document, and in any case the certificate, and
   * sees that it does not hold; in place of one that is still to be handed over goes the decision
   * that ended it.
   */
  ItemResult ended(ResultDocument decision, ResultValidity how) {
    return switch (state) {
      case DELIVERED -> new ItemResult(document, state, how, madeAt, certificateId, handover);
      case KEPT -> new ItemResult(decision, state, how, madeAt, certificateId, handover);
      case MADE, AT_WINDOW, OFFERED ->
          new ItemResult(decision, ResultState.MADE, how, madeAt, certificateId, handover.again());
    };
  }
}
