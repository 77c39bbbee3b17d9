package org.yijianshi.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.Fee;
import org.yijianshi.casefile.FeeState;
import org.yijianshi.casefile.GateCommand;
import org.yijianshi.casefile.GateEvent;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;
import org.yijianshi.policy.FeeGate;

/** Fees: assessed, paid, waived, given back. The money itself moves elsewhere. */
record Fees(Unfolding unfolding) {

  @Rule({"R20", "P-feeGate"})
  Decision assess(GateCommand.AssessFee command) {
    Refusals refusals = new Refusals();
    FeeGate gate =
        command.gate() == null ? unfolding.book().policy().intake().feeGate() : command.gate();
    Optional<ItemInstance> instance = Instances.find(unfolding, command.instance(), refusals);
    instance.ifPresent(i -> refusePassed(i, gate, refusals));
    if (unfolding.state().requireFiling().application().parties().find(command.payer()).isEmpty()) {
      refusals.refuse(
          "R20", "UNKNOWN_PAYER", "缴费人不是本件的当事人", "The payer is not known to the case", "payer");
    }
    LocalDate until = command.until();
    if (until != null && until.isBefore(unfolding.book().deadlines().dateOf(unfolding.at()))) {
      refusals.refuse(
          "P-feeGate", "UNTIL_PAST", "缴费截止日期已过", "The last day to pay is past", "until");
    }
    if (refusals.any() || instance.isEmpty()) {
      return refusals.rejected();
    }
    InstanceId id = command.instance();
    Fee fee =
        new Fee(
            instance.get().gates().fees().size() + 1,
            command.fen(),
            command.basis(),
            command.payer(),
            gate,
            FeeState.ASSESSED,
            null,
            unfolding.state().obligations().nextNo());
    unfolding.emit(new GateEvent.FeeAssessed(id, fee));
    Instant now = unfolding.at();
    unfolding.open(
        ObligationKind.PAY,
        Party.applicant(command.payer()),
        id,
        now,
        GateTerms.pay(unfolding.book(), now, until));
    return unfolding.accepted();
  }

  /** Notes that what the fee should hold up is done already. */
  private static void refusePassed(ItemInstance instance, FeeGate gate, Refusals refusals) {
    boolean granted = instance.state() == ItemState.GRANTED && !instance.nothingToDeliver();
    if (instance.concluded() && !granted) {
      StateTable.refusal(StateTable.Step.CHARGE, instance).ifPresent(refusals::add);
      return;
    }
    boolean passed =
        switch (gate) {
          case BEFORE_ACCEPTANCE -> instance.concluded() || instance.state().inHand();
          case BEFORE_DECISION -> instance.concluded();
          case BEFORE_HAND_OVER, NONE -> false;
        };
    if (passed) {
      refusals.refuse(
          "P-feeGate",
          "GATE_PASSED",
          "事项目前为“" + instance.state().label().zh() + "”，已过缴费节点“" + gate.label().zh() + "”",
          "The item is "
              + instance.state().label().en()
              + ": it is too late for a fee "
              + gate.label().en(),
          instance.id());
    }
  }

  /** What was assessed is paid, also where the item ended meanwhile: it is then given back. */
  @Rule({"R20", "P-feeGate"})
  Decision confirm(GateCommand.ConfirmPayment command) {
    Refusals refusals = new Refusals();
    Optional<Fee> fee = find(command.instance(), command.no(), FeeState.ASSESSED, refusals);
    if (refusals.any() || fee.isEmpty()) {
      return refusals.rejected();
    }
    return done(
        fee.get(), new GateEvent.FeePaid(command.instance(), command.no(), command.receipt()));
  }

  @Rule({"R20", "P-feeGate"})
  Decision waive(GateCommand.WaiveFee command) {
    Refusals refusals = new Refusals();
    Optional<Fee> fee = find(command.instance(), command.no(), FeeState.ASSESSED, refusals);
    if (refusals.any() || fee.isEmpty()) {
      return refusals.rejected();
    }
    return done(
        fee.get(), new GateEvent.FeeWaived(command.instance(), command.no(), command.reason()));
  }

  @Rule({"R20", "P-feeGate"})
  Decision refund(GateCommand.RefundFee command) {
    Refusals refusals = new Refusals();
    Optional<Fee> fee = find(command.instance(), command.no(), FeeState.PAID, refusals);
    if (refusals.any() || fee.isEmpty()) {
      return refusals.rejected();
    }
    return done(
        fee.get(), new GateEvent.FeeRefunded(command.instance(), command.no(), command.receipt()));
  }

  private Decision done(Fee fee, GateEvent event) {
    unfolding.emit(event);
    unfolding.closeAll(o -> o.no() == fee.duty());
    return unfolding.accepted();
  }

  private Optional<Fee> find(InstanceId id, int no, FeeState wanted, Refusals refusals) {
    Optional<ItemInstance> instance = Instances.find(unfolding, id, refusals);
    Optional<Fee> fee = instance.flatMap(i -> i.gates().fee(no));
    if (instance.isPresent() && fee.isEmpty()) {
      refusals.refuse(
          "P-feeGate", "UNKNOWN_FEE", "该事项没有第" + no + "项费用", "The item has no fee " + no, id);
    }
    fee.filter(f -> f.state() != wanted)
        .ifPresent(
            f ->
                refusals.refuse(
                    "P-feeGate",
                    "WRONG_FEE_STATE",
                    "该项费用目前“" + f.state().label().zh() + "”，应为“" + wanted.label().zh() + "”",
                    "The fee is " + f.state().label().en() + ", not " + wanted.label().en(),
                    id));
    return fee;
  }
}
