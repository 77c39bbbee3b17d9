package org.yijianshi.procedure;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.LowerReview;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Material;
import org.yijianshi.material.Share;
import org.yijianshi.material.ShareBasis;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Party;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;

/**
 * Projects a case to what an actor may see: applicants their own case, windows the cases of their
 * region, a department its own items with the materials and people that they need, supervisors the
 * lights and nothing of the materials, the platform's operator the pushes that failed. Holding an
 * original is not reading it: the lead sees its own items' materials alone.
 */
@Rule({"P-materialVisibility", "P-permission"})
public final class CaseViews {
  private static final Set<Role> WINDOWS =
      Set.of(Role.INTAKE_WINDOW, Role.RESULTS_WINDOW, Role.SYSTEM);
  private static final Set<Role> SUPERVISING =
      Set.of(Role.HALL_MANAGEMENT, Role.SERVICE_ADMINISTRATION, Role.SUPERVISOR, Role.INSPECTOR);

  private static final Set<Role> OF_DEPARTMENTS =
      Set.of(
          Role.OFFICER, Role.APPROVER, Role.CHIEF_REPRESENTATIVE, Role.AUTOMATIC, Role.REGULATOR);

  private CaseViews() {}

  /** The view, with lights as of {@code now}; empty for a case that is none of the actor's. */
  public static Optional<CaseView> of(CaseState state, Actor actor, Rulebook book, Instant now) {
    Filing filing = state.filing();
    if (filing == null || !Permissions.maySee(state, actor, book)) {
      return Optional.empty();
    }
    boolean whole = seesWhole(state, actor, book);
    boolean supervising = seesAsOneOf(SUPERVISING, state, filing, actor, book);
    boolean official = seesAsOneOf(OF_DEPARTMENTS, state, filing, actor, book);
    Set<Party> offices = offices(actor, official);
    if (actor.is(Role.PLATFORM_OPERATOR)) {
      state.obligations().open().stream()
          .map(Obligation::owedBy)
          .filter(p -> p.kind() == Party.Kind.PLATFORM_OPERATOR)
          .forEach(offices::add);
    }
    boolean leading = official && Permissions.leads(filing, actor);
    Predicate<ItemInstance> item = shown(state, filing, actor, book);
    List<ItemInstance> items =
        state.all().stream()
            .filter(item.or(i -> IntakePermissions.operates(state, i, actor)))
            .toList();
    List<ItemInstance> followed = state.all().stream().filter(item).toList();
    Interested interested = Interested.of(state, filing, actor);
    List<ItemInstance> mine =
        state.all().stream().filter(i -> official && Permissions.examines(i, actor)).toList();
    Coapplicants coapplicants =
        Coapplicants.of(state, actor, official || windowed(state, filing, actor, book));
    List<ItemInstance> handed = items.stream().filter(i -> handsOver(i, actor)).toList();
    return Optional.of(
        new CaseView(
            state.id(),
            filing.application().number(),
            state.version(),
            filing.bundle(),
            filing.region(),
            state.stage(),
            filing.submittedAt(),
            state.milestones().promisedBy(),
            filing.application().parties().participants().stream()
                .filter(
                    p ->
                        whole
                            || isActor(p, actor)
                            || PeopleShown.toOrgan(state, mine, p)
                            || PeopleShown.toWindow(handed, p))
                .toList(),
            interested.with(items),
            materials(state, actor, whole, offices).stream()
                .filter(m -> !coapplicants.own(m))
                .toList(),
            whole
                ? coapplicants.without(filing.application().form())
                : Forms.seen(state, book, filing.application().form(), ids(mine)),
            ledger(state, whole || supervising, offices).stream()
                .filter(e -> !coapplicants.own(state, e.material()))
                .toList(),
            duties(state, offices, followed, interested, whole || supervising, now),
            new Courses(state, actor, offices, whole || supervising, leading)
                .course(o -> known(o, offices, ids(followed), interested))));
  }

  /** The instances that the actor may know of; all of them for whoever may see the case whole. */
  @Rule("P-permission")
  static Set<InstanceId> shown(CaseState state, Actor actor, Rulebook book) {
    Filing filing = state.filing();
    return filing == null
        ? Set.of()
        : ids(state.all().stream().filter(shown(state, filing, actor, book)).toList());
  }

  private static Predicate<ItemInstance> shown(
      CaseState state, Filing filing, Actor actor, Rulebook book) {
    boolean official = seesAsOneOf(OF_DEPARTMENTS, state, filing, actor, book);
    boolean all =
        seesWhole(state, actor, book)
            || seesAsOneOf(SUPERVISING, state, filing, actor, book)
            || seesAsOneOf(Set.of(Role.ADVISER), state, filing, actor, book)
            || (official && Permissions.leads(filing, actor));
    return i -> all || (official && Permissions.examines(i, actor)) || handsOver(i, actor);
  }

