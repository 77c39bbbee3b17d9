package org.yijianshi.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yijianshi.party.Party;

/**
 * How a result reaches the applicant: where it lies, how often it was tried, what proves it.
 *
 * @param window the results window that has it, offered it or handed it over; null before
 * @param method the way in which it was offered last; null before
 * @param firstOfferedAt when it was offered for the first time, whatever failed since; null before
 * @param keeper who keeps it while nobody collects it; null otherwise
 * @param proof the number of the proof of service, or of the record of keeping; null before
 * @param recipient the reference of the participant who took it; null before, or when it came to
 *     the applicant as addressed
 * @param proofHandedOver whether the department has that proof
 */
public record Handover(
    @Nullable Party window,
    @Nullable DeliveryMethod method,
    @Nullable Instant firstOfferedAt,
    @Nullable Party keeper,
    @Nullable String proof,
    @Nullable String recipient,
    boolean proofHandedOver) {
  private static final Handover NONE = new Handover(null, null, null, null, null, null, false);

  /** Nothing of it yet. */
  public static Handover none() {
    return NONE;
  }

  /** Whether it left a window before: a package that left is not gathered again. */
  public boolean left() {
    return firstOfferedAt != null;
  }

  Handover at(Party place) {
    return new Handover(place, method, firstOfferedAt, null, null, null, false);
  }

  Handover offered(Party place, DeliveryMethod way, Instant when) {
    return new Handover(
        place, way, firstOfferedAt == null ? when : firstOfferedAt, null, null, null, false);
  }

  Handover delivered(String number, @Nullable String to) {
    return new Handover(window, method, firstOfferedAt, null, number, to, false);
  }

  Handover kept(String number, Party by) {
    return new Handover(window, method, firstOfferedAt, by, number, null, false);
  }

  Handover proven() {
    return new Handover(window, method, firstOfferedAt, keeper, proof, recipient, true);
  }

  /** Made again: the window has it no more, but that it had left once stays known. */
  Handover again() {
    return new Handover(null, null, firstOfferedAt, null, null, null, false);
  }
}
