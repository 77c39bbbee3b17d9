package org.yijianshi.contract.play;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Violation;
import org.yijianshi.calendar.OfficeHours;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CommandEnvelope;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.casefile.Decision;
import org.yijianshi.code.InstanceId;
import org.yijianshi.message.Message;
import org.yijianshi.message.Messages;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.procedure.CaseDecider;
import org.yijianshi.procedure.Rulebook;

/**
 * A case as it is played: each move gives a command to the decider and makes a new play. Nothing is
 * ever changed, so a test can go back to an earlier play and go on differently from there. Time is
 * virtual and local to China: {@link #at} sets it, {@link #after} lets it pass.
 *
 * @param book what the case is decided by
 * @param now the virtual time
 * @param acts everything that was tried, oldest first, refusals included
 * @param state the case as it stands
 */
public record CasePlay(Rulebook book, Instant now, List<Act> acts, CaseState state) {
  /**
   * One move.
   *
   * @param command the command
   * @param decision what the decider said
   * @param before the state it was decided on
   * @param commit what was stored; null if it was refused
   * @param after the state afterwards; the same if it was refused
   * @param messages what the world was told
   */
  public record Act(
      CommandEnvelope command,
      Decision decision,
      CaseState before,
      @Nullable CaseCommit commit,
      CaseState after,
      List<Message> messages) {}

  /** Copies the acts. */
  public CasePlay {
    acts = ImmutableList.copyOf(acts);
  }

  /** A new case, on a Monday morning: 2026-03-02 10:00. */
  public static CasePlay of(Rulebook book) {
    return new CasePlay(
        book,
        time("2026-03-02T10:00"),
        List.of(),
        CaseState.unfiled(new CaseId(new UUID(0x5A11L, 1))));
  }

  /** That local time, as an instant. */
  public static Instant time(String local) {
    return LocalDateTime.parse(local).atZone(OfficeHours.CHINA).toInstant();
  }

  /** The same play at that local time, for instance {@code 2026-03-02T10:00}. */
  public CasePlay at(String local) {
    return at(time(local));
  }

  /** The same play at that time. */
  public CasePlay at(Instant time) {
    return new CasePlay(book, time, acts, state);
  }

  /** The same play a while later. */
  public CasePlay after(Duration passed) {
    return at(now.plus(passed));
  }

  /** The actor tries the command now. */
  public CasePlay tries(Actor actor, CaseCommand command) {
    return tries(actor, now, command);
  }

  /** The actor enters now what occurred then. */
  public CasePlay tries(Actor actor, Instant occurred, CaseCommand command) {
    return enters(actor, occurred, null, command);
  }

  /** The actor enters now, from the paper of that number, what occurred then in an outage. */
  public CasePlay enters(
      Actor actor, Instant occurred, @Nullable String paper, CaseCommand command) {
    CommandId id = new CommandId(new UUID(0xC0DEL, acts.size() + 1L));
    CommandEnvelope envelope =
        new CommandEnvelope(id, state.id(), actor, occurred, now, command, paper);
    Decision decision = new CaseDecider().decide(state, envelope, book);
    if (!(decision instanceof Decision.Accepted accepted)) {
      return with(new Act(envelope, decision, state, null, state, List.of()));
    }
    CaseCommit commit =
        new CaseCommit(
            state.id(), state.version() + 1, id, actor, occurred, now, accepted.events());
    CaseState after = state.after(commit);
    return with(
        new Act(envelope, decision, state, commit, after, Messages.of(state, commit, after)));
  }

  /** The actor does it now; a refusal is an error of the test and names every reason. */
  public CasePlay does(Actor actor, CaseCommand command) {
    CasePlay next = tries(actor, command);
    if (!next.refusals().isEmpty()) {
      throw new AssertionError("Refused: " + next.refusals() + "\n" + next.story());
    }
    return next;
  }

  private CasePlay with(Act act) {
    return new CasePlay(
        book, now, ImmutableList.<Act>builder().addAll(acts).add(act).build(), act.after());
  }

  /** The last move. */
  public Act last() {
    return acts.get(acts.size() - 1);
  }

  /** Why the last move was refused; empty if it was not. */
  public List<Violation> refusals() {
    return last().decision() instanceof Decision.Rejected rejected
        ? rejected.violations()
        : List.of();
  }

  /** The same as rule and code, for instance {@code R36 WRONG_STATE}. */
  public List<String> reasons() {
    return refusals().stream().map(v -> v.rule() + " " + v.code()).toList();
  }

  /** What was stored, oldest first. */
  public List<CaseCommit> commits() {
    return acts.stream().map(Act::commit).flatMap(Stream::ofNullable).toList();
  }

  /** What the last move did. */
  public List<CaseEvent> events() {
    CaseCommit commit = last().commit();
    return commit == null ? List.of() : commit.events();
  }

  /** What the last move told the world. */
  public List<Message> messages() {
    return last().messages();
  }

  /** Everything that the world was told. */
  public List<Message> allMessages() {
    return acts.stream().flatMap(a -> a.messages().stream()).toList();
  }

  /** The only open duty of that kind about that instance; null for the case itself. */
  public Obligation duty(ObligationKind kind, @Nullable InstanceId instance) {
    List<Obligation> found = state.obligations().find(kind, instance);
    if (found.size() != 1) {
      throw new AssertionError(
          found.size() + " open duties " + kind + " of " + instance + ":\n" + story());
    }
    return found.get(0);
  }

  /** When that duty is due, in local time to the minute; {@code stopped} while its clock stands. */
  public String due(ObligationKind kind, @Nullable InstanceId instance) {
    return local(duty(kind, instance).dueAt());
  }

  /** The kinds of all open duties about that instance; null for the case itself. */
  public List<ObligationKind> duties(@Nullable InstanceId instance) {
    return state.obligations().open().stream()
        .filter(o -> java.util.Objects.equals(o.instance(), instance))
        .map(Obligation::kind)
        .sorted()
        .toList();
  }

  /** That instant in local time to the minute; {@code stopped} for none. */
  public static String local(@Nullable Instant instant) {
    return Story.local(instant);
  }

  /**
   * The play to be read: who did what when, what came of it, with every due date, and what was
   * refused and why.
   */
  public String story() {
    StringBuilder out = new StringBuilder();
    acts.forEach(act -> Story.tell(out, act));
    return out.append("= ").append(state).append('\n').toString();
  }
}