  /** Whether the actor may know of that duty, open or done. */
  @Rule("P-permission")
  public static boolean mayKnow(CaseState state, Obligation duty, Actor actor, Rulebook book) {
    Filing filing = state.filing();
    if (filing == null || !Permissions.maySee(state, actor, book)) {
      return false;
    }
    boolean official = seesAsOneOf(OF_DEPARTMENTS, state, filing, actor, book);
    return seesWhole(state, actor, book)
        || seesAsOneOf(SUPERVISING, state, filing, actor, book)
        || known(
            duty,
            offices(actor, official),
            shown(state, actor, book),
            Interested.of(state, filing, actor));
  }

  private static boolean known(
      Obligation duty, Set<Party> offices, Set<InstanceId> shown, Interested interested) {
    return isAbout(duty, shown) || offices.contains(duty.owedBy()) || interested.concerns(duty);
  }

  private static Set<InstanceId> ids(List<ItemInstance> items) {
    return items.stream().map(ItemInstance::id).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the actor may see all of the case: its applicants and its windows may. */
  public static boolean seesWhole(CaseState state, Actor actor, Rulebook book) {
    Filing filing = state.filing();
    if (filing == null || !Permissions.maySee(state, actor, book)) {
      return false;
    }
    return windowed(state, filing, actor, book)
        || filing.application().parties().participants().stream()
            .anyMatch(p -> isActor(p, actor) && p.role() != PartyRole.INTERESTED);
  }

  /** Whether the actor sees the case for a window that serves it. */
  private static boolean windowed(CaseState state, Filing filing, Actor actor, Rulebook book) {
    boolean here =
        actor.is(Role.SYSTEM) || filing.region().equals(actor.region()) || filing.atWindow(actor);
    return here && seesAsOneOf(WINDOWS, state, filing, actor, book);
  }

  /** A results window elsewhere sees what it hands over and to whom, and nothing else. */
  @Rule({"R42", "R46"})
  private static boolean handsOver(ItemInstance item, Actor actor) {
    return actor.is(Role.RESULTS_WINDOW) && Windows.has(item, actor.region());
  }

  /** A role shows what it shows where it stands, and nothing of a case seen by another role. */
  private static boolean seesAsOneOf(
      Set<Role> roles, CaseState state, Filing filing, Actor actor, Rulebook book) {
    return actor.roles().stream()
        .anyMatch(r -> roles.contains(r) && Permissions.seesAs(r, state, filing, actor, book));
  }

  private static boolean isActor(Participant participant, Actor actor) {
    return !participant.accountId().isEmpty() && participant.accountId().equals(actor.id());
  }

  /** As what an official or a supplier is shown things, and owes them. */
  private static Set<Party> offices(Actor actor, boolean official) {
    Set<Party> offices = new HashSet<>();
    if (actor.department() != null && actor.region() != null) {
      if (official) {
        offices.add(Party.department(actor.department(), actor.region()));
      }
      if (actor.is(Role.DATA_SUPPLIER)) {
        offices.add(Party.dataSupplier(actor.department(), actor.region()));
      }
    }
    return offices;
  }

  /** What stands in the ledger as shown to the actor's department, or is asked of the supplier. */
  @Rule({"R12", "P-materialVisibility"})
  private static List<Material> materials(
      CaseState state, Actor actor, boolean whole, Set<Party> offices) {
    return state.materials().all().stream()
        .filter(
            m ->
                whole
                    || offices.stream().anyMatch(o -> stillVisible(state, m.code(), o))
                    || SupplyRelations.askedFor(state, actor, m.code()))
        .toList();
  }

  /**
   * What was shown once stays in the ledger for ever, but who lost the item that it was shown for,
   * because the item went elsewhere, sees the material no longer.
   */
  @Rule({"R30", "P-materialVisibility"})
  private static boolean stillVisible(CaseState state, MaterialCode code, Party office) {
    return state.supplies().ledger().to(office).stream()
        .filter(e -> e.material().equals(code) && e.basis().lasting())
        .anyMatch(
            e ->
                e.basis() == ShareBasis.KEEPER_READS
                    || office.kind() != Party.Kind.DEPARTMENT
                    || e.items().stream()
                        .flatMap(id -> state.instance(id).stream())
                        .anyMatch(i -> handles(i, office)));
  }

  /** Whether that department decides the item, or reviews it first for the one that does. */
  private static boolean handles(ItemInstance item, Party office) {
    LowerReview review = item.statutory().lowerReview();
    return item.plan().party().equals(office)
        || (review != null && review.reviewer().equals(office));
  }

  /** All of it for applicants, windows and supervisors; for others what was shown to them. */
  @Rule("R12")
  private static List<Share> ledger(CaseState state, boolean all, Set<Party> offices) {
    return state.supplies().ledger().entries().stream()
        .filter(e -> all || offices.contains(e.to()))
        .toList();
  }

  private static List<CaseView.Duty> duties(
      CaseState state,
      Set<Party> offices,
      List<ItemInstance> items,
      Interested interested,
      boolean all,
      Instant now) {
    Set<InstanceId> shown = ids(items);
    return state.obligations().open().stream()
        .filter(o -> all || known(o, offices, shown, interested))
        .map(o -> new CaseView.Duty(o, o.light(now)))
        .toList();
  }

  private static boolean isAbout(Obligation obligation, Set<InstanceId> shown) {
    return obligation.instance() != null && shown.contains(obligation.instance());
  }
}
