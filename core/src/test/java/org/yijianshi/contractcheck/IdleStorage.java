package org.yijianshi.contractcheck;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.code.RegionCode;
import org.yijianshi.party.Party;
import org.yijianshi.port.Appended;
import org.yijianshi.port.CaseAppend;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.CaseQuery;
import org.yijianshi.port.ClosedQuery;
import org.yijianshi.port.Head;
import org.yijianshi.port.History;
import org.yijianshi.port.WorkQuery;

/** Says yes to everything and does nothing. */
final class IdleStorage extends TinyStorage {
  @Override
  public History read(CaseId id) {
    return History.NONE;
  }

  @Override
  public Head head(CaseId id) {
    return Head.NONE;
  }

  @Override
  public Appended append(CaseAppend append) {
    return new Appended(new Head(append.commit().version(), 1));
  }

  @Override
  public List<WorkItem> open(WorkQuery query) {
    return List.of();
  }

  @Override
  public List<DoneItem> closed(ClosedQuery query) {
    return List.of();
  }

  @Override
  public Optional<CaseEntry> byNumber(CaseNumber number) {
    return Optional.empty();
  }

  @Override
  public List<CaseEntry> cases(CaseQuery query) {
    return List.of();
  }

  @Override
  public List<Claimed> claim(Instant now, Duration lease, int max) {
    return List.of();
  }

  @Override
  public boolean acknowledge(Claimed claimed) {
    return true;
  }

  @Override
  public boolean giveBack(Claimed claimed, Instant notBefore) {
    return true;
  }

  @Override
  public boolean park(Claimed claimed, String reason) {
    return true;
  }

  @Override
  public List<Parked> parked() {
    return List.of();
  }

  @Override
  public boolean release(CaseId caseId, long sequence) {
    return true;
  }

  @Override
  public boolean skip(CaseId caseId, long sequence) {
    return true;
  }

  @Override
  public void publish(Publication publication) {}

  @Override
  public Optional<Publication> find(Kind kind, String code, String version) {
    return Optional.empty();
  }

  @Override
  public List<String> versions(Kind kind, String code) {
    return List.of();
  }

  @Override
  public List<String> codes(Kind kind) {
    return List.of();
  }

  @Override
  public List<DutyCount> countOpen(Set<Party> parties, Instant now) {
    return List.of();
  }

  @Override
  public List<CaseCount> countCases(@Nullable RegionCode region, Instant from, Instant before) {
    return List.of();
  }

  @Override
  public Backlog backlog(Instant now) {
    return new Backlog(0, 0, 0, null);
  }

  @Override
  public int retire(Instant unchangedSince, int max) {
    return 0;
  }

  @Override
  public Verified verify(@Nullable CaseId after, int max) {
    return new Verified(0, List.of(), null);
  }
}
