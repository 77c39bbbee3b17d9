package org.yijianshi.procedure;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.DutyCommand;
import org.yijianshi.casefile.DutyEvent;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Role;
import org.yijianshi.policy.Rung;

/** 期限督办: reminders before a limit, and the ladder once it is near or past. */
@Rule("R14")
record DutyRules(Unfolding unfolding) implements DutyCommand.Cases<Decision> {
  /** Which roles may give which command of this chapter. */
  static final Map<Class<? extends CaseCommand>, Set<Role>> ROLES =
      ImmutableMap.of(
          DutyCommand.Remind.class, ImmutableSet.of(Role.SYSTEM),
          DutyCommand.Escalate.class, ImmutableSet.of(Role.SYSTEM));

  /** The system serves every case. */
  static boolean related(CaseState state, DutyCommand command, Actor actor, Instant at) {
    return actor.is(Role.SYSTEM);
  }

  /** Every reminder and every rung that is due. */
  static List<CaseCommand> sweep(CaseState state, Rulebook book, Instant now) {
    List<CaseCommand> due = new ArrayList<>();
    Ladder ladder = new Ladder(state, book);
    for (Obligation duty : state.obligations().open()) {
      if (Reminders.dueBy(duty, book, now) > state.attention().remindersOf(duty.no())) {
        due.add(new DutyCommand.Remind(duty.no()));
      }
      Rung rung = ladder.due(duty, now);
      Rung told = state.attention().toldOf(duty.no());
      if (rung != null && (told == null || rung.compareTo(told) > 0)) {
        due.add(new DutyCommand.Escalate(duty.no(), rung));
      }
    }
    return due;
  }

  @Override
  public Decision remind(DutyCommand.Remind command) {
    Refusals refusals = new Refusals();
    Optional<Obligation> duty = find(command.duty(), refusals);
    duty.ifPresent(
        d -> {
          int due = Reminders.dueBy(d, unfolding.book(), unfolding.at());
          if (due <= unfolding.state().attention().remindersOf(d.no())) {
            refusals.refuse(
                d.rule().code(),
                "TOO_EARLY",
                "还没有到下一次提醒“" + d.kind().label().zh() + "”的时间",
                "The next reminder to " + d.kind().label().en() + " is not due yet",
                d.no());
          }
        });
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new DutyEvent.Reminded(command.duty()));
    return unfolding.accepted();
  }

  @Override
  public Decision escalate(DutyCommand.Escalate command) {
    Refusals refusals = new Refusals();
    Optional<Obligation> duty = find(command.duty(), refusals);
    Ladder ladder = new Ladder(unfolding.state(), unfolding.book());
    @Nullable Rung told = unfolding.state().attention().toldOf(command.duty());
    if (told != null && told.compareTo(command.rung()) >= 0) {
      refusals.refuse(
          "R14",
          "ESCALATED_ALREADY",
          "已经报告至“" + told.label().zh() + "”",
          "It was escalated already, to " + told.label().en(),
          command.duty());
    }
    duty.ifPresent(
        d -> {
          Rung due = ladder.due(d, unfolding.at());
          if (due == null || due.compareTo(command.rung()) < 0) {
            refusals.refuse(
                "R14",
                "TOO_EARLY",
                "“" + d.kind().label().zh() + "”目前不须报告至“" + command.rung().label().zh() + "”",
                "The duty to "
                    + d.kind().label().en()
                    + " does not concern "
                    + command.rung().label().en()
                    + " yet",
                d.no());
          }
        });
    if (refusals.any() || duty.isEmpty()) {
      return refusals.rejected();
    }
    unfolding.emit(
        new DutyEvent.Escalated(
            command.duty(),
            command.rung(),
            ladder.between(duty.get(), told, command.rung()),
            ladder.overdue(duty.get(), unfolding.at())));
    return unfolding.accepted();
  }

  private Optional<Obligation> find(int no, Refusals refusals) {
    Optional<Obligation> duty = unfolding.state().obligations().find(no);
    if (duty.isEmpty()) {
      refusals.refuse(
          "R14",
          "NOTHING_OPEN",
          "没有编号为 " + no + " 的待办职责",
          "There is no open duty of number " + no,
          no);
    }
    return duty;
  }
}
