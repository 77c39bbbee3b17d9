package org.yijianshi.contract.history;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.catalog.Department;
import org.yijianshi.catalog.Region;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.Level;
import org.yijianshi.code.RegionCode;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Mandate;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Parties;
import org.yijianshi.party.Party;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;

/** Who may turn up in a scene: everybody who has to do with the case, and strangers. */
public final class People {
  private final Scene scene;
  private final Dice dice;

  People(Scene scene) {
    this.scene = scene;
    this.dice = scene.dice();
  }

  /** The intake window of the case's region. */
  public Actor window() {
    return at(Role.INTAKE_WINDOW);
  }

  /** The results window of the case's region. */
  public Actor results() {
    return at(Role.RESULTS_WINDOW);
  }

  /** Somebody of the case's region in that role: a window, the hall, an administration. */
  public Actor at(Role role) {
    RegionCode region = scene.region();
    return role == Role.PLATFORM_OPERATOR
        ? Actor.of("account-" + role, role, scene.book().catalog().region())
        : Actor.of("account-" + role, role, region);
  }

  /** Who decides that instance: mostly an officer, sometimes the head of the organ or a machine. */
  public Actor decider(ItemInstance instance) {
    return of(dice.of(Role.OFFICER, Role.OFFICER, Role.APPROVER, Role.AUTOMATIC), instance);
  }

  /** An officer, or the head, of the organ that decides that instance. */
  public Actor officer(ItemInstance instance) {
    return of(dice.of(Role.OFFICER, Role.OFFICER, Role.APPROVER), instance);
  }

  /** Somebody in that role of the organ that decides that instance. */
  public Actor of(Role role, ItemInstance instance) {
    return of(role, instance.plan().department(), instance.plan().region());
  }

  /** Somebody of the lead department. */
  public Actor lead(Role role) {
    Filing filing = scene.filing();
    return of(role, filing.lead(), filing.region());
  }

  /** Somebody in that role of the department that is that party. */
  public Actor of(Role role, Party department) {
    RegionCode region = department.region().orElseGet(scene::region);
    return of(role, department.department().orElseThrow(), region);
  }

  /** Somebody in that role of that department of that region. */
  public Actor of(Role role, DepartmentCode department, RegionCode region) {
    Level level =
        scene.book().catalog().regions().stream()
            .filter(r -> r.code().equals(region))
            .map(Region::level)
            .findFirst()
            .orElse(Level.COUNTY);
    return Actor.ofDepartment("account-" + department, role, department, level, region);
  }

  /**
   * Whoever acts for the applicants: one of them, a guardian, or one with a mandate for the act.
   */
  public Actor applicant(Act act) {
    Filing filing = scene.state().filing();
    return filing == null ? stranger() : applicant(filing.application().parties(), act);
  }

  /** The same among those parties. */
  public Actor applicant(Parties parties, Act act) {
    List<Participant> acting =
        parties.participants().stream()
            .filter(p -> !p.accountId().isEmpty() && role(p.role()) != null)
            .toList();
    Participant who =
        dice.chance(0.6) || acting.isEmpty() ? parties.firstApplicant() : dice.of(acting);
    return actor(who, act);
  }

  private Actor actor(Participant who, Act act) {
    Role role = role(who.role());
    boolean mandated = who.role() == PartyRole.AGENT || who.role() == PartyRole.HANDLER;
    return new Actor(
        who.accountId(),
        EnumSet.of(role == null ? Role.APPLICANT : role),
        null,
        null,
        null,
        mandated ? mandate(act) : null);
  }

  /** Mostly for that act and all items; otherwise too narrow, or run out. */
  private Mandate mandate(Act act) {
    if (!scene.wild()) {
      return new Mandate(dice.of(Set.of(act), Scene.everything()), Set.of(), null);
    }
    return switch (dice.below(3)) {
      case 0 -> new Mandate(Scene.everything(), Set.of(), scene.now().minus(Duration.ofDays(1)));
      case 1 -> new Mandate(Scene.everything(), Set.of(ItemCode.of("X99-99")), null);
      default -> Mandate.forActs(dice.of(Act.values()));
    };
  }

  private static @Nullable Role role(PartyRole role) {
    return switch (role) {
      case APPLICANT -> Role.APPLICANT;
      case AGENT -> Role.AGENT;
      case HANDLER -> Role.HANDLER;
      case GUARDIAN -> Role.GUARDIAN;
      default -> null;
    };
  }

  /** Somebody who is affected by a decision. */
  public Actor interested() {
    Filing filing = scene.state().filing();
    String account =
        filing == null
            ? "account-nobody"
            : filing.application().parties().participants().stream()
                .filter(p -> p.role() == PartyRole.INTERESTED && !p.accountId().isEmpty())
                .map(Participant::accountId)
                .findFirst()
                .orElse("account-nobody");
    return new Actor(account, EnumSet.of(Role.INTERESTED_PARTY), null, null, null, null);
  }

  /** Anybody at all, in any role, of any department and region, known to the case or not. */
  public Actor anybody() {
    Role role = dice.of(Role.values());
    Filing filing = scene.state().filing();
    String account =
        filing == null || dice.chance(0.5)
            ? "account-" + role
            : dice.of(filing.application().parties().participants()).accountId();
    List<ItemInstance> items = List.copyOf(scene.state().all());
    boolean near = dice.chance(0.6);
    Department department = dice.of(scene.book().catalog().departments());
    ItemInstance item = items.isEmpty() ? null : dice.of(items);
    return new Actor(
        account.isEmpty() ? "account-nobody" : account,
        EnumSet.of(role),
        near && item != null ? item.plan().department() : department.code(),
        Level.COUNTY,
        near ? scene.region() : dice.of(scene.book().catalog().regions()).code(),
        dice.chance(0.5) ? new Mandate(Scene.everything(), Set.of(), null) : null);
  }

  /** An applicant whom the case does not know. */
  public Actor stranger() {
    return Actor.applicant("account-stranger");
  }
}
