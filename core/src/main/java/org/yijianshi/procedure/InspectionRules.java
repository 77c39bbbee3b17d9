package org.yijianshi.procedure;

import java.util.List;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.ArchivingCommand;
import org.yijianshi.casefile.ArchivingEvent;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Decision;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Custody;
import org.yijianshi.material.Material;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;

/** Inspection and assessment of the file: originals are the lead's to show, nobody else's. */
@Rule("R52")
record InspectionRules(Unfolding unfolding) {

  Decision originals(ArchivingCommand.DemandOriginals command) {
    Refusals refusals = new Refusals();
    CaseState state = unfolding.state();
    Party lead = state.requireFiling().leadParty();
    List<MaterialCode> wanted = command.materials().stream().sorted().toList();
    if (refuseStranger(command.asked(), refusals)) {
      return refusals.rejected();
    }
    if (!command.asked().equals(lead)) {
      refusals.refuse(
          "R52",
          "NOT_FROM_PARTICIPANT",
          "检查、考核不得要求联办部门提供原件；原件由牵头部门保存，请向其调阅：" + lead.name(),
          "Neither inspection nor assessment may demand originals of a participating department;"
              + " the lead keeps them: "
              + lead.name(),
          command.asked());
      return refusals.rejected();
    }
    for (MaterialCode original : wanted) {
      refuseNotHeld(original, lead, refusals);
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(
        new ArchivingEvent.OriginalsDemanded(
            state.obligations().nextNo(), lead, command.purpose(), wanted));
    unfolding.open(
        ObligationKind.ANSWER_INSPECTION,
        lead,
        null,
        unfolding.at(),
        Terms.prompt(unfolding.book()));
    return unfolding.accepted();
  }

  private boolean refuseStranger(Party asked, Refusals refusals) {
    CaseState state = unfolding.state();
    boolean known =
        asked.equals(state.requireFiling().leadParty())
            || state.any(i -> i.plan().party().equals(asked));
    if (!known) {
      refusals.refuse(
          "R52",
          "NOT_IN_CASE",
          "该部门未参与本件，应向参与的部门或牵头部门调阅",
          "This department has no part in the case: ask one that has, or the lead",
          asked);
    }
    return !known;
  }

  private void refuseNotHeld(MaterialCode original, Party lead, Refusals refusals) {
    Optional<Custody.Holding> held = unfolding.state().custody().of(original);
    if (held.isEmpty()) {
      refusals.refuse(
          "R52",
          "NO_ORIGINAL",
          "本件没有留存该材料的原件",
          "The case keeps no original of this material",
          original);
    } else if (!held.get().holder().equals(lead)) {
      refusals.refuse(
          "R52",
          "NOT_WITH_LEAD",
          "该原件不在牵头部门：" + held.get().holder().kind().label().zh(),
          "This original is not with the lead but with: " + held.get().holder().kind().label().en(),
          original);
    }
  }

  @Rule({"R51", "R52"})
  Decision electronic(ArchivingCommand.DemandElectronic command) {
    Refusals refusals = new Refusals();
    List<MaterialCode> wanted = command.materials().stream().sorted().toList();
    if (!refuseStranger(command.asked(), refusals)) {
      for (MaterialCode material : wanted) {
        refuseNotItsOwn(material, command.asked(), refusals);
      }
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(
        new ArchivingEvent.ElectronicDemanded(command.asked(), command.purpose(), wanted));
    return unfolding.accepted();
  }

  /** A department shows what its own items need, and only once it is there. */
  @Rule("P-materialVisibility")
  private void refuseNotItsOwn(MaterialCode code, Party asked, Refusals refusals) {
    CaseState state = unfolding.state();
    Optional<Material> own =
        state
            .materials()
            .find(code)
            .filter(
                m ->
                    state.any(
                        i -> i.plan().party().equals(asked) && m.neededBy().contains(i.id())));
    if (own.isEmpty()) {
      refusals.refuse(
          "P-materialVisibility",
          "NOT_ITS_MATERIAL",
          "该部门的事项不需要此材料，无从提供",
          "No item of this department needs this material, so it has none to show",
          code);
    } else if (!own.get().supply().available()) {
      refusals.refuse(
          "R51", "NOT_AVAILABLE", "该电子材料尚未到位", "This electronic material is not there yet", code);
    }
  }

  Decision answer(ArchivingCommand.AnswerInspection command) {
    if (unfolding.state().inspections().open(command.inspection()).isEmpty()) {
      Refusals refusals = new Refusals();
      refusals.refuse(
          "R52",
          "NOTHING_OPEN",
          "没有这个编号的待答复调卷",
          "No demand of that number waits for an answer",
          command.inspection());
      return refusals.rejected();
    }
    unfolding.emit(new ArchivingEvent.InspectionAnswered(command.inspection(), command.answer()));
    unfolding.closeAll(o -> o.no() == command.inspection());
    return unfolding.accepted();
  }
}
