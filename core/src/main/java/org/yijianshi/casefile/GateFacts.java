package org.yijianshi.casefile;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fees, attendance and rectification of an instance (缴费、到场、整改).
 *
 * @param fees its fees, by number
 * @param appointment the open appointment, or null
 * @param noShows how many appointments were missed in a row, from 0
 * @param rectifications what had to be put right, oldest first
 */
public record GateFacts(
    List<Fee> fees,
    @Nullable Appointment appointment,
    int noShows,
    List<Rectification> rectifications) {
  private static final GateFacts NONE = new GateFacts(List.of(), null, 0, List.of());

  /** Copies the lists. */
  public GateFacts {
    fees = List.copyOf(fees);
    rectifications = List.copyOf(rectifications);
  }

  /** Nothing of it yet. */
  public static GateFacts none() {
    return NONE;
  }

  /** The fee of that number. */
  public Optional<Fee> fee(int no) {
    return fees.stream().filter(f -> f.no() == no).findFirst();
  }

  /** The rectification that was required last. */
  public Optional<Rectification> rectification() {
    return rectifications.isEmpty()
        ? Optional.empty()
        : Optional.of(rectifications.get(rectifications.size() - 1));
  }

  /** Whether the applicant has time to put something right: the promised clock stands still. */
  public boolean rectifying() {
    return rectification().filter(r -> r.state() == RectificationState.REQUIRED).isPresent();
  }

  GateFacts with(Fee fee) {
    return new GateFacts(
        ImmutableList.<Fee>builder().addAll(fees).add(fee).build(),
        appointment,
        noShows,
        rectifications);
  }

  GateFacts withFee(int no, FeeState next, @Nullable String receipt) {
    return new GateFacts(
        fees.stream().map(f -> f.no() == no ? f.in(next, receipt) : f).toList(),
        appointment,
        noShows,
        rectifications);
  }

  GateFacts with(@Nullable Appointment next, int missed) {
    return new GateFacts(fees, next, missed, rectifications);
  }

  GateFacts with(Rectification required) {
    return new GateFacts(
        fees,
        appointment,
        noShows,
        ImmutableList.<Rectification>builder().addAll(rectifications).add(required).build());
  }

  GateFacts rectified(RectificationState next, @Nullable Instant at) {
    Rectification last = rectification().orElseThrow();
    return new GateFacts(
        fees,
        appointment,
        noShows,
        rectifications.stream().map(r -> r.round() == last.round() ? r.in(next, at) : r).toList());
  }
}
