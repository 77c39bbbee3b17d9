package org.yijianshi.storage.jdbc.sharding;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.port.CaseLog;
import org.yijianshi.port.Housekeeping;
import org.yijianshi.port.Outbox;
import org.yijianshi.port.Publications;
import org.yijianshi.port.Storage;
import org.yijianshi.port.WorkLists;
import org.yijianshi.storage.jdbc.JdbcStorage;

/** Everything through ShardingSphere, but messages, which every server's own relay sends off. */
final class ShardedStorage implements Storage, Outbox {
  private final Shards shards;
  private final JdbcStorage together;
  private final List<JdbcStorage> each;

  ShardedStorage(Shards shards) {
    this.shards = shards;
    this.together = shards.storage();
    this.each = shards.each();
  }

  Shards shards() {
    return shards;
  }

  private Outbox of(CaseId id) {
    return each.get(Shards.serverOf(id)).outbox();
  }

  @Override
  public CaseLog caseLog() {
    return together.caseLog();
  }

  @Override
  public WorkLists workLists() {
    return together.workLists();
  }

  @Override
  public Outbox outbox() {
    return this;
  }

  @Override
  public Publications publications() {
    return together.publications();
  }

  @Override
  public Housekeeping housekeeping() {
    return together.housekeeping();
  }

  @Override
  public List<Claimed> claim(Instant now, Duration lease, int max) {
    if (max < 1) {
      throw new IllegalArgumentException("A claim is of at least one message: " + max);
    }
    List<Claimed> all = new ArrayList<>();
    for (JdbcStorage server : each) {
      if (all.size() < max) {
        all.addAll(server.outbox().claim(now, lease, max - all.size()));
      }
    }
    return all;
  }

  @Override
  public boolean acknowledge(Claimed claimed) {
    return of(claimed.caseId()).acknowledge(claimed);
  }

  @Override
  public boolean giveBack(Claimed claimed, Instant notBefore) {
    return of(claimed.caseId()).giveBack(claimed, notBefore);
  }

  @Override
  public boolean park(Claimed claimed, String reason) {
    return of(claimed.caseId()).park(claimed, reason);
  }

  @Override
  public Backlog backlog(Instant now) {
    Backlog all = new Backlog(0, 0, 0, null);
    for (JdbcStorage server : each) {
      Backlog one = server.outbox().backlog(now);
      Instant oldest =
          all.oldest() == null || one.oldest() != null && one.oldest().isBefore(all.oldest())
              ? one.oldest()
              : all.oldest();
      all =
          new Backlog(
              all.waiting() + one.waiting(),
              all.leased() + one.leased(),
              all.parked() + one.parked(),
              oldest);
    }
    return all;
  }

  @Override
  public List<Parked> parked() {
    return each.stream()
        .flatMap(server -> server.outbox().parked().stream())
        .sorted(
            Comparator.comparing((Parked p) -> Objects.requireNonNull(p.message().at()))
                .thenComparing(p -> p.caseId().value()))
        .toList();
  }

  @Override
  public boolean release(CaseId caseId, long sequence) {
    return of(caseId).release(caseId, sequence);
  }

  @Override
  public boolean skip(CaseId caseId, long sequence) {
    return of(caseId).skip(caseId, sequence);
  }
}
