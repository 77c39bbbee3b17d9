package org.yijianshi.hall;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.Multiset;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.port.Outbox;

/**
 * Brings waiting messages to a courier, first deliveries in order per case, at least once. It runs
 * when the host calls it, on the host's thread.
 */
public final class Relay {
  private static final Logger LOG = System.getLogger(Relay.class.getName());

  /** So few at once that a slow courier gets through them within one lease. */
  private static final int AT_ONCE = 20;

  private final HallParts parts;
  private final Terms terms;

  Relay(HallParts parts, Terms terms) {
    this.parts = parts;
    this.terms = terms;
  }

  /**
   * How long a relay may hold a message, and how it tries again.
   *
   * @param lease after which another relay may try
   * @param firstWait the wait after the first failure; it doubles with each
   * @param longestWait the longest wait
   * @param attempts after so many failures a message is set aside
   */
  public record Terms(Duration lease, Duration firstWait, Duration longestWait, int attempts) {
    /** Checks that the lease is longer than nothing, that waits grow, and the attempts. */
    public Terms {
      if (lease.isNegative() || lease.isZero()) {
        throw new IllegalArgumentException("A lease must be longer than nothing: " + lease);
      }
      Waits.check(firstWait, longestWait);
      if (attempts < 1) {
        throw new IllegalArgumentException("There must be at least one attempt: " + attempts);
      }
    }

    /** Half a minute's lease; from a second to an hour; twelve attempts. */
    public static Terms usual() {
      return new Terms(Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofHours(1), 12);
    }

    Duration waitAfter(int attempt) {
      return Waits.after(attempt, firstWait, longestWait);
    }
  }

  /**
   * What one run did.
   *
   * @param delivered messages delivered
   * @param postponed messages that will be tried again
   * @param parked messages set aside
   */
  public record Report(int delivered, int postponed, int parked) {}

  /**
   * Delivers what is waiting, at most {@code max} messages. What the courier throws is told in the
   * report, but for an {@link Error}; what the storage throws ends the run, and whatever it held
   * waits for its lease to run out.
   */
  public Report run(Courier courier, int max) {
    Multiset<Fate> fates = EnumMultiset.create(Fate.class);
    int left = max;
    while (left > 0) {
      Instant now = parts.clock().instant();
      List<Outbox.Claimed> claimed = outbox().claim(now, terms.lease(), Math.min(left, AT_ONCE));
      if (claimed.isEmpty()) {
        break;
      }
      for (Outbox.Claimed message : claimed) {
        fates.add(deliver(courier, message, now.plus(terms.lease())));
      }
      left -= claimed.size();
    }
    return new Report(
        fates.count(Fate.DELIVERED), fates.count(Fate.POSTPONED), fates.count(Fate.PARKED));
  }

  private enum Fate {
    DELIVERED,
    POSTPONED,
    PARKED
  }

  private Fate deliver(Courier courier, Outbox.Claimed claimed, Instant heldUntil) {
    if (!parts.clock().instant().isBefore(heldUntil)) {
      // The ones before took too long. Another relay may have it: it is not sent twice knowingly.
      return Fate.POSTPONED;
    }
    try {
      courier.deliver(claimed.caseId(), claimed.message());
    } catch (UndeliverableException never) {
      return park(claimed, String.valueOf(never.getMessage()));
    } catch (RuntimeException failed) {
      return failed(claimed, failed);
    }
    outbox().acknowledge(claimed);
    return Fate.DELIVERED;
  }

  private Fate failed(Outbox.Claimed claimed, RuntimeException failed) {
    // Only its class: a gateway's text may hold a telephone number.
    String reason = failed.getClass().getName();
    LOG.log(
        Level.WARNING,
        "Message {0} of case {1} not delivered: {2}",
        Long.toString(claimed.message().sequence()),
        claimed.caseId(),
        reason);
    if (claimed.attempt() >= terms.attempts()) {
      return park(claimed, reason);
    }
    outbox().giveBack(claimed, parts.clock().instant().plus(terms.waitAfter(claimed.attempt())));
    return Fate.POSTPONED;
  }

  private Fate park(Outbox.Claimed claimed, String reason) {
    // If the lease was lost, another relay tries it now and will say what came of it.
    return outbox().park(claimed, reason) ? Fate.PARKED : Fate.POSTPONED;
  }

  /** The messages set aside, oldest first. */
  public List<Outbox.Parked> parked() {
    return outbox().parked();
  }

  /** Lets a message that was set aside be tried again; false if it is not set aside. */
  public boolean release(CaseId caseId, long sequence) {
    return outbox().release(caseId, sequence);
  }

  /**
   * Drops a message that was set aside for good, and lets its case's later ones go; false if it is
   * not set aside.
   */
  public boolean skip(CaseId caseId, long sequence) {
    return outbox().skip(caseId, sequence);
  }

  private Outbox outbox() {
    return parts.storage().outbox();
  }
}
