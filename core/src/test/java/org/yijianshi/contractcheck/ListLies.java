package org.yijianshi.contractcheck;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.port.Appended;
import org.yijianshi.port.CaseAppend;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.CaseQuery;
import org.yijianshi.port.ClosedQuery;
import org.yijianshi.port.DutyCursor;
import org.yijianshi.port.WorkQuery;

/** Work lists that lie in one thing each. */
final class ListLies {
  private ListLies() {}

  static final class ListsByCase extends TinyStorage {
    @Override
    Comparator<WorkItem> order() {
      return Comparator.comparing(WorkItem::caseId).thenComparing(item -> item.obligation().no());
    }
  }

  static final class ShowsHalfACommit extends TinyStorage {
    private final Race race = new Race();

    @Override
    public Appended append(CaseAppend append) {
      synchronized (this) {
        check(append);
        append.opened().stream().limit(1).forEach(duty -> list(append.entry(), duty));
        append.closed().stream().limit(1).forEach(one -> remember(done(append.entry(), one)));
      }
      race.linger();
      synchronized (this) {
        append.closed().stream().limit(1).forEach(one -> closed.remove(done(append.entry(), one)));
        return store(append);
      }
    }

    @Override
    public List<WorkItem> open(WorkQuery query) {
      boolean half = race.open();
      List<WorkItem> page = super.open(query);
      if (half) {
        race.seen();
      }
      return page;
    }

    @Override
    public List<DoneItem> closed(ClosedQuery query) {
      boolean half = race.open();
      List<DoneItem> found = super.closed(query);
      if (half) {
        race.seen();
      }
      return found;
    }
  }

  static final class ListsSuspendedFirst extends TinyStorage {
    @Override
    Comparator<WorkItem> order() {
      return Comparator.comparing((WorkItem item) -> item.obligation().dueAt() != null)
          .thenComparing(super.order());
    }
  }

  static final class ComparesNumbersAsText extends TinyStorage {
    @Override
    Comparator<WorkItem> order() {
      return Comparator.comparing(
              (WorkItem item) -> Objects.requireNonNullElse(item.obligation().dueAt(), Instant.MAX))
          .thenComparing(WorkItem::caseId)
          .thenComparing(item -> Integer.toString(item.obligation().no()));
    }
  }

  static final class KeepsClosedDuties extends TinyStorage {
    @Override
    void forget(CaseId id, Obligation duty) {}
  }

  static final class RemovesByNumberAlone extends TinyStorage {
    @Override
    void forget(CaseId id, Obligation duty) {
      open.removeIf(item -> item.obligation().no() == duty.no());
    }
  }

  static final class KeepsDutiesWhereTheyWere extends TinyStorage {
    @Override
    void list(CaseEntry entry, Obligation duty) {
      open.add(new WorkItem(entry.caseId(), entry.number(), entry.region(), duty));
    }
  }

  static final class ShowsEverybodyEverything extends TinyStorage {
    @Override
    boolean asked(WorkQuery query, WorkItem item) {
      return super.asked(
          WorkQuery.of(item.obligation().owedBy())
              .region(query.region())
              .kind(query.kind())
              .dueBefore(query.dueBefore()),
          item);
    }
  }

  static final class IgnoresTheRegion extends TinyStorage {
    @Override
    boolean asked(WorkQuery query, WorkItem item) {
      return super.asked(query.region(null), item);
    }

    @Override
    boolean asked(CaseQuery query, CaseEntry entry) {
      return super.asked(query.region(null), entry);
    }
  }

  static final class IgnoresTheKind extends TinyStorage {
    @Override
    boolean asked(WorkQuery query, WorkItem item) {
      return super.asked(query.kind(null), item);
    }
  }

  static final class TakesSuspendedForDue extends TinyStorage {
    @Override
    boolean asked(WorkQuery query, WorkItem item) {
      return item.obligation().suspended()
          ? item.obligation().owedBy().equals(query.party())
          : super.asked(query, item);
    }
  }

  static final class PagesByCounting extends TinyStorage {
    private long shown;

    @Override
    Stream<WorkItem> behind(@Nullable DutyCursor after, Stream<WorkItem> items) {
      List<WorkItem> all = items.toList();
      long from = after == null ? 0 : shown;
      shown = Math.min(all.size(), from + 4);
      return all.stream().skip(from);
    }
  }

  static final class StopsBeforeTheSuspended extends TinyStorage {
    @Override
    Stream<WorkItem> behind(@Nullable DutyCursor after, Stream<WorkItem> items) {
      Stream<WorkItem> rest = super.behind(after, items);
      return after == null ? rest : rest.filter(item -> !item.obligation().suspended());
    }
  }

  static final class RepeatsTheLastOne extends TinyStorage {
    @Override
    Stream<WorkItem> behind(@Nullable DutyCursor after, Stream<WorkItem> items) {
      return super.behind(
          after == null ? null : new DutyCursor(after.at(), after.caseId(), after.no() - 1), items);
    }
  }
}
