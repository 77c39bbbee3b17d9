package org.yijianshi.plan;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Dependency;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.Question;

/**
 * What a {@link Wish} comes to: every item of the bundle is either planned or left out, each with
 * its reason, and everything that is still to be asked or wrong stands beside it, all at once.
 *
 * @param wish the wish
 * @param bundle the bundle; {@link #bundle()} throws when the catalog has none of that code
 * @param planned what will be applied for, in the order of the list, subjects in the order given
 * @param leftOut what will not, in the order of the list, undecided items included
 * @param openQuestions what to ask the applicant: only facts that can still change something
 * @param departmentQuestions what to ask the department
 * @param predecessorQuestions results that planned items rest on and that are not planned
 * @param prerequisites what must be held from outside the bundle
 * @param orderings the bundle's orderings that hold, or could, given the facts
 * @param violations what is wrong with the wish
 */
@Rule({"R2", "R18", "P-selection"})
public record Selection(
    Wish wish,
    @Nullable Bundle bundle,
    List<Planned> planned,
    List<LeftOut> leftOut,
    List<Question> openQuestions,
    List<DepartmentQuestion> departmentQuestions,
    List<PredecessorQuestion> predecessorQuestions,
    List<PrerequisiteNotice> prerequisites,
    List<Dependency> orderings,
    List<Violation> violations) {
  /** Copies the lists. */
  public Selection {
    Objects.requireNonNull(wish, "wish");
    planned = List.copyOf(planned);
    leftOut = List.copyOf(leftOut);
    openQuestions = List.copyOf(openQuestions);
    departmentQuestions = List.copyOf(departmentQuestions);
    predecessorQuestions = List.copyOf(predecessorQuestions);
    prerequisites = List.copyOf(prerequisites);
    orderings = List.copyOf(orderings);
    violations = List.copyOf(violations);
  }

  /**
   * The bundle.
   *
   * @throws NoSuchElementException if the catalog has no bundle of the wished code, which a
   *     violation says
   */
  @Override
  public Bundle bundle() {
    if (bundle == null) {
      throw new NoSuchElementException("The catalog has no bundle " + wish.bundle());
    }
    return bundle;
  }

  /**
   * Whether it can be applied for as it stands: nothing wrong, and every item decided. Questions
   * that decide no item, such as those for predecessors, do not stand in the way.
   */
  public boolean settled() {
    return violations.isEmpty() && leftOut.stream().allMatch(LeftOut::decided);
  }

  /** Everything that stands in the way of applying: what is wrong, and every undecided item. */
  public List<Violation> obstacles() {
    Stream<Violation> undecided =
        undecided().stream()
            .map(
                l ->
                    Words.violation(
                        Objects.requireNonNullElse(l.why().rule(), Words.SELECTION),
                        "ITEM_UNDECIDED",
                        Words.name(l.item()).zh() + "：" + l.why().text().zh(),
                        Words.name(l.item()).en() + ": " + l.why().text().en(),
                        l.item().code()));
    return Stream.concat(violations.stream(), undecided).toList();
  }

  /** The items that an open answer will decide, in the order of the list. */
  public List<LeftOut> undecided() {
    return leftOut.stream().filter(l -> !l.decided()).toList();
  }

  /** The items that apply and that the applicant did not pick: worth a warning, no more. */
  public List<LeftOut> warnings() {
    return leftOut.stream().filter(LeftOut::warns).toList();
  }

  /** The instances that are planned, in order. */
  public List<InstanceId> instances() {
    return planned.stream().map(Planned::id).toList();
  }

  /** The items that are planned. */
  public Set<ItemCode> items() {
    return planned.stream().map(p -> p.item().code()).collect(Collectors.toUnmodifiableSet());
  }

  /** What is planned under that identity. */
  public Optional<Planned> planned(InstanceId id) {
    return planned.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** Why that item is left out; empty when it is planned, or no item of the bundle. */
  public Optional<LeftOut> leftOut(ItemCode item) {
    return leftOut.stream().filter(l -> l.item().code().equals(item)).findFirst();
  }

  /** The order in which the planned instances need one another. */
  public ItemGraph graph() {
    return ItemGraph.of(bundle(), orderings, instances());
  }
}
