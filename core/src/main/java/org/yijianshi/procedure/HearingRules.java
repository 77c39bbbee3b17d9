package org.yijianshi.procedure;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.Hearing;
import org.yijianshi.casefile.HearingCommand;
import org.yijianshi.casefile.HearingEvent;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.SpecialStep;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.casefile.StatutoryCommand;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Party;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;

/**
 * The hearing before a licence is decided: told of, asked for, set, announced and held. Its time
 * counts as a special step from the announcement on, which is the written notice of it.
 */
@Rule({"XKF-47", "XKF-48"})
record HearingRules(Unfolding unfolding) implements HearingCommand.Steps<Decision> {
  private static final Set<Role> CONCERNED =
      ImmutableSet.<Role>builder()
          .addAll(Offices.APPLICANTS_SIDE)
          .add(Role.INTERESTED_PARTY)
          .build();

  /** Which roles may give which command of a hearing. */
  static final Map<Class<? extends CaseCommand>, Set<Role>> ROLES =
      ImmutableMap.<Class<? extends CaseCommand>, Set<Role>>builder()
          .put(HearingCommand.TellOfHearing.class, Offices.PEOPLE_DECIDING)
          .put(HearingCommand.AskForHearing.class, CONCERNED)
          .put(HearingCommand.WaiveHearing.class, CONCERNED)
          .put(HearingCommand.LapseHearing.class, ImmutableSet.of(Role.SYSTEM))
          .put(HearingCommand.SetHearing.class, Offices.PEOPLE_DECIDING)
          .put(HearingCommand.AnnounceHearing.class, Offices.PEOPLE_DECIDING)
          .put(HearingCommand.HoldHearing.class, Offices.PEOPLE_DECIDING)
          .buildOrThrow();

  /** Whether it is a command of applicants and interested parties. */
  static boolean ofThoseConcerned(StatutoryCommand command) {
    return command instanceof HearingCommand.AskForHearing
        || command instanceof HearingCommand.WaiveHearing;
  }

  /** Asking is like applying; doing without gives a right up, as withdrawing does. */
  static boolean concerned(Filing filing, StatutoryCommand command, Actor actor, Instant at) {
    Act act = command instanceof HearingCommand.WaiveHearing ? Act.WITHDRAW : Act.SUBMIT;
    boolean interested =
        actor.is(Role.INTERESTED_PARTY)
            && Permissions.standsIn(filing, actor, PartyRole.INTERESTED);
    return interested || Permissions.acts(filing, actor, act, at);
  }

  @Override
  @Rule("XKF-47")
  public Decision tellOfHearing(HearingCommand.TellOfHearing command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance = found(command, refusals);
    instance
        .filter(i -> !StatutoryTerms.licence(i))
        .ifPresent(
            i ->
                refusals.refuse(
                    "XKF-47",
                    "NOT_A_LICENCE",
                    "行政许可法规定的听证只适用于行政许可",
                    "Only a licence has the hearing of the licensing law",
                    i.id()));
    instance
        .filter(i -> i.statutory().hearing() != null)
        .ifPresent(
            i ->
                refusals.refuse(
                    "XKF-47", "ALREADY_TOLD", "已告知听证权利", "They were told already", i.id()));
    if (refusals.any() || instance.isEmpty()) {
      return refusals.rejected();
    }
    InstanceId id = command.instance();
    unfolding.emit(new HearingEvent.HearingTold(id, command.notice()));
    for (Participant participant : parties(unfolding.state().requireFiling())) {
      boolean concerned =
          participant.role() == PartyRole.APPLICANT || participant.role() == PartyRole.INTERESTED;
      if (concerned) {
        unfolding.open(
            ObligationKind.ASK_FOR_HEARING,
            Party.applicant(participant.reference()),
            id,
            unfolding.at(),
            StatutoryTerms.askForHearing());
      }
    }
    return unfolding.accepted();
  }

  @Override
  @Rule("XKF-47")
  public Decision askForHearing(HearingCommand.AskForHearing command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance = found(command, refusals);
    instance.ifPresent(i -> refuseWithoutRight(i, refusals));
    if (refusals.any() || instance.isEmpty()) {
      return refusals.rejected();
    }
    InstanceId id = command.instance();
    unfolding.emit(new HearingEvent.HearingAsked(id));
    unfolding.close(ObligationKind.ASK_FOR_HEARING, id);
    unfolding.open(
        ObligationKind.HOLD_HEARING,
        instance.get().plan().party(),
        id,
        unfolding.at(),
        StatutoryTerms.holdHearing());
    return unfolding.accepted();
  }

