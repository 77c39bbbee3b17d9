package org.yijianshi.procedure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.AcceptanceEvent;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.IntakeEvent;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.Route;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.LevelResolver;
import org.yijianshi.catalog.Region;
import org.yijianshi.catalog.Zone;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.Level;
import org.yijianshi.code.RegionCode;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;

/**
 * An instance that was sent to the wrong department or level goes back to the window and out again
 * (改派). The applicant does not notice: it is neither a correction nor a non-acceptance.
 */
@Rule({"R30", "R35"})
record RoutingRules(Unfolding unfolding) {
  /** What a new department does not take over from the old one: it starts when it gets the item. */
  private static final Set<ObligationKind> OF_THE_PUSH =
      Set.of(ObligationKind.DECIDE_ACCEPTANCE, ObligationKind.CONFIRM_PUSH);

  /** A route with every part filled in. */
  private record Resolved(DepartmentCode department, Level level, RegionCode region) {}

  /** The department says that it is not the one, and where the item ought to go. */
  Decision propose(AcceptanceCommand.ProposeReroute command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance =
        Instances.find(unfolding, command.instance(), StateTable.Step.REROUTE, refusals);
    instance
        .filter(i -> i.state() == ItemState.RECEIVED || i.state() == ItemState.PUSHED)
        .ifPresent(
            i -> {
              Instances.refuseUnpushed(i, refusals);
              resolve(i.plan(), command.to(), refusals);
            });
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(
        new AcceptanceEvent.RerouteProposed(command.instance(), command.reason(), command.to()));
    return unfolding.accepted();
  }

  /**
   * Back to the window, and to be pushed anew within two hours. The department that had it has
   * nothing left to do; what ran from the submission runs on with the new one.
   */
  @Rule({"R30", "XKF-32-4"})
  Decision reroute(IntakeCommand.Reroute command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance =
        Instances.find(unfolding, command.instance(), StateTable.Step.REROUTE, refusals);
    Optional<Resolved> to = instance.flatMap(i -> resolve(i.plan(), command.to(), refusals));
    if (refusals.any() || instance.isEmpty() || to.isEmpty()) {
      return refusals.rejected();
    }
    InstanceId id = command.instance();
    Party from = instance.get().plan().party();
    List<Obligation> owed =
        unfolding
            .state()
            .obligations()
            .matching(o -> id.equals(o.instance()) && o.owedBy().equals(from));
    unfolding.closeAll(o -> owed.contains(o) || aboutThePushOf(id, o));
    Resolved organ = to.get();
    unfolding.emit(
        new IntakeEvent.Rerouted(id, from, organ.department(), organ.level(), organ.region()));
    closeFetch(from);
    SupplyDuties.verifierLeft(unfolding, from);
    Party now = Instances.current(unfolding, id).plan().party();
    for (Obligation duty : owed) {
      if (!OF_THE_PUSH.contains(duty.kind())) {
        unfolding.open(duty.kind(), now, id, duty.since(), duty.limit(), duty.stopped());
      }
    }
    if (unfolding.state().obligations().find(ObligationKind.DIGITISE_AND_PUSH, null).isEmpty()) {
      unfolding.open(
          ObligationKind.DIGITISE_AND_PUSH,
          unfolding.state().requireFiling().window(),
          null,
          unfolding.at(),
          Terms.twoHours(unfolding.book()));
    }
    return unfolding.accepted();
  }

  private static boolean aboutThePushOf(InstanceId id, Obligation duty) {
    return id.equals(duty.instance()) && OF_THE_PUSH.contains(duty.kind());
  }

  /** A department with nothing else of the case has nothing to fetch any more. */
  @Rule("R34")
  private void closeFetch(Party department) {
    boolean hasOthers =
        unfolding.state().any(i -> i.plan().party().equals(department) && Instances.pushed(i));
    if (!hasOthers) {
      unfolding.closeAll(o -> o.kind() == ObligationKind.FETCH && o.owedBy().equals(department));
    }
  }

  /** Fills in what the route leaves open; notes what cannot be. */
  private Optional<Resolved> resolve(ItemPlan plan, Route route, Refusals refusals) {
    Catalog catalog = unfolding.book().catalog();
    DepartmentCode department = route.department() == null ? plan.department() : route.department();
    if (catalog.department(department).isEmpty()) {
      refusals.refuse(
          "R30", "UNKNOWN_DEPARTMENT", "清单中没有该部门", "The catalog has no such department", plan.id());
    }
    @Nullable Resolved organ = place(plan, route, department, refusals);
    if (organ != null
        && organ.department().equals(plan.department())
        && organ.level() == plan.level()
        && organ.region().equals(plan.region())) {
      refusals.refuse(
          "R30",
          "SAME_DEPARTMENT",
          "改派去向就是现在的部门",
          "That is the department which has it already",
          plan.id());
    }
    return Optional.ofNullable(organ);
  }

  private @Nullable Resolved place(
      ItemPlan plan, Route route, DepartmentCode department, Refusals refusals) {
    Catalog catalog = unfolding.book().catalog();
    RegionCode given = route.region() == null ? regionOf(plan, route) : route.region();
    Optional<Zone> zone = catalog.zone(given);
    if (zone.isPresent()) {
      return zone.get()
          .power(plan.id().item(), unfolding.book().deadlines().dateOf(unfolding.at()))
          .map(power -> new Resolved(department, power.level(), given))
          .orElseGet(
              () -> {
                refusals.refuse(
                    "R30",
                    "NO_DELEGATED_POWER",
                    "“" + zone.get().name() + "”没有受委托行使该事项",
                    "The zone " + given + " has no delegated power over this item",
                    plan.id());
                return null;
              });
    }
    Optional<Region> region = catalog.region(given);
    if (region.isEmpty()) {
      refusals.refuse(
          "R30", "UNKNOWN_REGION", "清单中没有该行政区划", "The catalog has no such region", plan.id());
      return null;
    }
    Level level = level(plan, route, region.get());
    if (!LevelResolver.carries(region.get(), level)) {
      refusals.refuse(
          "R30",
          "WRONG_LEVEL",
          "“" + region.get().name() + "”没有" + level.label().zh() + "机关",
          "There is no organ of " + level.label().en() + " level in " + given,
          plan.id());
      return null;
    }
    return new Resolved(department, level, given);
  }

  /** The nearest region from the case's upwards that has an organ of that level. */
  private RegionCode regionOf(ItemPlan plan, Route route) {
    Level level = route.level();
    if (level == null) {
      return plan.region();
    }
    return LevelResolver.of(unfolding.book().catalog())
        .ancestry(unfolding.state().requireFiling().region())
        .stream()
        .filter(region -> LevelResolver.carries(region, level))
        .map(Region::code)
        .findFirst()
        .orElse(plan.region());
  }

  private static Level level(ItemPlan plan, Route route, Region region) {
    if (route.level() != null) {
      return route.level();
    }
    return LevelResolver.carries(region, plan.level()) ? plan.level() : region.level();
  }
}
