package org.yijianshi.contractcheck;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.message.Message;
import org.yijianshi.port.Outbox;

/** The outbox part of {@link TinyStorage}: all messages in one list, in the order they came. */
abstract class TinyOutbox extends TinyPublications implements Outbox {
  /** A message that has not left. */
  static final class Waiting {
    final CaseId caseId;
    final Message message;
    Instant visibleAt = Instant.MIN;
    int attempts;
    @Nullable String lease;
    @Nullable String parked;

    Waiting(CaseId caseId, Message message) {
      this.caseId = caseId;
      this.message = message;
    }
  }

  final List<Waiting> waiting = new ArrayList<>();

  @Override
  public synchronized List<Claimed> claim(Instant now, Duration lease, int max) {
    List<Claimed> claimed = new ArrayList<>();
    Set<CaseId> seen = new HashSet<>();
    for (Waiting each : candidates()) {
      boolean first = !blockedBy(each, seen) && seen.add(each.caseId);
      if (first && claimed.size() < max && free(each, now)) {
        each.attempts++;
        each.visibleAt = now.plus(lease);
        each.lease = UUID.randomUUID().toString();
        claimed.add(new Claimed(each.caseId, each.message, each.attempts, each.lease, null));
      }
    }
    return claimed;
  }

  List<Waiting> candidates() {
    return List.copyOf(waiting);
  }

  boolean blockedBy(Waiting each, Set<CaseId> seen) {
    return seen.contains(each.caseId);
  }

  boolean free(Waiting each, Instant now) {
    return each.parked == null && !each.visibleAt.isAfter(now);
  }

  Optional<Waiting> held(Claimed claimed) {
    return waiting.stream().filter(each -> claimed.lease().equals(each.lease)).findFirst();
  }

  @Override
  public synchronized boolean acknowledge(Claimed claimed) {
    return held(claimed).map(waiting::remove).orElse(false);
  }

  @Override
  public synchronized boolean giveBack(Claimed claimed, Instant notBefore) {
    Optional<Waiting> held = held(claimed);
    held.ifPresent(
        each -> {
          each.lease = null;
          each.visibleAt = notBefore;
        });
    return held.isPresent();
  }

  @Override
  public synchronized boolean park(Claimed claimed, String reason) {
    Optional<Waiting> held = held(claimed);
    held.ifPresent(
        each -> {
          each.lease = null;
          each.parked = reason;
        });
    return held.isPresent();
  }

  @Override
  public synchronized Backlog backlog(Instant now) {
    long parked = waiting.stream().filter(each -> each.parked != null).count();
    long leased = waiting.stream().filter(each -> leased(each, now)).count();
    return new Backlog(
        waiting.size() - parked - leased,
        leased,
        parked,
        waiting.stream()
            .filter(each -> each.parked == null)
            .map(each -> each.message.at())
            .min(Comparator.naturalOrder())
            .orElse(null));
  }

  boolean leased(Waiting each, Instant now) {
    return each.lease != null && each.visibleAt.isAfter(now);
  }

  @Override
  public synchronized List<Parked> parked() {
    return waiting.stream()
        .filter(each -> each.parked != null)
        .sorted(Comparator.comparing(each -> each.message.at()))
        .map(each -> new Parked(each.caseId, each.message, each.attempts, each.parked))
        .toList();
  }

  @Override
  public synchronized boolean release(CaseId caseId, long sequence) {
    Optional<Waiting> found = parked(caseId, sequence);
    found.ifPresent(
        each -> {
          each.parked = null;
          each.visibleAt = Instant.MIN;
        });
    return found.isPresent();
  }

  @Override
  public synchronized boolean skip(CaseId caseId, long sequence) {
    return parked(caseId, sequence).map(waiting::remove).orElse(false);
  }

  Optional<Waiting> parked(CaseId caseId, long sequence) {
    return waiting.stream()
        .filter(each -> each.caseId.equals(caseId) && each.message.sequence() == sequence)
        .filter(each -> each.parked != null)
        .findFirst();
  }
}
