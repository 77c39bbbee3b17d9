package org.yijianshi.plan;

import com.google.common.collect.ImmutableListMultimap;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Dependency;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.PerSubject;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;

/**
 * Finds an instance's predecessors: by subject, else by case (PROCEDURE, decision 1). An employee's
 * insurance waits for that employee's registration alone; a vehicle's certificate waits for the one
 * operating licence; what runs once waits for all vehicles.
 */
final class SubjectMatch {
  private final Bundle bundle;
  private final ImmutableListMultimap<ItemCode, InstanceId> byItem;

  SubjectMatch(Bundle bundle, Collection<InstanceId> instances) {
    this.bundle = bundle;
    this.byItem =
        instances.stream()
            .distinct()
            .collect(ImmutableListMultimap.toImmutableListMultimap(InstanceId::item, id -> id));
  }

  List<InstanceId> instancesOf(ItemCode item) {
    return byItem.get(item);
  }

  /** The instances of the ordering's first item that this instance of its second waits for. */
  List<InstanceId> predecessors(Dependency ordering, InstanceId after) {
    List<InstanceId> all = byItem.get(ordering.before());
    if (after.subject() == null) {
      return all;
    }
    List<InstanceId> same =
        all.stream().filter(b -> Objects.equals(b.subject(), after.subject())).toList();
    if (!same.isEmpty()) {
      return same;
    }
    List<InstanceId> once = all.stream().filter(b -> b.subject() == null).toList();
    return once.isEmpty() && !sameKind(ordering) ? all : once;
  }

  /** Whether both items run for the same kind of subject, so that another's result says nothing. */
  private boolean sameKind(Dependency ordering) {
    PerSubject before = bundle.item(ordering.before()).map(Item::perSubject).orElse(null);
    PerSubject after = bundle.item(ordering.after()).map(Item::perSubject).orElse(null);
    return before != null && before == after;
  }
}
