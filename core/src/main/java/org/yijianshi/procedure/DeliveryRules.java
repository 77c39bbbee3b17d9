package org.yijianshi.procedure;

import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryEvent;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.obligation.ObligationKind;

/** 五 送达: results gather at the window, are offered, delivered, and proven. */
final class DeliveryRules implements DeliveryCommand.Cases<Decision> {
  private final Unfolding unfolding;

  DeliveryRules(Unfolding unfolding) {
    this.unfolding = unfolding;
  }

  @Override
  @Rule({"R42", "R46", "R47"})
  public Decision sendResult(DeliveryCommand.SendResult command) {
    return new Sending(unfolding).send(command);
  }

  @Override
  @Rule("R42")
  public Decision recordCertificate(DeliveryCommand.RecordCertificate command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance = Instances.find(unfolding, command.instance(), refusals);
    refuseNothingOpen(instance, ObligationKind.MAKE_E_CERT, "R42", refusals);
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new DeliveryEvent.CertificateMade(command.instance(), command.certificateId()));
    unfolding.close(ObligationKind.MAKE_E_CERT, command.instance());
    if (unfolding.state().delivery().serviceConsent()) {
      unfolding.close(ObligationKind.SERVE_BY_LAW, command.instance());
    }
    return unfolding.accepted();
  }

  @Override
  @Rule({"R45", "R47"})
  public Decision offer(DeliveryCommand.Offer command) {
    return new Offering(unfolding).offer(command);
  }

  @Override
  @Rule("R47")
  public Decision confirmDelivery(DeliveryCommand.ConfirmDelivery command) {
    return new Serving(unfolding).confirm(command);
  }

  @Override
  @Rule("R48")
  public Decision handOverProof(DeliveryCommand.HandOverProof command) {
    return new Serving(unfolding).handOverProof();
  }

  @Override
  @Rule("R14")
  public Decision confirmHandover(DeliveryCommand.ConfirmHandover command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance = Instances.find(unfolding, command.instance(), refusals);
    refuseNothingOpen(instance, ObligationKind.HAND_TO_REGULATOR, "R14", refusals);
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new DeliveryEvent.HandoverConfirmed(command.instance()));
    unfolding.close(ObligationKind.HAND_TO_REGULATOR, command.instance());
    return unfolding.accepted();
  }

  @Override
  @Rule("XKF-40")
  public Decision publishDecision(DeliveryCommand.PublishDecision command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance = Instances.find(unfolding, command.instance(), refusals);
    refuseNothingOpen(instance, ObligationKind.PUBLISH_DECISION, "XKF-40", refusals);
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new DeliveryEvent.DecisionPublished(command.instance()));
    unfolding.close(ObligationKind.PUBLISH_DECISION, command.instance());
    return unfolding.accepted();
  }

  private void refuseNothingOpen(
      Optional<ItemInstance> instance, ObligationKind kind, String rule, Refusals refusals) {
    instance.ifPresent(
        i -> {
          if (unfolding.state().obligations().find(kind, i.id()).isEmpty()) {
            refusals.refuse(
                rule,
                "NOTHING_OPEN",
                "没有待办的“" + kind.label().zh() + "”",
                "There is nothing open to " + kind.label().en(),
                i.id());
          }
        });
  }
}
