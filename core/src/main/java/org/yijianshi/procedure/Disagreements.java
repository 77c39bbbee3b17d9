package org.yijianshi.procedure;

import java.util.Objects;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.Disagreement;
import org.yijianshi.casefile.JointCommand;
import org.yijianshi.casefile.JointEvent;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;

/** 会商: what departments disagree about is settled by the lead, and moves no state. */
record Disagreements(Unfolding unfolding) {

  @Rule("P-leadResolution")
  Decision raise(JointCommand.RaiseToLead command) {
    Refusals refusals = new Refusals();
    Party party = unfolding.actingFor(command.department());
    if (command.instance() != null) {
      Instances.find(unfolding, command.instance(), refusals);
    }
    if (unfolding.state().stage() != CaseStage.IN_PROGRESS) {
      refusals.refuse(
          "P-leadResolution",
          "NOT_IN_PROGRESS",
          "办理中的办件才能提请会商",
          "A disagreement is raised while the case is in progress",
          "case");
    }
    boolean raised =
        unfolding.state().joint().disagreements().stream()
            .anyMatch(
                d ->
                    d.open()
                        && d.by().equals(party)
                        && Objects.equals(d.instance(), command.instance()));
    if (raised) {
      refusals.refuse(
          "P-leadResolution",
          "ALREADY_RAISED",
          "同一问题已经提请牵头部门会商，尚未形成意见",
          "The department raised it already, and the lead has not settled it yet",
          "instance");
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(
        new JointEvent.DisagreementRaised(
            unfolding.state().joint().disagreements().size() + 1,
            party,
            command.instance(),
            command.subject(),
            unfolding.state().obligations().nextNo()));
    unfolding.open(
        ObligationKind.LEAD_RESOLVES,
        unfolding.state().requireFiling().leadParty(),
        null,
        unfolding.at(),
        JointTerms.resolve(unfolding.book()));
    return unfolding.accepted();
  }

  @Rule("P-leadResolution")
  Decision resolve(JointCommand.LeadResolves command) {
    Optional<Disagreement> found =
        unfolding.state().joint().disagreement(command.no()).filter(Disagreement::open);
    if (found.isEmpty()) {
      Refusals refusals = new Refusals();
      refusals.refuse(
          "P-leadResolution",
          "NOTHING_OPEN",
          "没有编号为" + command.no() + "的待会商问题",
          "No disagreement " + command.no() + " waits to be settled",
          "no");
      return refusals.rejected();
    }
    unfolding.emit(new JointEvent.DisagreementResolved(command.no(), command.note()));
    unfolding.closeAll(o -> o.no() == found.get().duty());
    return unfolding.accepted();
  }
}
