package org.yijianshi.procedure;

import java.util.List;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.ItemPlan;
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

  /** The clocks that the decision had to keep: what its result must keep too. */
  private static final Set<ObligationKind> DECIDING =
      Set.of(ObligationKind.DECIDE, ObligationKind.DECIDE_AT_ONCE);

  private Conclusion() {}

  /**
   * Closes the clocks of the decision and opens what follows from it. The result is due when the
   * decision was (R42), stops included; on the same day where none ran.
   */
  @Rule({"R42", "R14", "XKF-40", "XKF-44"})
  static void granted(Unfolding unfolding, InstanceId id) {
    List<Obligation> clocks =
        unfolding
            .state()
            .obligations()
            .matching(o -> id.equals(o.instance()) && DECIDING.contains(o.kind()));
    for (ObligationKind kind : DONE_BY_DECISION) {
      unfolding.close(kind, id);
    }
    ItemPlan plan = Instances.current(unfolding, id).plan();
    if (clocks.isEmpty()) {
      unfolding.open(
          ObligationKind.SEND_RESULT, plan.party(), id, unfolding.at(), TimeLimit.sameDay());
    } else {
      Obligation clock = clocks.get(0);
      unfolding.open(
          ObligationKind.SEND_RESULT,
          plan.party(),
          id,
          clock.since(),
          clock.limit(),
          clock.stopped());
    }
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
      unfolding.open(
          ObligationKind.PUBLISH_DECISION,
          plan.party(),
          id,
          unfolding.at(),
          Terms.publishDecision());
    }
    Succession.settled(unfolding, id);
  }
}
