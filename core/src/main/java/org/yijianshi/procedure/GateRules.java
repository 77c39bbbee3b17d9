package org.yijianshi.procedure;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.Fee;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.GateCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.Rectification;
import org.yijianshi.casefile.TerminationCause;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Role;
import org.yijianshi.policy.FeeGate;
import org.yijianshi.policy.IntakePolicy;
import org.yijianshi.policy.Lapse;

/** 四 审批, 缴费、到场与整改. */
record GateRules(Unfolding unfolding) implements GateCommand.Cases<Decision> {
  /** Who arranges it with the applicant: the department itself or the window that sees them. */
  private static final Set<Role> ARRANGING =
      ImmutableSet.<Role>builder().addAll(Offices.OF_DEPARTMENT).add(Role.INTAKE_WINDOW).build();

  /** Which roles may give which command of this chapter. */
  static final Map<Class<? extends CaseCommand>, Set<Role>> ROLES =
      ImmutableMap.<Class<? extends CaseCommand>, Set<Role>>builder()
          .put(GateCommand.AssessFee.class, ARRANGING)
          .put(
              GateCommand.ConfirmPayment.class,
              ImmutableSet.of(Role.INTAKE_WINDOW, Role.RESULTS_WINDOW, Role.SYSTEM))
          .put(GateCommand.WaiveFee.class, Offices.PEOPLE_DECIDING)
          .put(
              GateCommand.RefundFee.class,
              ImmutableSet.of(Role.OFFICER, Role.APPROVER, Role.SYSTEM))
          .put(GateCommand.Appoint.class, ARRANGING)
          .put(GateCommand.MoveAppointment.class, ARRANGING)
          .put(GateCommand.CancelAppointment.class, ARRANGING)
          .put(GateCommand.ConfirmAttendance.class, ARRANGING)
          .put(GateCommand.RecordNoShow.class, ARRANGING)
          .put(GateCommand.RequireRectification.class, Offices.PEOPLE_DECIDING)
          .put(GateCommand.ReportRectified.class, Offices.FOR_APPLICANT)
          .put(GateCommand.EndRectificationPeriod.class, ImmutableSet.of(Role.SYSTEM))
          .put(GateCommand.Reinspect.class, Offices.PEOPLE_DECIDING)
          .buildOrThrow();

  /**
   * Whether the actor, whose role may give it, stands in the relation to the case that it needs: a
   * window of its region, the department of the item, or the applicant's side.
   */
  @Rule("P-permission")
  static boolean related(CaseState state, GateCommand command, Actor actor, Instant at) {
    Filing filing = state.requireFiling();
    boolean atWindow =
        filing.atWindow(actor)
            || (actor.is(Role.RESULTS_WINDOW) && filing.region().equals(actor.region()));
    if (command instanceof GateCommand.ReportRectified) {
      return atWindow || Permissions.acts(filing, actor, Act.CORRECT, at);
    }
    boolean owner =
        state.instance(command.instance()).map(i -> Permissions.owns(i, actor)).orElse(true);
    boolean ownersAlone =
        command instanceof GateCommand.WaiveFee
            || command instanceof GateCommand.RefundFee
            || command instanceof GateCommand.RequireRectification
            || command instanceof GateCommand.Reinspect;
    return owner || (atWindow && !ownersAlone);
  }

  /** Announced days that passed, fees and appointments that end an item. */
  @Rule({"P-feeGate", "P-noShow", "P-reinspections"})
  static List<CaseCommand> sweep(CaseState state, Rulebook book, Instant now) {
    List<CaseCommand> due = new ArrayList<>();
    for (ItemInstance instance : state.all()) {
      if (!instance.concluded()) {
        sweep(state, instance, book, now, due);
      }
    }
    return due;
  }

  private static void sweep(
      CaseState state, ItemInstance instance, Rulebook book, Instant now, List<CaseCommand> due) {
    IntakePolicy policy = book.policy().intake();
    List<Obligation> unpaid = unpaid(state, instance, now);
    if (policy.feeLapsed() == Lapse.TERMINATE && !unpaid.isEmpty()) {
      due.add(
          new ApprovalCommand.Terminate(
              instance.id(),
              TerminationCause.FEE_LAPSED,
              Sweep.noticeNumber(state, "T", unpaid.get(0))));
    } else if (Gates.missed(policy, instance)) {
      due.add(
          new ApprovalCommand.Terminate(
              instance.id(),
              TerminationCause.NO_SHOW,
              state.requireFiling().application().number() + "-W-" + instance.id()));
    } else if (instance.gates().rectifying()
        && instance
            .gates()
            .rectification()
            .map(Rectification::until)
            .filter(now::isAfter)
            .isPresent()) {
      due.add(new GateCommand.EndRectificationPeriod(instance.id()));
    }
  }

  /** The overdue duties to pay fees that hold the item up. */
  private static List<Obligation> unpaid(CaseState state, ItemInstance instance, Instant now) {
    List<Integer> duties =
        instance.gates().fees().stream()
            .filter(f -> f.outstanding() && f.gate() != FeeGate.NONE)
            .map(Fee::duty)
            .toList();
    return state
        .obligations()
        .matching(
            o ->
                o.kind() == ObligationKind.PAY
                    && duties.contains(o.no())
                    && o.light(now) == Light.RED);
  }

  @Override
  @Rule({"R20", "P-feeGate"})
  public Decision assessFee(GateCommand.AssessFee command) {
    return new Fees(unfolding).assess(command);
  }

  @Override
  @Rule({"R20", "P-feeGate"})
  public Decision confirmPayment(GateCommand.ConfirmPayment command) {
    return new Fees(unfolding).confirm(command);
  }

  @Override
  @Rule({"R20", "P-feeGate"})
  public Decision waiveFee(GateCommand.WaiveFee command) {
    return new Fees(unfolding).waive(command);
  }

  @Override
  @Rule({"R20", "P-feeGate"})
  public Decision refundFee(GateCommand.RefundFee command) {
    return new Fees(unfolding).refund(command);
  }

  @Override
  @Rule({"R20", "P-noShow"})
  public Decision appoint(GateCommand.Appoint command) {
    return new Attendance(unfolding).appoint(command);
  }

  @Override
  @Rule({"R20", "P-noShow"})
  public Decision moveAppointment(GateCommand.MoveAppointment command) {
    return new Attendance(unfolding).move(command);
  }

  @Override
  @Rule({"R20", "P-noShow"})
  public Decision cancelAppointment(GateCommand.CancelAppointment command) {
    return new Attendance(unfolding).cancel(command);
  }

  @Override
  @Rule({"R20", "P-noShow"})
  public Decision confirmAttendance(GateCommand.ConfirmAttendance command) {
    return new Attendance(unfolding).confirm(command);
  }

  @Override
  @Rule({"R20", "P-noShow"})
  public Decision recordNoShow(GateCommand.RecordNoShow command) {
    return new Attendance(unfolding).missed(command);
  }

  @Override
  @Rule("P-reinspections")
  public Decision requireRectification(GateCommand.RequireRectification command) {
    return new Rectifications(unfolding).require(command);
  }

  @Override
  @Rule("P-reinspections")
  public Decision reportRectified(GateCommand.ReportRectified command) {
    return new Rectifications(unfolding).report(command);
  }

  @Override
  @Rule("P-reinspections")
  public Decision endRectificationPeriod(GateCommand.EndRectificationPeriod command) {
    return new Rectifications(unfolding).endPeriod(command);
  }

  @Override
  @Rule("P-reinspections")
  public Decision reinspect(GateCommand.Reinspect command) {
    return new Rectifications(unfolding).reinspect(command);
  }
}
