package org.yijianshi.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;

/**
 * What a conclusion obliges: clocks end, results and certificates are due, those who waited go on
 * or must choose, and a case with nothing left is archived.
 */
final class Conclusion {
  private static final List<ObligationKind> DONE_BY_DECISION =
      List.of(
          ObligationKind.PRE_REVIEW,
          ObligationKind.DECIDE,
          ObligationKind.DECIDE_AT_ONCE,
          ObligationKind.DECIDE_BY_LAW,
          ObligationKind.CHOOSE,
          ObligationKind.ASK_FOR_HEARING,
          ObligationKind.ASSIGN_INSPECTORS);

  /** The clocks that the decision had to keep: what its result must keep too. */
  private static final Set<ObligationKind> DECIDING =
      Set.of(ObligationKind.DECIDE, ObligationKind.DECIDE_AT_ONCE);

  private Conclusion() {}

  /** Closes the clocks of the decision and opens what follows from a grant. */
  @Rule({"R42", "R14", "XKF-40", "XKF-44"})
  static void granted(Unfolding unfolding, InstanceId id) {
    decided(unfolding, id);
    ItemPlan plan = Instances.current(unfolding, id).plan();
    if (plan.certified()) {
      unfolding.open(
          ObligationKind.MAKE_E_CERT, plan.party(), id, unfolding.at(), TimeLimit.sameDay());
      unfolding.open(
          ObligationKind.HAND_TO_REGULATOR,
          plan.party(),
          id,
          unfolding.at(),
          Terms.prompt(unfolding.book()));
    }
    if (plan.type().underLicensingLaw()) {
      unfolding.open(
          ObligationKind.SERVE_BY_LAW, plan.party(), id, unfolding.at(), Terms.serveByLaw());
      publish(unfolding, plan);
    }
    SupplyDuties.granted(unfolding, id);
    SupplyDuties.settle(unfolding);
    Succession.settled(unfolding, id);
  }

  /** The public may look decisions up, but not who adopts a child or lives on relief. */
  @Rule("XKF-40")
  private static void publish(Unfolding unfolding, ItemPlan plan) {
    boolean confidential =
        unfolding
            .book()
            .catalog()
            .bundle(unfolding.state().requireFiling().bundle())
            .filter(Bundle::confidential)
            .isPresent();
    if (!confidential) {
      unfolding.open(
          ObligationKind.PUBLISH_DECISION,
          plan.party(),
          plan.id(),
          unfolding.at(),
          Terms.publishDecision());
    }
  }

  /**
   * Closes the clocks of the decision. The result is due when the decision was (R42), stops
   * included; on the same day where none ran.
   */
  @Rule("R42")
  private static void decided(Unfolding unfolding, InstanceId id) {
    List<Obligation> clocks =
        unfolding
            .state()
            .obligations()
            .matching(o -> id.equals(o.instance()) && DECIDING.contains(o.kind()));
    for (ObligationKind kind : DONE_BY_DECISION) {
      unfolding.close(kind, id);
    }
    new Sending(unfolding).decided(id, clocks.isEmpty() ? null : clocks.get(0));
  }

  /** A denial: its document keeps the limit of the decision, as a grant's would. */
  @Rule({"R39", "R42"})
  static void denied(Unfolding unfolding, InstanceId id) {
    decided(unfolding, id);
    ended(unfolding, id);
  }

  /**
   * A non-acceptance or termination: its document goes to the results window within {@code limit}
   * from {@code since} and never waits for the rest.
   */
  @Rule({"R37", "R42"})
  static void against(
      Unfolding unfolding, InstanceId id, ObligationKind sending, TimeLimit limit, Instant since) {
    closeAll(unfolding, id);
    ItemPlan plan = Instances.current(unfolding, id).plan();
    unfolding.open(sending, plan.party(), id, since, limit);
    ended(unfolding, id);
  }

  /** A withdrawal: nothing to send; an unconnected department confirms that it has stopped. */
  @Rule("R44")
  static void withdrawn(Unfolding unfolding, InstanceId id, boolean wasPushed) {
    closeAll(unfolding, id);
    ItemPlan plan = Instances.current(unfolding, id).plan();
    if (wasPushed && unfolding.state().milestones().unconnected().contains(plan.department())) {
      unfolding.open(
          ObligationKind.STOP_WORK,
          plan.party(),
          id,
          unfolding.at(),
          Terms.prompt(unfolding.book()));
    }
    ended(unfolding, id);
  }

  private static void ended(Unfolding unfolding, InstanceId id) {
    Gates.ended(unfolding, id);
    new Sending(unfolding).gather(Instances.current(unfolding, id).plan().party(), null);
    Succession.failed(unfolding, id);
    SupplyDuties.settle(unfolding);
    Returns.openIfDue(unfolding);
    Receipts.closeIdle(unfolding);
    Notices.settle(unfolding);
    Offering.openUnifiedIfDue(unfolding);
    ArchivingRules.openIfDue(unfolding);
  }

  private static void closeAll(Unfolding unfolding, InstanceId id) {
    unfolding.closeAll(o -> id.equals(o.instance()));
  }
}
