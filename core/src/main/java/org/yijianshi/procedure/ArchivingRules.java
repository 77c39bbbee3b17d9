package org.yijianshi.procedure;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.ArchivingCommand;
import org.yijianshi.casefile.ArchivingEvent;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;

/** 六 归档: the lead keeps the originals, the others their electronic materials. */
final class ArchivingRules implements ArchivingCommand.Cases<Decision> {
  private static final Set<Role> FILE_INSPECTORS = ImmutableSet.of(Role.INSPECTOR, Role.SUPERVISOR);

  /** Which roles may give which command of this chapter. */
  static final Map<Class<? extends CaseCommand>, Set<Role>> ROLES =
      Map.of(
          ArchivingCommand.Archive.class, Offices.OF_DEPARTMENT,
          ArchivingCommand.TakeSurrendered.class, Offices.OF_DEPARTMENT,
          ArchivingCommand.DemandOriginals.class, FILE_INSPECTORS,
          ArchivingCommand.DemandElectronic.class, FILE_INSPECTORS,
          ArchivingCommand.AnswerInspection.class, Offices.OF_DEPARTMENT);

  private final Unfolding unfolding;

  ArchivingRules(Unfolding unfolding) {
    this.unfolding = unfolding;
  }

  /** A department for itself, the lead for the originals, an inspector where it has a say. */
  static boolean related(CaseState state, ArchivingCommand command, Actor actor, Rulebook book) {
    Filing filing = state.requireFiling();
    boolean owns = state.any(i -> Permissions.owns(i, actor));
    if (command instanceof ArchivingCommand.Archive archive) {
      return Permissions.isOf(actor, archive.department())
          && (Permissions.leads(filing, actor) || owns);
    }
    if (command instanceof ArchivingCommand.TakeSurrendered take) {
      return Permissions.isOf(actor, take.department()) && owns;
    }
    return command instanceof ArchivingCommand.AnswerInspection
        ? Permissions.leads(filing, actor)
        : Permissions.covers(actor.region(), filing.region(), book);
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
          .forEach((original, holding) -> refuseElsewhere(original, holding.holder(), refusals));
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new ArchivingEvent.Archived(command.department(), lead, command.digest()));
    unfolding.closeAll(o -> o.kind() == ObligationKind.ARCHIVE && o.owedBy().equals(own));
    return unfolding.accepted();
  }

  /** At the end an original is with the lead, its applicant, or whoever cancels it. */
  @Rule({"R50", "R26"})
  private void refuseElsewhere(MaterialCode original, Party holder, Refusals refusals) {
    CaseState state = unfolding.state();
    boolean returned = holder.kind() == Party.Kind.APPLICANT;
    boolean cancelled =
        state
            .materials()
            .find(original)
            .flatMap(m -> Originals.cancelling(state, m))
            .filter(holder::equals)
            .isPresent();
    if (!returned && !cancelled && !holder.equals(state.requireFiling().leadParty())) {
      refusals.refuse(
          "R50",
          "ORIGINAL_ELSEWHERE",
          "原件尚未交到牵头部门，收回的旧证尚未交到注销部门",
          "This original is not with the lead department yet, or this old certificate not with"
              + " whoever cancels it",
          original);
    }
  }

  @Override
  @Rule({"R26", "R50"})
  public Decision takeSurrendered(ArchivingCommand.TakeSurrendered command) {
    Party own = unfolding.actingFor(command.department());
    List<MaterialCode> certificates = Originals.surrenderedTo(unfolding.state(), own);
    if (certificates.isEmpty()) {
      Refusals refusals = new Refusals();
      refusals.refuse(
          "R26",
          "NOTHING_OPEN",
          "窗口没有待交该部门注销的旧证",
          "The window has no old certificate that this department cancels",
          command.department());
      return refusals.rejected();
    }
    unfolding.emit(new ArchivingEvent.SurrenderedTaken(own, certificates));
    Originals.closeIfHanded(unfolding);
    return unfolding.accepted();
  }

  @Override
  public Decision demandOriginals(ArchivingCommand.DemandOriginals command) {
    return new InspectionRules(unfolding).originals(command);
  }

  @Override
  public Decision demandElectronic(ArchivingCommand.DemandElectronic command) {
    return new InspectionRules(unfolding).electronic(command);
  }

  @Override
  public Decision answerInspection(ArchivingCommand.AnswerInspection command) {
    return new InspectionRules(unfolding).answer(command);
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
            && state.every(ArchivingRules::nothingLeft);
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
          ArchivingTerms.archive(unfolding.book(), unfolding.at()));
    }
  }

  private static boolean nothingLeft(ItemInstance instance) {
    ItemResult result = instance.result();
    return instance.nothingToDeliver() && (result == null || result.proofHandedOver());
  }
}
