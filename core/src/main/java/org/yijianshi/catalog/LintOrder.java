package org.yijianshi.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.code.ItemCode;

/** Orderings have no circle, can happen, stand once, and leave the successor time enough. */
@Rule("P-successorClock")
final class LintOrder {
  private final Bundle bundle;
  private final String where;
  private final Findings findings;
  private final Map<ItemCode, List<ItemCode>> next = new LinkedHashMap<>();
  private final Map<ItemCode, List<ItemCode>> previous = new LinkedHashMap<>();

  private LintOrder(Bundle bundle, String where, Findings findings) {
    this.bundle = bundle;
    this.where = where;
    this.findings = findings;
    for (Dependency d : bundle.dependencies()) {
      next.computeIfAbsent(d.before(), k -> new ArrayList<>()).add(d.after());
      previous.computeIfAbsent(d.after(), k -> new ArrayList<>()).add(d.before());
    }
  }

  static void check(Bundle bundle, String where, Findings findings) {
    LintOrder lint = new LintOrder(bundle, where, findings);
    findings.duplicates(
        "R39",
        "DUPLICATE_DEPENDENCY",
        "前后置关系",
        "ordering",
        bundle.dependencies().stream().map(d -> d.before() + " → " + d.after()).toList(),
        i -> where + "/dependencies/" + i);
    lint.impossible();
    if (!lint.cycles()) {
      lint.chains();
    }
  }

  /** Reports one circle for each group of items that wait for one another; true if there is one. */
  private boolean cycles() {
    Set<ItemCode> reported = new HashSet<>();
    boolean found = false;
    for (ItemCode start : next.keySet()) {
      List<ItemCode> path = reported.contains(start) ? List.of() : circle(start);
      if (!path.isEmpty()) {
        found = true;
        reported.addAll(path);
        String text = path.stream().map(ItemCode::value).collect(Collectors.joining(" → "));
        findings.error(
            "R39",
            where + "/dependencies",
            "DEPENDENCY_CYCLE",
            "前后置关系循环：" + text,
            "The ordering runs in a circle: " + text);
      }
    }
    return found;
  }

  /** The shortest way from an item back to itself, both ends included; empty when there is none. */
  private List<ItemCode> circle(ItemCode start) {
    Map<ItemCode, ItemCode> cameFrom = new LinkedHashMap<>();
    List<ItemCode> queue = new ArrayList<>(List.of(start));
    for (int i = 0; i < queue.size(); i++) {
      ItemCode at = queue.get(i);
      for (ItemCode to : next.getOrDefault(at, List.of())) {
        if (to.equals(start)) {
          List<ItemCode> path = new ArrayList<>(List.of(start));
          for (ItemCode back = at; back != null && !back.equals(start); back = cameFrom.get(back)) {
            path.add(1, back);
          }
          path.add(start);
          return path;
        }
        if (cameFrom.putIfAbsent(to, at) == null) {
          queue.add(to);
        }
      }
    }
    return List.of();
  }

  /** Items of exclusive variants never meet in one case. */
  private void impossible() {
    for (int d = 0; d < bundle.dependencies().size(); d++) {
      Dependency dependency = bundle.dependencies().get(d);
      Variant before = bundle.item(dependency.before()).map(Item::variant).orElse(null);
      Variant after = bundle.item(dependency.after()).map(Item::variant).orElse(null);
      if (before == null || after == null || !before.group().equals(after.group())) {
        continue;
      }
      Optional<Choice> choice = bundle.choice(before.group());
      if (!before.name().equals(after.name())
          && choice.isPresent()
          && choice.get().rule() != ChoiceRule.ANY) {
        findings.error(
            "R39",
            where + "/dependencies/" + d,
            "ORDER_ACROSS_VARIANTS",
            "“" + before.name() + "”与“" + after.name() + "”互斥，不会有前后置关系",
            "\""
                + before.name()
                + "\" and \""
                + after.name()
                + "\" exclude each other and can never be ordered");
      }
    }
  }

  /** Second reading, successorClock: the successor must not be late through no fault of its own. */
  private void chains() {
    Map<ItemCode, Long> known = new LinkedHashMap<>();
    for (ItemCode after : new TreeSet<>(previous.keySet())) {
      Long own = bundle.item(after).map(i -> days(i, true)).orElse(null);
      boolean preReviewable =
          bundle.dependencies().stream()
              .anyMatch(d -> d.after().equals(after) && d.kind() == DependencyKind.PRE_REVIEWABLE);
      long chain = chainBefore(after, known);
      if (own != null && preReviewable && chain > own) {
        findings.error(
            "P-successorClock",
            where
                + "/items/"
                + bundle.items().indexOf(bundle.item(after).orElseThrow())
                + "/limits/statutory",
            "CHAIN_TOO_LONG",
            "前置事项合计需"
                + chain
                + "个工作日，超过“"
                + after
                + "”的法定时限"
                + own
                + "个工作日：应改为依次办理（SEQUENTIAL）或压缩时限",
            "The predecessors need "
                + chain
                + " working days, more than the statutory "
                + own
                + " of \""
                + after
                + "\": declare SEQUENTIAL or shorten");
      }
    }
  }

  private long chainBefore(ItemCode item, Map<ItemCode, Long> known) {
    Long before = known.get(item);
    if (before == null) {
      before = 0L;
      for (ItemCode p : previous.getOrDefault(item, List.of())) {
        Long promised = bundle.item(p).map(i -> days(i, false)).orElse(null);
        before = Math.max(before, chainBefore(p, known) + (promised == null ? 0 : promised));
      }
      known.put(item, before);
    }
    return before;
  }

  /** The longest working-day limit of an item's alternatives, or null when none is set. */
  private static @Nullable Long days(Item item, boolean statutory) {
    Long most = null;
    for (Alternative a : item.alternatives()) {
      TimeLimit limit =
          statutory || a.limits().promised() == null
              ? a.limits().statutory()
              : a.limits().promised();
      if (limit != null && limit.unit() == TimeLimit.Unit.WORKING_DAYS) {
        most = most == null ? limit.amount() : Math.max(most, limit.amount());
      }
    }
    return most;
  }
}
