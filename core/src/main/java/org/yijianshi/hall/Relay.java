package org.yijianshi.hall;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.yijianshi.port.Outbox;

/**
 * Brings waiting messages to a courier, first deliveries in order per case, at least once. It runs
 * when the host calls it, on the host's thread.
 */
public final class Relay {
  private static final Logger LOG = System.getLogger(Relay.class.getName());

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
    /** Checks the attempts. */
    public Terms {
      if (attempts < 1) {
        throw new IllegalArgumentException("There must be at least one attempt: " + attempts);
      }
    }

    /** Half a minute's lease; from a second to an hour; twelve attempts. */
    public static Terms usual() {
      return new Terms(Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofHours(1), 12);
    }

    Duration waitAfter(int attempt) {
      Duration wait = firstWait.multipliedBy(1L << Math.min(attempt - 1, 30));
      return wait.compareTo(longestWait) > 0 ? longestWait : wait;
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

  /** Delivers what is waiting, at most {@code max} messages. */
  public Report run(Courier courier, int max) {
    Outbox outbox = parts.storage().outbox();
    int delivered = 0;
    int postponed = 0;
    int parked = 0;
    while (delivered + postponed + parked < max) {
      Instant now = parts.clock().instant();
      List<Outbox.Claimed> claimed =
          outbox.claim(now, terms.lease(), max - delivered - postponed - parked);
      if (claimed.isEmpty()) {
        break;
      }
      for (Outbox.Claimed message : claimed) {
        switch (deliver(courier, outbox, message)) {
          case DELIVERED -> delivered++;
          case POSTPONED -> postponed++;
          case PARKED -> parked++;
        }
      }
    }
    return new Report(delivered, postponed, parked);
  }

  private enum Fate {
    DELIVERED,
    POSTPONED,
    PARKED
  }

  private Fate deliver(Courier courier, Outbox outbox, Outbox.Claimed claimed) {
    try {
      courier.deliver(claimed.caseId(), claimed.message());
      outbox.acknowledge(claimed);
      return Fate.DELIVERED;
    } catch (UndeliverableException never) {
      outbox.park(claimed, String.valueOf(never.getMessage()));
      return Fate.PARKED;
    } catch (RuntimeException failed) {
      // Only its class: a gateway's text may hold a telephone number.
      String reason = failed.getClass().getName();
      LOG.log(
          Level.WARNING, "Message {0} not delivered: {1}", claimed.message().sequence(), reason);
      if (claimed.attempt() >= terms.attempts()) {
        outbox.park(claimed, reason);
        return Fate.PARKED;
      }
      outbox.giveBack(claimed, parts.clock().instant().plus(terms.waitAfter(claimed.attempt())));
      return Fate.POSTPONED;
    }
  }

  /** The messages set aside, oldest first. */
  public List<Outbox.Parked> parked() {
    return parts.storage().outbox().parked();
  }
}
