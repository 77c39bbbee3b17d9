package org.yijianshi.catalog;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.Condition;

/**
 * Several items that a person experiences as one matter (一件事), with one lead department (R1).
 *
 * @param code its identity, for instance {@code E03}
 * @param number its number in the list, from 1
 * @param name its name as printed, without the mark
 * @param nameParts what each bracket of the name does
 * @param scope for whom the bundle is at all, from its name, as in 「非医疗类」; always, unless said
 *     otherwise
 * @param audience whom it serves
 * @param origin who set it, shown by the mark
 * @param lead the lead department; it need not decide an item of its own
 * @param kind where in a life it stands
 * @param prerequisites what must be held before, from outside the bundle
 * @param items its rows, in the order of the list
 * @param choices rows of which one applicant needs only some
 * @param parallelGroups rows that the law has run in parallel
 * @param dependencies which row needs which other's result
 * @param confidential whether that somebody applies is nobody else's business (收养、退役军人、残疾人、救助): its
 *     decisions are not published
 */
@Rule({"R1", "R2", "R16", "R17"})
public record Bundle(
    BundleCode code,
    int number,
    String name,
    List<NamePart> nameParts,
    Condition scope,
    Audience audience,
    Origin origin,
    DepartmentCode lead,
    BundleKind kind,
    List<Prerequisite> prerequisites,
    List<Item> items,
    List<Choice> choices,
    List<ParallelGroup> parallelGroups,
    List<Dependency> dependencies,
    boolean confidential) {
  /** Copies the lists. */
  public Bundle {
    Objects.requireNonNull(code, "code");
    if (number < 1) {
      throw new IllegalArgumentException("Bundle number must be at least 1: " + number);
    }
    Text.required("Bundle", "name", name);
    nameParts = NamePart.distinct(nameParts);
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(audience, "audience");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(lead, "lead");
    Objects.requireNonNull(kind, "kind");
    prerequisites = List.copyOf(prerequisites);
    items = List.copyOf(items);
    choices = List.copyOf(choices);
    parallelGroups = List.copyOf(parallelGroups);
    dependencies = List.copyOf(dependencies);
  }

  /** A bundle that is not confidential. */
  public Bundle(
      BundleCode code,
      int number,
      String name,
      List<NamePart> nameParts,
      Condition scope,
      Audience audience,
      Origin origin,
      DepartmentCode lead,
      BundleKind kind,
      List<Prerequisite> prerequisites,
      List<Item> items,
      List<Choice> choices,
      List<ParallelGroup> parallelGroups,
      List<Dependency> dependencies) {
    this(
        code,
        number,
        name,
        nameParts,
        scope,
        audience,
        origin,
        lead,
        kind,
        prerequisites,
        items,
        choices,
        parallelGroups,
        dependencies,
        false);
  }

  /** The item of that code. */
  public Optional<Item> item(ItemCode itemCode) {
    return items.stream().filter(i -> i.code().equals(itemCode)).findFirst();
  }

  /** The choice of that group. */
  public Optional<Choice> choice(String group) {
    return choices.stream().filter(c -> c.group().equals(group)).findFirst();
  }

  /** The mandatory parallel group of that code. */
  public Optional<ParallelGroup> parallelGroup(String groupCode) {
    return parallelGroups.stream().filter(g -> g.code().equals(groupCode)).findFirst();
  }

  /**
   * The departments that may decide an item, in the order of the rows; the lead only if it does.
   */
  public List<DepartmentCode> participatingDepartments() {
    return items.stream().flatMap(i -> i.departments().stream()).distinct().toList();
  }

  /** The name as the list prints it, mark first. */
  public String markedName() {
    return origin.mark() + name;
  }

  /** The same, confidential. */
  Bundle kept() {
    return new Bundle(
        code,
        number,
        name,
        nameParts,
        scope,
        audience,
        origin,
        lead,
        kind,
        prerequisites,
        items,
        choices,
        parallelGroups,
        dependencies,
        true);
  }

  /** The same with other items and orderings. */
  Bundle with(List<Item> newItems, List<Dependency> newDependencies) {
    return new Bundle(
        code,
        number,
        name,
        nameParts,
        scope,
        audience,
        origin,
        lead,
        kind,
        prerequisites,
        newItems,
        choices,
        parallelGroups,
        newDependencies,
        confidential);
  }
}
