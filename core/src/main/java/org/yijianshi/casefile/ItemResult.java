package org.yijianshi.casefile;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The result of a concluded instance and where it is. It lives beside the item's state and never
 * moves it.
 *
 * @param document what was made
 * @param state where it is
 * @param madeAt when the decision was made
 * @param certificateId the electronic certificate's id, once made
 * @param proof the number of the proof of service, once delivered
 * @param proofHandedOver whether the department has that proof
 */
public record ItemResult(
    ResultDocument document,
    ResultState state,
    Instant madeAt,
    @Nullable String certificateId,
    @Nullable String proof,
    boolean proofHandedOver) {
  /** Checks that nothing is missing. */
  public ItemResult {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(madeAt, "madeAt");
  }

  /** A result just made. */
  public static ItemResult made(ResultDocument document, Instant at) {
    return new ItemResult(document, ResultState.MADE, at, null, null, false);
  }

  /** Whether the applicant has it, or it is kept for them: nothing is left to deliver. */
  public boolean settled() {
    return state == ResultState.DELIVERED || state == ResultState.KEPT;
  }

  ItemResult movedTo(ResultState next) {
    return new ItemResult(document, next, madeAt, certificateId, proof, proofHandedOver);
  }

  ItemResult withCertificate(String id) {
    return new ItemResult(document, state, madeAt, id, proof, proofHandedOver);
  }

  ItemResult delivered(String proofNumber) {
    return new ItemResult(
        document, ResultState.DELIVERED, madeAt, certificateId, proofNumber, false);
  }

  ItemResult withProofHandedOver() {
    return new ItemResult(document, state, madeAt, certificateId, proof, true);
  }
}