  @Override
  @Rule("XKF-47")
  public Decision waiveHearing(HearingCommand.WaiveHearing command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance = found(command, refusals);
    instance.ifPresent(i -> refuseWithoutRight(i, refusals));
    if (refusals.any() || instance.isEmpty()) {
      return refusals.rejected();
    }
    InstanceId id = command.instance();
    Set<Party> own = standsFor(unfolding.state().requireFiling(), unfolding.envelope().actor());
    unfolding.emit(new HearingEvent.HearingWaived(id));
    unfolding.closeAll(
        o ->
            o.kind() == ObligationKind.ASK_FOR_HEARING
                && id.equals(o.instance())
                && own.contains(o.owedBy()));
    if (asking(id).isEmpty()) {
      unfolding.emit(new HearingEvent.HearingLapsed(id));
    }
    return unfolding.accepted();
  }

  /** Whose right it is, and whether it still runs. */
  private void refuseWithoutRight(ItemInstance instance, Refusals refusals) {
    Set<Party> own = standsFor(unfolding.state().requireFiling(), unfolding.envelope().actor());
    List<Obligation> rights =
        asking(instance.id()).stream().filter(o -> own.contains(o.owedBy())).toList();
    if (rights.isEmpty()) {
      refusals.refuse(
          "XKF-47",
          "NOTHING_OPEN",
          "没有可行使的听证申请权",
          "There is no right to ask for a hearing, or it was used",
          instance.id());
    } else if (rights.stream().allMatch(o -> o.light(unfolding.at()) == Light.RED)) {
      refusals.refuse(
          "XKF-47",
          "RIGHT_LAPSED",
          "被告知后五个工作日内未申请，听证权已届满",
          "Five working days have passed since the notice: the right has lapsed",
          instance.id());
    }
  }

  @Override
  @Rule("XKF-47")
  public Decision lapseHearing(HearingCommand.LapseHearing command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance = found(command, refusals);
    InstanceId id = command.instance();
    List<Obligation> rights = asking(id);
    boolean lapsed =
        !rights.isEmpty() && rights.stream().allMatch(o -> o.light(unfolding.at()) == Light.RED);
    if (instance.isPresent() && !refusals.any() && !lapsed) {
      refusals.refuse("XKF-47", "NOT_LAPSED", "听证申请期限未届满", "No right to ask has lapsed", id);
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new HearingEvent.HearingLapsed(id));
    unfolding.close(ObligationKind.ASK_FOR_HEARING, id);
    return unfolding.accepted();
  }

  @Override
  @Rule({"XKF-47", "XKF-48"})
  public Decision setHearing(HearingCommand.SetHearing command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance = found(command, refusals);
    instance.ifPresent(i -> refuseUnasked(i, refusals));
    InstanceId id = command.instance();
    LocalDate last = StatutoryTerms.announcedBy(unfolding.book(), command.day());
    if (last.isBefore(today())) {
      refusals.refuse(
          "XKF-48",
          "TOO_SOON",
          "听证应当于举行的七个工作日前通知，最迟通知日 " + last + " 已过",
          "A hearing is announced seven working days ahead: that would have been by " + last,
          id);
    }
    unfolding.state().obligations().find(ObligationKind.HOLD_HEARING, id).stream()
        .filter(o -> o.light(unfolding.at()) != Light.RED)
        .map(Obligation::dueAt)
        .filter(
            due -> due != null && unfolding.book().deadlines().dateOf(due).isBefore(command.day()))
        .forEach(
            due ->
                refusals.refuse(
                    "XKF-47",
                    "TOO_LATE",
                    "听证应当在申请后二十个工作日内举行，最迟 " + unfolding.book().deadlines().dateOf(due),
                    "A hearing is held within twenty working days of the request, by "
                        + unfolding.book().deadlines().dateOf(due),
                    id));
    if (refusals.any() || instance.isEmpty()) {
      return refusals.rejected();
    }
    unfolding.emit(new HearingEvent.HearingSet(id, command.day()));
    unfolding.close(ObligationKind.ANNOUNCE_HEARING, id);
    unfolding.open(
        ObligationKind.ANNOUNCE_HEARING,
        instance.get().plan().party(),
        id,
        unfolding.at(),
        StatutoryTerms.until(unfolding.book(), unfolding.at(), last));
    return unfolding.accepted();
  }

  @Override
  @Rule({"XKF-45", "XKF-48"})
  public Decision announceHearing(HearingCommand.AnnounceHearing command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance = found(command, refusals);
    instance.ifPresent(i -> refuseUnasked(i, refusals));
    Hearing hearing = instance.map(i -> i.statutory().hearing()).orElse(null);
    @Nullable LocalDate day = hearing == null ? null : hearing.day();
    InstanceId id = command.instance();
    boolean pending = hearing != null && day != null && hearing.announcement() == null;
    if (!refusals.any() && !pending) {
      refusals.refuse(
          "XKF-48", "NOTHING_OPEN", "没有待通知的听证日期", "No day is set that is to be announced", id);
    } else if (day != null && StatutoryTerms.announcedBy(unfolding.book(), day).isBefore(today())) {
      refusals.refuse(
          "XKF-48",
          "TOO_LATE",
          "距听证不足七个工作日，须另定日期",
          "Less than seven working days are left: set another day",
          id);
    }
    if (refusals.any() || day == null) {
      return refusals.rejected();
    }
    unfolding.emit(new HearingEvent.HearingAnnounced(id, day, command.notice()));
    unfolding.close(ObligationKind.ANNOUNCE_HEARING, id);
    stopClocks(id, day, command.notice());
    return unfolding.accepted();
  }

