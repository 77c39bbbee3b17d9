package org.yijianshi.contractcheck;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.contract.CaseSamples;
import org.yijianshi.port.Appended;
import org.yijianshi.port.CaseAppend;

/** Outboxes that lie in one thing each. */
final class OutboxLies {
  private OutboxLies() {}

  static final class ClaimsOutOfOrder extends TinyStorage {
    @Override
    List<Waiting> candidates() {
      List<Waiting> reversed = new ArrayList<>(waiting);
      Collections.reverse(reversed);
      return reversed;
    }
  }

  static final class ClaimsSeveralOfACase extends TinyStorage {
    @Override
    boolean blockedBy(Waiting each, Set<CaseId> seen) {
      seen.remove(each.caseId);
      return false;
    }
  }

  static final class IgnoresLeases extends TinyStorage {
    @Override
    boolean free(Waiting each, Instant now) {
      return each.parked == null && (each.lease != null || super.free(each, now));
    }
  }

  static final class LeasesForEver extends TinyStorage {
    @Override
    boolean free(Waiting each, Instant now) {
      return each.lease == null && super.free(each, now);
    }
  }

  static final class KeepsOneLease extends TinyStorage {
    @Override
    public synchronized List<Claimed> claim(Instant now, Duration lease, int max) {
      List<Claimed> claimed = new ArrayList<>();
      for (Claimed each : super.claim(now, lease, max)) {
        String fixed = each.caseId() + "/" + each.message().sequence();
        held(each).orElseThrow().lease = fixed;
        claimed.add(new Claimed(each.caseId(), each.message(), each.attempt(), fixed, each.tip()));
      }
      return claimed;
    }
  }

  static final class LetsAnybodyAcknowledge extends TinyStorage {
    @Override
    Optional<Waiting> held(Claimed claimed) {
      return waiting.stream().filter(each -> each.message.equals(claimed.message())).findFirst();
    }
  }

  static final class NeverForgets extends TinyStorage {
    @Override
    public synchronized boolean acknowledge(Claimed claimed) {
      Optional<Waiting> held = held(claimed);
      held.ifPresent(each -> each.lease = null);
      return held.isPresent();
    }
  }

  static final class IgnoresTheDelay extends TinyStorage {
    @Override
    public synchronized boolean giveBack(Claimed claimed, Instant notBefore) {
      return super.giveBack(claimed, Instant.MIN);
    }
  }

  static final class PassesParked extends TinyStorage {
    @Override
    List<Waiting> candidates() {
      return waiting.stream().filter(each -> each.parked == null).toList();
    }
  }

  static final class ParkedStopsAll extends TinyStorage {
    @Override
    List<Waiting> candidates() {
      return parked().isEmpty() ? super.candidates() : List.of();
    }
  }

  static final class ReleasesAnything extends TinyStorage {
    @Override
    Optional<Waiting> parked(CaseId caseId, long sequence) {
      return waiting.stream()
          .filter(each -> each.caseId.equals(caseId) && each.message.sequence() == sequence)
          .findFirst();
    }
  }

  static final class ForgetsTheReason extends TinyStorage {
    @Override
    public synchronized boolean park(Claimed claimed, String reason) {
      return super.park(claimed, "failed");
    }
  }

  static final class ListsParkedNewestFirst extends TinyStorage {
    @Override
    public synchronized List<Parked> parked() {
      List<Parked> reversed = new ArrayList<>(super.parked());
      Collections.reverse(reversed);
      return reversed;
    }
  }

  static final class SkipsTheWholeCase extends TinyStorage {
    @Override
    public synchronized boolean skip(CaseId caseId, long sequence) {
      return parked(caseId, sequence).isPresent()
          && waiting.removeIf(each -> each.caseId.equals(caseId));
    }
  }

  static final class CountsNoAttempts extends TinyStorage {
    @Override
    boolean free(Waiting each, Instant now) {
      each.attempts = 0;
      return super.free(each, now);
    }
  }

  static final class ClaimsWithoutALock extends TinyStorage {
    private final Race race = new Race();

    @Override
    public List<Claimed> claim(Instant now, Duration lease, int max) {
      List<Claimed> claimed = super.claim(now, lease, max);
      synchronized (this) {
        // As if another had read the same row before the lease was written.
        claimed.forEach(each -> held(each).ifPresent(row -> row.visibleAt = Instant.MIN));
      }
      if (!claimed.isEmpty()) {
        race.linger();
      }
      return claimed;
    }
  }

  static final class AnnouncesEveryCommit extends TinyStorage {
    @Override
    synchronized Appended store(CaseAppend append) {
      if (append.messages().isEmpty()) {
        CaseCommit commit = append.commit();
        waiting.add(
            new Waiting(commit.caseId(), CaseSamples.message(commit.version(), 0, commit.at())));
      }
      return super.store(append);
    }
  }

  static final class IgnoresTheMaximum extends TinyStorage {
    @Override
    public synchronized List<Claimed> claim(Instant now, Duration lease, int max) {
      return super.claim(now, lease, Integer.MAX_VALUE);
    }
  }

  static final class CountsTheParkedAsWaiting extends TinyStorage {
    @Override
    public synchronized Backlog backlog(Instant now) {
      Backlog honest = super.backlog(now);
      return new Backlog(
          honest.waiting() + honest.parked(), honest.leased(), honest.parked(), honest.oldest());
    }
  }
}
