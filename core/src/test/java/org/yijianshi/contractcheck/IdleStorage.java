package org.yijianshi.contractcheck;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.party.Party;
import org.yijianshi.port.Appended;
import org.yijianshi.port.CaseAppend;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.ClosedObligation;
import org.yijianshi.port.Head;
import org.yijianshi.port.History;

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
  public List<ClosedObligation> closed(Party party, Instant from, Instant before) {
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
}
