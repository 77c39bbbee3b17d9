package org.yijianshi.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Choice;
import org.yijianshi.catalog.Item;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.RegionCode;

/** Everything that is wrong with a wish before anything is decided, all at once. */
@Rule({"R2", "P-selection"})
final class WishCheck {
  private final Catalog catalog;
  private final Bundle bundle;
  private final Wish wish;
  private final List<Violation> found = new ArrayList<>();

  private WishCheck(Catalog catalog, Bundle bundle, Wish wish) {
    this.catalog = catalog;
    this.bundle = bundle;
    this.wish = wish;
  }

  static List<Violation> check(Catalog catalog, Bundle bundle, Wish wish) {
    WishCheck check = new WishCheck(catalog, bundle, wish);
    check.region();
    check.items();
    new TreeMap<>(wish.subjects()).forEach(check::subjects);
    check.facts();
    return check.found;
  }

  private void region() {
    RegionCode place = wish.region();
    if (catalog.region(place).isEmpty() && catalog.zone(place).isEmpty()) {
      found.add(
          Words.violation(
              Words.LEVEL,
              "UNKNOWN_REGION",
              "清单中没有该行政区划：" + place + "，请选择清单所列的县（市、区）",
              "The catalog does not know the region " + place + ": name one that it lists",
              place));
    }
  }

  private void items() {
    if (wish.picked() != null) {
      if (wish.picked().isEmpty()) {
        found.add(
            Words.violation(
                Words.PICK,
                "NOTHING_PICKED",
                "未选择任何事项，请至少选择一项",
                "No item is picked: pick at least one",
                bundle.code()));
      }
      unknown(wish.picked());
      for (Item item : bundle.items()) {
        if (wish.picked().contains(item.code()) && wish.held().contains(item.code())) {
          found.add(
              Words.violation(
                  Words.DUPLICATE,
                  "ALREADY_HELD",
                  Words.name(item).zh() + "的结果已取得，不需再选；如需重新办理，请勿标为已取得",
                  Words.name(item).en()
                      + " is held already: do not pick it, or do not say that it is held",
                  item.code()));
        }
      }
    }
    unknown(wish.held());
    unknown(wish.subjects().keySet());
  }

  private void unknown(Set<ItemCode> codes) {
    for (ItemCode code : new TreeSet<>(codes)) {
      if (bundle.item(code).isEmpty()) {
        Optional<Bundle> other = catalog.bundleOf(code);
        found.add(
            Words.violation(
                Words.PICK,
                "UNKNOWN_ITEM",
                "“"
                    + bundle.name()
                    + "”中没有事项"
                    + code
                    + other.map(b -> "，该事项属于“" + b.name() + "”").orElse(""),
                "\""
                    + bundle.name()
                    + "\" has no item "
                    + code
                    + other.map(b -> ": it belongs to \"" + b.name() + "\"").orElse(""),
                code));
      }
    }
  }

  private void subjects(ItemCode code, List<String> references) {
    Optional<Item> item = bundle.item(code);
    if (item.isEmpty()) {
      return;
    }
    if (item.get().perSubject() == null) {
      found.add(
          Words.violation(
              Words.SELECTION,
              "NOT_PER_SUBJECT",
              Words.name(item.get()).zh() + "每件只办理一次，不分办理对象",
              Words.name(item.get()).en() + " runs once per case: it takes no subjects",
              code));
      return;
    }
    if (references.isEmpty()) {
      found.add(
          Words.violation(
              Words.SELECTION,
              "NO_SUBJECTS",
              Words.name(item.get()).zh() + "未列出办理对象，请至少列出一个，或不区分对象",
              Words.name(item.get()).en() + " names no subjects: name one, or leave them out",
              code));
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < references.size(); i++) {
      String where = code + "/" + (i + 1);
      if (!InstanceSubjects.wellFormed(code, references.get(i))) {
        // The reference itself is not repeated: whoever breaks the form may have put a name in it.
        found.add(
            Words.violation(
                Words.SELECTION,
                "MALFORMED_SUBJECT",
                "第" + (i + 1) + "个办理对象的编号格式不正确，应为小写字母、数字和连字符，以字母开头，最长40位",
                "Subject "
                    + (i + 1)
                    + " is not a reference: lower case letters, digits and hyphens, starting with a"
                    + " letter, at most 40",
                where));
      } else if (!seen.add(references.get(i))) {
        found.add(
            Words.violation(
                Words.SELECTION,
                "SUBJECT_TWICE",
                "办理对象重复：" + InstanceId.of(code, references.get(i)),
                "The subject stands twice: " + InstanceId.of(code, references.get(i)),
                where));
      }
    }
  }

  /** Facts that answer a choice are checked by {@link ChoiceAnswer}, which takes more answers. */
  private void facts() {
    Set<String> groups = new HashSet<>();
    bundle.choices().stream().map(Choice::group).forEach(groups::add);
    wish.facts()
        .asMap()
        .forEach(
            (fact, value) -> {
              if (!groups.contains(fact)) {
                catalog.question(fact).ifPresent(q -> found.addAll(q.check(value)));
              }
            });
  }
}
