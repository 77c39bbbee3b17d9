package org.yijianshi.plan;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.yijianshi.base.Micros;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.catalog.ItemType;
import org.yijianshi.code.InstanceId;
import org.yijianshi.policy.Policy;

/**
 * What a schedule reckons with before anything has happened: when the case is handed in, received
 * and accepted, and which limit holds where the catalog sets none.
 *
 * @param submitted when the applicant submits
 * @param received when the materials arrive; not before the submission
 * @param accepted when the departments accept; not before the receipt
 * @param acceptedAt instances that are accepted at another time
 * @param licence the limit of an administrative licence that has none (行政许可法 42)
 * @param other the limit of any other item that has none
 * @param onResult the limit of a decision at once on a predecessor's result (R41)
 * @param waiting what a promised limit does while such a result is out
 */
@Rule("P-statutoryLimit")
public record Assumptions(
    Instant submitted,
    Instant received,
    Instant accepted,
    Map<InstanceId, Instant> acceptedAt,
    TimeLimit licence,
    TimeLimit other,
    TimeLimit onResult,
    Waiting waiting) {
  private static final TimeLimit TWENTY = TimeLimit.workingDays(20);

  /** Promised limits that stand still after the review ahead. */
  public Assumptions(
      Instant submitted,
      Instant received,
      Instant accepted,
      Map<InstanceId, Instant> acceptedAt,
      TimeLimit licence,
      TimeLimit other,
      TimeLimit onResult) {
    this(submitted, received, accepted, acceptedAt, licence, other, onResult, Waiting.PAUSES);
  }

  /** Truncates the instants to microseconds and checks their order. */
  public Assumptions {
    Objects.requireNonNull(waiting, "waiting");
    submitted = Micros.truncate(submitted);
    received = Micros.truncate(received);
    accepted = Micros.truncate(accepted);
    if (received.isBefore(submitted) || accepted.isBefore(received)) {
      throw new IllegalArgumentException(
          "Submission, receipt and acceptance come in this order: "
              + submitted
              + ", "
              + received
              + ", "
              + accepted);
    }
    ImmutableMap.Builder<InstanceId, Instant> copy = ImmutableMap.builder();
    acceptedAt.forEach((id, at) -> copy.put(id, Micros.truncate(at)));
    acceptedAt = copy.buildOrThrow();
  }

  /** Everything is submitted, received and accepted at that instant; 20 working days by default. */
  public static Assumptions acceptedAt(Instant at) {
    return new Assumptions(at, at, at, Map.of(), TWENTY, TWENTY, TimeLimit.atOnce());
  }

  /** The same, with the policy's limits for licences that have none and for decisions at once. */
  public Assumptions under(Policy policy) {
    TimeLimit statutory = TimeLimit.workingDays(policy.approval().statutoryLimit());
    TimeLimit atOnce = TimeLimit.atOnce(policy.clock().instantDecisionHours());
    return new Assumptions(
        submitted, received, accepted, acceptedAt, statutory, other, atOnce, waiting);
  }

  /** The same with promised limits that do this while a result is out. */
  public Assumptions with(Waiting meanwhile) {
    return new Assumptions(
        submitted, received, accepted, acceptedAt, licence, other, onResult, meanwhile);
  }

  /** The same with that instance accepted at another time. */
  public Assumptions with(InstanceId id, Instant at) {
    Map<InstanceId, Instant> more = new LinkedHashMap<>(acceptedAt);
    more.put(id, at);
    return new Assumptions(submitted, received, accepted, more, licence, other, onResult, waiting);
  }

  /** The same with other limits where the catalog sets none. */
  public Assumptions withDefaults(TimeLimit forLicences, TimeLimit forOthers) {
    return new Assumptions(
        submitted, received, accepted, acceptedAt, forLicences, forOthers, onResult, waiting);
  }

  /** When that instance is accepted. */
  Instant acceptance(InstanceId id) {
    return acceptedAt.getOrDefault(id, accepted);
  }

  /** When a limit of that start begins for that instance, while nothing goes before it. */
  Instant start(InstanceId id, TimeLimit limit) {
    return switch (limit.startsAt()) {
      case SUBMISSION -> submitted;
      case RECEIPT -> received;
      case ACCEPTANCE, TRANSFER -> acceptance(id);
    };
  }

  /** The limit of an item of that type that has none. */
  TimeLimit fallback(ItemType type) {
    return type.underLicensingLaw() ? licence : other;
  }
}
