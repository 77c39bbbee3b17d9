package org.yijianshi.procedure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.ArchivingCommand;
import org.yijianshi.casefile.ArchivingEvent;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;

/** 六 归档: the lead keeps the originals, the others their electronic materials. */
final class ArchivingRules implements ArchivingCommand.Cases<Decision> {
  private final Unfolding unfolding;

  ArchivingRules(Unfolding unfolding) {
    this.unfolding = unfolding;
  }

  @Override
  @Rule({"R50", "R51"})
  public Decision archive(ArchivingCommand.Archive command) {
    Refusals refusals = new Refusals();
    Filing filing = unfolding.state().requireFiling();
    Party own = unfolding.actingFor(command.department());
    if (unfolding.state().obligations().owed(ObligationKind.ARCHIVE, own).isEmpty()) {
      refusals.refuse(
          "R50",
          "NOTHING_OPEN",
          "该部门没有待归档的卷宗：须全部办结、送达并移交凭证之后归档一次",
          "This department has nothing to archive: once, after all is decided, delivered and"
              + " proven",
          command.department());
    }
    Party leadParty = filing.leadParty();
    boolean lead = own.equals(leadParty);
    if (lead) {
      unfolding
          .state()
          .custody()
          .holdings()
          .forEach(
              (original, holding) -> {
                boolean returned = holding.holder().kind() == Party.Kind.APPLICANT;
                if (!returned && !holding.holder().equals(leadParty)) {
                  refusals.refuse(
                      "R50",
                      "ORIGINAL_ELSEWHERE",
                      "原件尚未交到牵头部门",
                      "This original is not with the lead department yet",
                      original);
                }
              });
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new ArchivingEvent.Archived(command.department(), lead, command.digest()));
    unfolding.closeAll(o -> o.kind() == ObligationKind.ARCHIVE && o.owedBy().equals(own));
    return unfolding.accepted();
  }

  /** Opens the duty to archive for each department, once everything is decided and delivered. */
  @Rule({"R50", "R51"})
  static void openIfDue(Unfolding unfolding) {
    CaseState state = unfolding.state();
    // What was never received leaves no file; what came back later does not open a second one.
    boolean begun =
        !state.milestones().archived().isEmpty()
            || !state.obligations().matching(o -> o.kind() == ObligationKind.ARCHIVE).isEmpty();
    boolean ready =
        state.milestones().receivedAt() != null
            && !begun
            && state.concluded()
            && state.all().stream().allMatch(ArchivingRules::nothingLeft);
    if (!ready) {
      return;
    }
    Set<Party> departments = new LinkedHashSet<>();
    departments.add(state.requireFiling().leadParty());
    for (ItemInstance instance : state.all()) {
      departments.add(instance.plan().party());
    }
    for (Party department : new ArrayList<>(departments)) {
      unfolding.open(
          ObligationKind.ARCHIVE,
          department,
          null,
          unfolding.at(),
          Terms.archive(unfolding.book()));
    }
  }

  private static boolean nothingLeft(ItemInstance instance) {
    ItemResult result = instance.result();
    return instance.nothingToDeliver() && (result == null || result.proofHandedOver());
  }
}
