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

/** What a grant obliges: results, certificates, service, handover, and those who waited for it. */
final class Conclusion {
  private static final List<ObligationKind> DONE_BY_DECISION =
      List.of(
          ObligationKind.PRE_REVIEW,
          ObligationKind.DECIDE,
          ObligationKind.DECIDE_AT_ONCE,
          ObligationKind.DECIDE_BY_LAW);

  private Conclusion() {}

  /**
   * Closes the clocks of the decision and opens what follows from it. The result is due when the
   * decision was (R42): {@code limit} from {@code since}, stops included.
   */
  @Rule({"R42", "R14", "XKF-40", "XKF-44"})
  static void granted(Unfolding unfolding, InstanceId id, TimeLimit limit, Instant since) {
    DueDate due = resultDue(unfolding, id, limit, since);
    for (ObligationKind kind : DONE_BY_DECISION) {
      unfolding.close(kind, id);
    }
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
