package org.yijianshi.procedure;

import java.time.Instant;
import java.util.List;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.DueDate;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.catalog.ItemType;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;

/**
 * What a conclusion obliges: clocks end, results and certificates are due, those who waited go on
 * or must choose, and a case with nothing left is archived.
 */
final class Conclusion {
  private Conclusion() {}

  /**
   * A grant. The result is due when the decision was (R42): {@code limit} from {@code since}, stops
   * included.
   */
  @Rule({"R42", "R14", "XKF-40", "XKF-44"})
  static void granted(Unfolding unfolding, InstanceId id, TimeLimit limit, Instant since) {
    DueDate due = resultDue(unfolding, id, limit, since);
    closeAll(unfolding, id);
    ItemInstance instance = Instances.current(unfolding, id);
    ItemPlan plan = instance.plan();
    unfolding.open(ObligationKind.SEND_RESULT, plan.party(), id, due);
    if (plan.type() != ItemType.PUBLIC_SERVICE) {
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
      unfolding.open(
          ObligationKind.PUBLISH_DECISION,
          plan.party(),
          id,
          unfolding.at(),
          Terms.publishDecision());
    }
    Succession.settled(unfolding, id);
  }

  /**
   * A non-acceptance, denial or termination: its document goes to the results window by {@code due}
   * and never waits for the rest.
   */
  @Rule({"R37", "R42"})
  static void against(
      Unfolding unfolding, InstanceId id, ObligationKind sending, TimeLimit limit, Instant since) {
    DueDate due = resultDue(unfolding, id, limit, since);
    closeAll(unfolding, id);
    ItemPlan plan = Instances.current(unfolding, id).plan();
    unfolding.open(sending, plan.party(), id, due);
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
    Succession.failed(unfolding, id);
    Returns.openIfDue(unfolding);
    if (unfolding.state().concluded()) {
      // Nobody reviews, pushes or fetches for a case in which nothing is alive.
      unfolding.closeAll(
          o ->
              o.kind() == ObligationKind.REVIEW_SUBMISSION
                  || o.kind() == ObligationKind.DIGITISE_AND_PUSH
                  || o.kind() == ObligationKind.FETCH);
    }
    DeliveryRules.openUnifiedIfDue(unfolding);
    ArchivingRules.openIfDue(unfolding);
  }

  private static void closeAll(Unfolding unfolding, InstanceId id) {
    unfolding.closeAll(o -> id.equals(o.instance()));
  }

  private static DueDate resultDue(
      Unfolding unfolding, InstanceId id, TimeLimit limit, Instant since) {
    List<Obligation> clocks =
        unfolding
            .state()
            .obligations()
            .matching(
                o ->
                    id.equals(o.instance())
                        && !o.suspended()
                        && (o.kind() == ObligationKind.DECIDE
                            || o.kind() == ObligationKind.DECIDE_AT_ONCE));
    return unfolding
        .book()
        .deadlines()
        .due(since, limit, clocks.isEmpty() ? List.of() : clocks.get(0).stopped());
  }
}
