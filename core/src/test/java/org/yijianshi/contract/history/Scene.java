package org.yijianshi.contract.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.casefile.ResultState;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.material.Material;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.procedure.Rulebook;

/**
 * The case as somebody sees it who is about to try something, with dice to choose by. In a wild
 * scene people try things where they have no place.
 *
 * @param stage what the history plays on
 * @param state the case as it is seen
 * @param now the time
 * @param wild whether they try what makes no sense
 * @param dice what they choose by
 */
public record Scene(World.Stage stage, CaseState state, Instant now, boolean wild, Dice dice) {
  private static final InstanceId UNKNOWN = InstanceId.of(ItemCode.of("X99-99"));

  /** What the case is decided by. */
  public Rulebook book() {
    return stage.books().of(state);
  }

  /** Who plays in the case. */
  public People people() {
    return new People(this);
  }

  /** Whether it was submitted. */
  public boolean filed() {
    return state.filed();
  }

  /** What it was filed with; misuse before. */
  public Filing filing() {
    return state.requireFiling();
  }

  /**
   * An instance that fits; in a wild scene mostly any. Null where there is none, and nothing is to
   * be tried.
   */
  public @Nullable ItemInstance item(Predicate<ItemInstance> fitting) {
    if (wild && dice.chance(0.7)) {
      // Of what is concluded everything says the same.
      boolean live = dice.chance(0.7) && !state.concluded();
      return dice.any(state.all().stream().filter(i -> !live || !i.concluded()).toList());
    }
    return dice.any(state.all().stream().filter(fitting).toList());
  }

  /** The instance's id; in a wild scene sometimes one that the case does not have. */
  public InstanceId id(ItemInstance instance) {
    return wild && dice.chance(0.08) ? UNKNOWN : instance.id();
  }

  /** All instances that fit, or some of them; empty where there is none. */
  public Set<InstanceId> ids(Predicate<ItemInstance> fitting) {
    boolean any = wild && dice.chance(0.5);
    List<InstanceId> found =
        state.all().stream().filter(i -> any || fitting.test(i)).map(ItemInstance::id).toList();
    if (found.isEmpty()) {
      return Set.of();
    }
    Set<InstanceId> chosen = new LinkedHashSet<>(dice.each(found, dice.of(0.2, 0.5, 1.0)));
    if (chosen.isEmpty()) {
      chosen.add(dice.of(found));
    }
    if (wild && dice.chance(0.08)) {
      chosen.add(UNKNOWN);
    }
    return chosen;
  }

  /** Whether the instance's result is in that state. */
  public static Predicate<ItemInstance> resultIs(ResultState wanted) {
    return instance -> {
      ItemResult result = instance.result();
      return result != null && result.state() == wanted;
    };
  }

  /** Whether a duty of that kind about the instance is open. */
  public Predicate<ItemInstance> owing(ObligationKind kind) {
    return instance -> !state.obligations().find(kind, instance.id()).isEmpty();
  }

  /** Whether a duty of that kind about the instance, or about the case, is overdue. */
  public Predicate<ItemInstance> lapsed(ObligationKind kind) {
    return instance ->
        state.obligations().open().stream()
            .anyMatch(
                o ->
                    o.kind() == kind
                        && (o.instance() == null || o.instance().equals(instance.id()))
                        && o.light(now) == Light.RED);
  }

  /** Whether a duty of that kind about the case itself is open; in a wild scene always. */
  public boolean owed(ObligationKind kind) {
    return wild || !state.obligations().find(kind, null).isEmpty();
  }

  /** The open duties of that kind. */
  public List<Obligation> duties(ObligationKind kind) {
    return state.obligations().matching(o -> o.kind() == kind);
  }

  /** A number that a document might have. */
  public String number(String letters) {
    return letters + "-" + (1 + dice.below(9_999));
  }

  /** A digest. */
  public String digest() {
    return "sha-256:" + dice.hex(64);
  }

  /** The number of the case to come. */
  public CaseNumber caseNumber() {
    return CaseNumber.of(
        "H-" + state.id().value().toString().toUpperCase(java.util.Locale.ROOT).replace("-", ""));
  }

  /** Some of the departments of the case, as if their systems were not connected. */
  public Set<DepartmentCode> unconnected() {
    if (!dice.chance(0.3)) {
      return Set.of();
    }
    List<DepartmentCode> all =
        state.all().stream().map(i -> i.plan().department()).distinct().sorted().toList();
    return Set.copyOf(dice.each(all, 0.5));
  }

  /** The region of the case; before submission, some region. */
  public RegionCode region() {
    Filing filing = state.filing();
    return filing == null ? dice.of(book().catalog().regions()).code() : filing.region();
  }

  /** One that is seen as if it did not matter: for makers that need a department at all. */
  static <T> T required(@Nullable T value) {
    return Objects.requireNonNull(value);
  }

  /** Every act that a mandate may cover. */
  static Set<Act> everything() {
    return EnumSet.allOf(Act.class);
  }

  /** An attempt on an instance that fits; null where none does. */
  @Nullable Try on(
      Predicate<ItemInstance> fitting,
      Function<ItemInstance, Actor> who,
      Function<InstanceId, CaseCommand> what) {
    ItemInstance item = item(fitting);
    return item == null ? null : by(who.apply(item), what.apply(id(item)));
  }

  /** A day within so many after today; in a wild scene sometimes one that is past. */
  LocalDate day(int within) {
    LocalDate today = book().deadlines().dateOf(now);
    return today.plusDays(wild && dice.chance(0.3) ? -dice.below(5) : 1 + dice.below(within));
  }

  /** A time within some days; in a wild scene sometimes one that is past. */
  Instant soon() {
    return wild && dice.chance(0.3)
        ? now.minusSeconds(dice.below(10_000))
        : now.plusSeconds(60L + dice.below(dice.of(5_000, 400_000)));
  }

  /** A material of the case that fits; in a wild scene any, or none of the case's. */
  @Nullable MaterialCode material(Predicate<Material> fitting) {
    if (!filed()) {
      return null;
    }
    boolean any = wild && dice.chance(0.6);
    Material found =
        dice.any(state.materials().all().stream().filter(m -> any || fitting.test(m)).toList());
    return wild && dice.chance(0.1)
        ? MaterialCode.of("love-letter")
        : found == null ? null : found.code();
  }

  /**
   * One of those numbers; in a wild scene sometimes one that nothing has; 0 where there is none.
   */
  int no(List<Integer> numbers) {
    if (wild && filed() && dice.chance(0.15)) {
      return 77;
    }
    Integer one = dice.any(numbers);
    return one == null ? 0 : one;
  }

  /** An attempt by that actor. */
  public Try by(Actor actor, CaseCommand command) {
    return new Try(actor, command);
  }
}
