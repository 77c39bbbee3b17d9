package org.yijianshi.archive;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.ObligationEvent;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Obligation;

/** Tells the events of a case line by line, for the items that a package is about. */
final class ArchiveHistory {
  private final Predicate<InstanceId> ownItem;
  private final boolean whole;
  private final Map<Integer, Obligation> duties = new HashMap<>();
  private final ImmutableList.Builder<HistoryLine> lines = ImmutableList.builder();

  private ArchiveHistory(Predicate<InstanceId> ownItem, boolean whole) {
    this.ownItem = ownItem;
    this.whole = whole;
  }

  /**
   * The history of the commits.
   *
   * @param ownItem which items the package is about
   * @param whole whether it also tells what others owed for the case as a whole
   */
  static List<HistoryLine> of(
      List<CaseCommit> commits, Predicate<InstanceId> ownItem, boolean whole) {
    ArchiveHistory history = new ArchiveHistory(ownItem, whole);
    for (CaseCommit commit : commits) {
      for (int i = 0; i < commit.events().size(); i++) {
        history.tell(commit, i);
      }
    }
    return history.lines.build();
  }

  private void tell(CaseCommit commit, int ordinal) {
    CaseEvent event = commit.events().get(ordinal);
    @Nullable Obligation duty =
        event instanceof ObligationEvent about ? about.accept(new Duty()).orElse(null) : null;
    List<InstanceId> about =
        duty == null
            ? ImmutableList.copyOf(event.instances())
            : duty.instance() == null ? List.of() : List.of(duty.instance());
    List<InstanceId> own = about.stream().filter(ownItem).sorted().toList();
    boolean concerned = about.isEmpty() ? whole || duty == null : !own.isEmpty();
    if (concerned) {
      lines.add(
          new HistoryLine(
              commit.version(),
              ordinal,
              commit.occurredAt(),
              commit.at(),
              commit.actor().roles().stream().sorted().toList(),
              event.accept(ChapterName.INSTANCE),
              event.getClass().getSimpleName(),
              own,
              duty == null ? null : Integer.valueOf(duty.no()),
              duty == null ? null : duty.kind()));
    }
  }

  /** The duty that an event is about; an opening is remembered for the events that follow. */
  private final class Duty implements ObligationEvent.Cases<Optional<Obligation>> {
    @Override
    public Optional<Obligation> obligationOpened(ObligationEvent.ObligationOpened event) {
      duties.put(event.obligation().no(), event.obligation());
      return Optional.of(event.obligation());
    }

    @Override
    public Optional<Obligation> obligationClosed(ObligationEvent.ObligationClosed event) {
      return Optional.of(event.obligation());
    }

    @Override
    public Optional<Obligation> obligationSuspended(ObligationEvent.ObligationSuspended event) {
      return Optional.ofNullable(duties.get(event.no()));
    }

    @Override
    public Optional<Obligation> obligationResumed(ObligationEvent.ObligationResumed event) {
      return Optional.ofNullable(duties.get(event.no()));
    }

    @Override
    public Optional<Obligation> obligationMoved(ObligationEvent.ObligationMoved event) {
      return Optional.ofNullable(duties.get(event.no()));
    }

    @Override
    public Optional<Obligation> obligationHandedOn(ObligationEvent.ObligationHandedOn event) {
      return Optional.ofNullable(duties.get(event.no()));
    }

    @Override
    public Optional<Obligation> obligationExtended(ObligationEvent.ObligationExtended event) {
      return Optional.ofNullable(duties.get(event.no()));
    }
  }
}
