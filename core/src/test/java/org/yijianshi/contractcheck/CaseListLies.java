package org.yijianshi.contractcheck;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.party.Party;
import org.yijianshi.port.Appended;
import org.yijianshi.port.CaseAppend;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.ClosedObligation;

/** Lists of cases and of closed duties that lie in one thing each. */
final class CaseListLies {
  private CaseListLies() {}

  static final class ForgetsWhatWasDone extends TinyStorage {
    @Override
    void remember(ClosedObligation done) {}
  }

  static final class TakesEqualForOne extends TinyStorage {
    @Override
    void remember(ClosedObligation done) {
      if (!closed.contains(done)) {
        closed.add(done);
      }
    }
  }

  static final class IncludesTheEnd extends TinyStorage {
    @Override
    public synchronized List<ClosedObligation> closed(Party party, Instant from, Instant before) {
      return super.closed(party, from, before.plusNanos(1));
    }

    @Override
    boolean asked(CaseQuery query, CaseEntry entry) {
      return super.asked(query, entry)
          || (query.submittedBefore() != null
              && query.submittedBefore().equals(entry.submittedAt()));
    }
  }

  static final class ListsCasesById extends TinyStorage {
    @Override
    Comparator<CaseEntry> caseOrder() {
      return Comparator.comparing(CaseEntry::caseId);
    }
  }

  static final class FindsApplicantsByPrefix extends TinyStorage {
    @Override
    boolean asked(CaseQuery query, CaseEntry entry) {
      return query.applicantKey() == null
          ? super.asked(query, entry)
          : entry.applicantKey().startsWith(query.applicantKey());
    }
  }

  static final class ShowsCasesAsTheyWere extends TinyStorage {
    @Override
    synchronized Appended store(CaseAppend append) {
      CaseEntry before = entries.getOrDefault(append.commit().caseId(), append.entry());
      Appended appended = super.store(append);
      entries.put(append.commit().caseId(), before);
      return appended;
    }
  }

  static final class LooksForTheLastEntry extends TinyStorage {
    @Override
    public synchronized List<CaseEntry> cases(CaseQuery query) {
      return query.after() == null || entries.containsValue(query.after())
          ? super.cases(query)
          : List.of();
    }
  }

  static final class IgnoresTheBundle extends TinyStorage {
    @Override
    boolean asked(CaseQuery query, CaseEntry entry) {
      return super.asked(
          new CaseQuery(
              null,
              query.region(),
              query.stage(),
              query.applicantKey(),
              query.submittedFrom(),
              query.submittedBefore(),
              query.after(),
              query.limit()),
          entry);
    }
  }

  static final class IgnoresTheStage extends TinyStorage {
    @Override
    boolean asked(CaseQuery query, CaseEntry entry) {
      return super.asked(
          new CaseQuery(
              query.bundle(),
              query.region(),
              null,
              query.applicantKey(),
              query.submittedFrom(),
              query.submittedBefore(),
              query.after(),
              query.limit()),
          entry);
    }
  }

  static final class MasksTheApplicant extends TinyStorage {
    @Override
    public synchronized Optional<CaseEntry> byNumber(CaseNumber number) {
      return super.byNumber(number)
          .map(
              e ->
                  new CaseEntry(
                      e.caseId(),
                      e.number(),
                      e.bundle(),
                      e.region(),
                      "***",
                      e.stage(),
                      e.submittedAt(),
                      e.changedAt()));
    }
  }
}
