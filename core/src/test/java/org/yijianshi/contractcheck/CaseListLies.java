package org.yijianshi.contractcheck;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.contract.SampleEntry;
import org.yijianshi.port.Appended;
import org.yijianshi.port.CaseAppend;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.CaseQuery;
import org.yijianshi.port.ClosedQuery;

/** Lists of cases and of closed duties that lie in one thing each. */
final class CaseListLies {
  private CaseListLies() {}

  static final class ForgetsWhatWasDone extends TinyStorage {
    @Override
    void remember(DoneItem done) {}
  }

  static final class TakesEqualForOne extends TinyStorage {
    @Override
    void remember(DoneItem done) {
      if (closed.stream().noneMatch(other -> other.done().equals(done.done()))) {
        closed.add(done);
      }
    }
  }

  static final class IncludesTheEnd extends TinyStorage {
    @Override
    boolean asked(ClosedQuery query, DoneItem item) {
      return super.asked(query, item)
          || (query.before().equals(item.done().closedAt())
              && query.party().equals(item.done().obligation().owedBy()));
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
          : entry.applicantKeys().stream().anyMatch(key -> key.startsWith(query.applicantKey()));
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

  static final class PagesCasesByCounting extends TinyStorage {
    private int shown;

    @Override
    public synchronized List<CaseEntry> cases(CaseQuery query) {
      List<CaseEntry> all = super.cases(query.after(null).limit(1000));
      int from = query.after() == null ? 0 : Math.min(all.size(), shown);
      int to = Math.min(all.size(), from + query.limit());
      shown = to;
      return all.subList(from, to);
    }
  }

  static final class IgnoresTheBundle extends TinyStorage {
    @Override
    boolean asked(CaseQuery query, CaseEntry entry) {
      return super.asked(query.bundle(null), entry);
    }
  }

  static final class IgnoresTheStage extends TinyStorage {
    @Override
    boolean asked(CaseQuery query, CaseEntry entry) {
      return super.asked(query.stage(null), entry);
    }
  }

  static final class MasksTheApplicant extends TinyStorage {
    @Override
    public synchronized Optional<CaseEntry> byNumber(CaseNumber number) {
      return super.byNumber(number).map(entry -> SampleEntry.from(entry).keys("masked").build());
    }
  }
}
