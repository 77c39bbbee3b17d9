package org.yijianshi.procedure;

import java.util.List;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.IntakeEvent;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.catalog.LevelResolver;
import org.yijianshi.catalog.Region;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.RegionCode;
import org.yijianshi.material.Material;
import org.yijianshi.material.Supply;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;

/** What goes wrong between the window and a department's system: bad scans and failed pushes. */
@Rule({"R30", "R33", "R34"})
record TransmissionRules(Unfolding unfolding) {

  /** The window's own scan of what the applicant handed in: nobody has to correct anything. */
  Decision replaceScan(IntakeCommand.ReplaceScan command) {
    Refusals refusals = new Refusals();
    Optional<Material> material = unfolding.state().materials().find(command.material());
    Optional<Supply.Provided> handedIn =
        material
            .map(Material::supply)
            .filter(Supply.Provided.class::isInstance)
            .map(Supply.Provided.class::cast);
    if (handedIn.isEmpty()) {
      refusals.refuse(
          "R30",
          "NOT_HANDED_IN",
          "本件没有申请人提交的这份材料，不能重新扫描",
          "The applicant handed in no such material: there is nothing to scan again",
          command.material());
    } else if (handedIn.get().digest().equals(command.digest())) {
      refusals.refuse(
          "R30",
          "SAME_SCAN",
          "新扫描件与原扫描件相同",
          "This is the scan that is there already",
          command.material());
    }
    List<ItemInstance> needing =
        material.stream()
            .flatMap(m -> m.neededBy().stream().sorted())
            .flatMap(id -> unfolding.state().instance(id).stream())
            .toList();
    List<ItemInstance> live = needing.stream().filter(i -> !i.concluded()).toList();
    for (ItemInstance instance : live.isEmpty() ? needing : live) {
      StateTable.refusal(StateTable.Step.REPLACE_SCAN, instance).ifPresent(refusals::add);
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(
        new IntakeEvent.ScanReplaced(
            command.material(),
            command.digest(),
            live.stream().filter(Instances::pushed).map(ItemInstance::id).toList()));
    return unfolding.accepted();
  }

  /** The relay gave up: whoever runs the platform has two hours. */
  @Rule({"R33", "R34"})
  Decision reportPushFailed(IntakeCommand.ReportPushFailed command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance = Instances.find(unfolding, command.instance(), refusals);
    instance.ifPresent(
        i -> {
          if (i.concluded()) {
            StateTable.refusal(StateTable.Step.REPLACE_SCAN, i).ifPresent(refusals::add);
          } else {
            Instances.refuseUnpushed(i, refusals);
          }
        });
    if (refusals.any() || instance.isEmpty()) {
      return refusals.rejected();
    }
    InstanceId id = command.instance();
    unfolding.emit(new IntakeEvent.PushFailed(id, instance.get().plan().department()));
    if (unfolding.state().obligations().find(ObligationKind.CONFIRM_PUSH, id).isEmpty()) {
      unfolding.open(
          ObligationKind.CONFIRM_PUSH,
          operator(unfolding.state(), unfolding.book()),
          id,
          unfolding.at(),
          Terms.twoHours(unfolding.book()));
    }
    return unfolding.accepted();
  }

  /** It got through after all, or the department fetches it like one that is not connected. */
  @Rule({"R33", "R34"})
  Decision confirmPushed(IntakeCommand.ConfirmPushed command) {
    Refusals refusals = new Refusals();
    InstanceId id = command.instance();
    Optional<ItemInstance> instance = Instances.find(unfolding, id, refusals);
    boolean open = !unfolding.state().obligations().find(ObligationKind.CONFIRM_PUSH, id).isEmpty();
    if (instance.isPresent() && !open) {
      refusals.refuse(
          "R33", "NOTHING_OPEN", "没有待处置的推送失败", "No failed push is to be dealt with", id);
    }
    if (refusals.any() || instance.isEmpty()) {
      return refusals.rejected();
    }
    Party department = instance.get().plan().party();
    unfolding.emit(
        new IntakeEvent.PushConfirmed(id, instance.get().plan().department(), command.toFetch()));
    unfolding.close(ObligationKind.CONFIRM_PUSH, id);
    if (command.toFetch()
        && unfolding.state().obligations().owed(ObligationKind.FETCH, department).isEmpty()) {
      unfolding.open(
          ObligationKind.FETCH, department, null, unfolding.at(), Terms.fetch(unfolding.book()));
    }
    return unfolding.accepted();
  }

  /** Whoever runs the platform: of the topmost region that the catalog knows above the case. */
  static Party operator(CaseState state, Rulebook book) {
    RegionCode own = state.requireFiling().region();
    List<Region> line = LevelResolver.of(book.catalog()).ancestry(own);
    return Party.platformOperator(line.isEmpty() ? own : line.get(line.size() - 1).code());
  }
}
