package org.yijianshi.contract.history;

import static org.yijianshi.contract.history.Checks.first;
import static org.yijianshi.contract.history.Checks.unless;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.ObligationEvent;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;

/** What is true of the duties of a case. */
final class DutyInvariants {
  static final List<Invariant> ALL =
      List.of(
          Invariant.of(
              "duty-opened-once",
              List.of(),
              "Duties are numbered from 1; each is opened once, and moves or is closed only while"
                  + " it is open, so closed at most once.",
              DutyInvariants::once),
          Invariant.of(
              "open-duties-are-those-opened",
              List.of(),
              "The open duties of a state are those that were opened and not closed.",
              DutyInvariants::open),
          Invariant.of(
              "closed-case-owes-nothing",
              List.of("R50"),
              "A closed case has every item concluded and no procedural duty open; a case of which"
                  + " that is true is closed.",
              DutyInvariants::closed),
          Invariant.of(
              "duty-has-its-owner",
              List.of(),
              "Each duty is owed by the kind of party that the working rules name; a bad rating by"
                  + " the organ or the window that was rated.",
              DutyInvariants::owned),
          Invariant.of(
              "duty-names-an-item-of-the-case",
              List.of("R2"),
              "A duty is about the case or about one of its items.",
              DutyInvariants::about));

  private DutyInvariants() {}

  private static Optional<Breach> once(PlayedHistory played) {
    Set<Integer> open = new HashSet<>();
    int[] opened = {0};
    return Checks.events(
        played,
        (event, move) -> {
          if (event instanceof ObligationEvent.ObligationOpened opening) {
            int no = opening.obligation().no();
            opened[0]++;
            open.add(no);
            return unless(no == opened[0], "opens duty " + no + " instead of " + opened[0]);
          }
          if (event instanceof ObligationEvent.ObligationClosed closing) {
            return unless(
                open.remove(closing.no()) && closing.no() == closing.obligation().no(),
                "closes duty " + closing.no() + ", which is not open");
          }
          Integer moved = moved(event);
          return moved == null
              ? null
              : unless(open.contains(moved), "moves duty " + moved + ", which is not open");
        });
  }

  private static @Nullable Integer moved(CaseEvent event) {
    if (event instanceof ObligationEvent.ObligationSuspended suspended) {
      return suspended.no();
    }
    if (event instanceof ObligationEvent.ObligationMoved dated) {
      return dated.no();
    }
    if (event instanceof ObligationEvent.ObligationHandedOn handed) {
      return handed.no();
    }
    if (event instanceof ObligationEvent.ObligationExtended extended) {
      return extended.no();
    }
    return event instanceof ObligationEvent.ObligationResumed resumed ? resumed.no() : null;
  }

  private static Optional<Breach> open(PlayedHistory played) {
    Map<Integer, Obligation> open = new HashMap<>();
    return Checks.moves(
        played,
        move -> {
          for (CaseEvent event : move.events()) {
            if (event instanceof ObligationEvent.ObligationOpened opening) {
              open.put(opening.obligation().no(), opening.obligation());
            } else if (event instanceof ObligationEvent.ObligationClosed closing) {
              open.remove(closing.no());
            }
          }
          List<Obligation> standing = move.after().obligations().open();
          boolean same =
              standing.size() == open.size()
                  && standing.stream().allMatch(duty -> same(open.get(duty.no()), duty));
          return unless(same, "leaves other duties open than were opened and not closed");
        });
  }

  /** A duty may be moved, never turned into another. */
  private static boolean same(@Nullable Obligation opened, Obligation standing) {
    return opened != null
        && opened.kind() == standing.kind()
        && java.util.Objects.equals(opened.instance(), standing.instance());
  }

  /** Told by the events alone: who owes what, and what is concluded. */
  private static Optional<Breach> closed(PlayedHistory played) {
    Set<Integer> procedural = new HashSet<>();
    Set<InstanceId> concluded = new HashSet<>();
    return Checks.moves(
        played,
        move -> {
          for (CaseEvent event : move.events()) {
            InstanceId ended = OutcomeInvariants.concluded(event);
            if (ended != null) {
              concluded.add(ended);
            } else if (event instanceof ObligationEvent.ObligationOpened opening
                && opening.obligation().kind().procedural()) {
              procedural.add(opening.obligation().no());
            } else if (event instanceof ObligationEvent.ObligationClosed closing) {
              procedural.remove(closing.no());
            }
          }
          CaseState state = move.after();
          boolean closed = state.stage() == CaseStage.CLOSED;
          boolean all = state.filed() && concluded.containsAll(state.instances().keySet());
          return first(
              unless(!closed || all, "closes the case with an item alive"),
              unless(!closed || procedural.isEmpty(), "closes the case with duties " + procedural),
              unless(closed || !all || !procedural.isEmpty(), "leaves the case open for nothing"));
        });
  }

  private static Optional<Breach> owned(PlayedHistory played) {
    Map<Integer, ObligationKind> kinds = new HashMap<>();
    return Checks.events(
        played,
        (event, move) -> {
          if (event instanceof ObligationEvent.ObligationOpened opening) {
            kinds.put(opening.obligation().no(), opening.obligation().kind());
            return owned(opening.obligation().kind(), opening.obligation().owedBy());
          }
          return event instanceof ObligationEvent.ObligationHandedOn handed
              ? owned(kinds.get(handed.no()), handed.owedBy())
              : null;
        });
  }

  private static @Nullable String owned(@Nullable ObligationKind kind, Party by) {
    boolean rated = kind == ObligationKind.CONTACT_RATER || kind == ObligationKind.PUT_RIGHT;
    return unless(
        kind == null
            || kind.owner() == by.kind()
            || (rated && by.kind() == Party.Kind.INTAKE_WINDOW),
        kind + " is owed by " + by);
  }

  private static Optional<Breach> about(PlayedHistory played) {
    return opened(
        played,
        (duty, move) ->
            unless(
                duty.instance() == null || move.after().instances().containsKey(duty.instance()),
                duty.kind() + " is about " + duty.instance() + ", which the case does not have"));
  }

  /** The first duty that is opened and of which something wrong is said. */
  static Optional<Breach> opened(
      PlayedHistory played,
      java.util.function.BiFunction<Obligation, Move, @Nullable String> wrong) {
    return Checks.events(
        played,
        (event, move) ->
            event instanceof ObligationEvent.ObligationOpened opening
                ? wrong.apply(opening.obligation(), move)
                : null);
  }
}