  /** The announcement is the written notice of the step; another step that is open goes on. */
  @Rule("XKF-45")
  private void stopClocks(InstanceId id, LocalDate day, String notice) {
    var length = StatutoryTerms.hearingStep(unfolding.book(), unfolding.at(), day);
    ItemInstance instance = Instances.current(unfolding, id);
    SpecialStep step = instance.step();
    if (step == null) {
      SpecialSteps.open(unfolding, instance, SpecialStepKind.HEARING, length, notice);
    } else if (step.kind() == SpecialStepKind.HEARING) {
      SpecialSteps.renew(unfolding, instance, step, length, notice);
    }
  }

  @Override
  @Rule({"XKF-45", "XKF-47", "XKF-48"})
  public Decision holdHearing(HearingCommand.HoldHearing command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance = found(command, refusals);
    instance.ifPresent(i -> refuseUnasked(i, refusals));
    Hearing hearing = instance.map(i -> i.statutory().hearing()).orElse(null);
    InstanceId id = command.instance();
    if (hearing != null && !refusals.any()) {
      LocalDate day = hearing.day();
      if (day == null || hearing.announcement() == null) {
        refusals.refuse("XKF-48", "NOT_ANNOUNCED", "听证未通知，不得举行", "It was not announced", id);
      } else if (today().isBefore(day)) {
        refusals.refuse("XKF-48", "NOT_YET", "通知的听证日期为 " + day, "It was announced for " + day, id);
      }
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new HearingEvent.HearingHeld(id, command.record()));
    unfolding.close(ObligationKind.HOLD_HEARING, id);
    ItemInstance current = Instances.current(unfolding, id);
    SpecialStep step = current.step();
    if (step != null && step.kind() == SpecialStepKind.HEARING) {
      SpecialSteps.close(unfolding, current, step);
    }
    return unfolding.accepted();
  }

  private static void refuseUnasked(ItemInstance instance, Refusals refusals) {
    Hearing hearing = instance.statutory().hearing();
    if (!refusals.any() && (hearing == null || hearing.stage() != Hearing.Stage.ASKED)) {
      refusals.refuse(
          "XKF-47", "NOTHING_OPEN", "没有待举行的听证", "No hearing is to be held", instance.id());
    }
  }

  /** Notes that a hearing may still be asked for, or is still to be held. */
  @Rule("XKF-47")
  static void refuseUnheard(Unfolding unfolding, ItemInstance instance, Refusals refusals) {
    Hearing hearing = instance.statutory().hearing();
    if (hearing == null) {
      return;
    }
    boolean running =
        unfolding.state().obligations().find(ObligationKind.ASK_FOR_HEARING, instance.id()).stream()
            .anyMatch(o -> o.light(unfolding.at()) != Light.RED);
    if (hearing.stage() == Hearing.Stage.ASKED) {
      refusals.refuse(
          "XKF-47",
          "HEARING_NOT_HELD",
          "已申请听证，举行前不得作出决定",
          "A hearing was asked for: no decision before it is held",
          instance.id());
    } else if (running) {
      refusals.refuse(
          "XKF-47",
          "HEARING_RIGHT_RUNS",
          "申请听证的期限未届满，不得作出决定",
          "The time to ask for a hearing still runs: no decision before",
          instance.id());
    }
  }

  private Optional<ItemInstance> found(HearingCommand command, Refusals refusals) {
    return Instances.find(unfolding, command.instance(), StateTable.Step.REVIEW, refusals);
  }

  private List<Obligation> asking(InstanceId id) {
    return unfolding.state().obligations().find(ObligationKind.ASK_FOR_HEARING, id);
  }

  private LocalDate today() {
    return unfolding.book().deadlines().dateOf(unfolding.at());
  }

  private static List<Participant> parties(Filing filing) {
    return filing.application().parties().participants();
  }

  /** Whose right the actor uses: one's own; agents, handlers and guardians that of applicants. */
  static Set<Party> standsFor(Filing filing, Actor actor) {
    boolean represents =
        actor.roles().stream()
            .anyMatch(r -> r == Role.AGENT || r == Role.HANDLER || r == Role.GUARDIAN);
    Set<Party> own = new LinkedHashSet<>();
    for (Participant participant : parties(filing)) {
      boolean self =
          !participant.accountId().isEmpty() && participant.accountId().equals(actor.id());
      if ((participant.role() == PartyRole.APPLICANT && (self || represents))
          || (participant.role() == PartyRole.INTERESTED && self)) {
        own.add(Party.applicant(participant.reference()));
      }
    }
    return own;
  }
}
