package org.yijianshi.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.AnswerKind;
import org.yijianshi.condition.Option;
import org.yijianshi.condition.Question;

/** Choices and mandatory groups fit their items, and do not get in each other's way. */
@Rule({"R2", "R18"})
final class LintChoices {
  private final Bundle bundle;
  private final String where;
  private final Findings findings;

  private LintChoices(Bundle bundle, String where, Findings findings) {
    this.bundle = bundle;
    this.where = where;
    this.findings = findings;
  }

  static void check(Catalog catalog, Bundle bundle, String where, Findings findings) {
    LintChoices lint = new LintChoices(bundle, where, findings);
    findings.duplicates(
        "R2",
        "OVERLAPPING_CHOICE",
        "情形选择",
        "choice",
        bundle.choices().stream().map(Choice::group).toList(),
        i -> where + "/choices/" + i + "/group");
    findings.duplicates(
        "R2",
        "DUPLICATE_GROUP",
        "并行办理组",
        "parallel group",
        bundle.parallelGroups().stream().map(ParallelGroup::code).toList(),
        i -> where + "/parallelGroups/" + i + "/code");
    for (int c = 0; c < bundle.choices().size(); c++) {
      lint.choice(catalog, bundle.choices().get(c), where + "/choices/" + c);
    }
    for (int i = 0; i < bundle.items().size(); i++) {
      lint.variant(bundle.items().get(i), where + "/items/" + i + "/choice");
    }
    lint.groups();
  }

  private void choice(Catalog catalog, Choice choice, String at) {
    Optional<Question> question = catalog.question(choice.group());
    if (question.isEmpty()) {
      findings.unknown(
          "R2",
          at + "/group",
          "UNKNOWN_FACT",
          "事实",
          "fact",
          choice.group(),
          catalog.questions().stream().map(Question::fact).toList());
    } else if (question.get().kind() != AnswerKind.CHOICE
        || !optionsOf(question.get()).containsAll(choice.variants())) {
      findings.error(
          "R2",
          at + "/variants",
          "CHOICE_NOT_ANSWERABLE",
          "“" + choice.group() + "”的选项中没有全部情形 " + choice.variants(),
          "The question \"" + choice.group() + "\" does not offer all of " + choice.variants());
    }
    for (int v = 0; v < choice.variants().size(); v++) {
      String name = choice.variants().get(v);
      if (bundle.items().stream().noneMatch(i -> in(i, choice.group(), name))) {
        findings.error(
            "R2",
            at + "/variants/" + v,
            "EMPTY_VARIANT",
            "情形“" + name + "”没有任何事项",
            "The variant \"" + name + "\" has no item");
      }
    }
    for (Choice other : bundle.choices()) {
      boolean overlap =
          !other.group().equals(choice.group())
              && other.variants().stream().anyMatch(choice.variants()::contains);
      if (overlap && other.group().compareTo(choice.group()) < 0) {
        findings.error(
            "R2",
            at + "/variants",
            "OVERLAPPING_CHOICE",
            "“" + choice.group() + "”与“" + other.group() + "”含有相同情形",
            "\"" + choice.group() + "\" and \"" + other.group() + "\" share a variant");
      }
    }
  }

  private static Set<String> optionsOf(Question question) {
    Set<String> values = new HashSet<>();
    question.options().stream().map(Option::value).forEach(values::add);
    return values;
  }

  private static boolean in(Item item, String group, String name) {
    return new Variant(group, name).equals(item.variant());
  }

  private void variant(Item item, String at) {
    Variant variant = item.variant();
    if (variant == null) {
      return;
    }
    Optional<Choice> choice = bundle.choice(variant.group());
    if (choice.isEmpty()) {
      findings.unknown(
          "R2",
          at + "/group",
          "UNKNOWN_CHOICE",
          "情形选择",
          "choice",
          variant.group(),
          bundle.choices().stream().map(Choice::group).toList());
    } else if (!choice.get().variants().contains(variant.name())) {
      findings.unknown(
          "R2",
          at + "/variant",
          "UNKNOWN_VARIANT",
          "情形",
          "variant",
          variant.name(),
          choice.get().variants());
    }
  }

  private void groups() {
    for (int g = 0; g < bundle.parallelGroups().size(); g++) {
      ParallelGroup group = bundle.parallelGroups().get(g);
      String at = where + "/parallelGroups/" + g;
      exclusive(group, at);
      ordered(group, at);
      for (int m = 0; m < group.items().size(); m++) {
        Optional<Item> member = bundle.item(group.items().get(m));
        if (member.isPresent() && !group.code().equals(member.get().parallelGroup())) {
          findings.error(
              "R2",
              at + "/items/" + m,
              "GROUP_MISMATCH",
              "事项“" + group.items().get(m) + "”未标明属于并行办理组“" + group.code() + "”",
              "The item \""
                  + group.items().get(m)
                  + "\" does not name the group \""
                  + group.code()
                  + "\"");
        }
      }
    }
    for (int i = 0; i < bundle.items().size(); i++) {
      Item item = bundle.items().get(i);
      String named = item.parallelGroup();
      boolean listed =
          named == null
              || bundle
                  .parallelGroup(named)
                  .map(g -> g.items().contains(item.code()))
                  .orElse(false);
      if (!listed) {
        findings.error(
            "R2",
            where + "/items/" + i + "/parallelGroup",
            "UNKNOWN_GROUP",
            "并行办理组“" + named + "”不存在或未列入本事项",
            "The parallel group \"" + named + "\" does not exist or does not list this item");
      }
    }
  }

  /** A mandatory group cannot be whole when two of its items exclude each other. */
  private void exclusive(ParallelGroup group, String at) {
    for (Choice choice : bundle.choices()) {
      if (choice.rule() == ChoiceRule.ANY) {
        continue;
      }
      List<String> variants =
          group.items().stream()
              .flatMap(code -> bundle.item(code).stream())
              .map(Item::variant)
              .filter(v -> v != null && v.group().equals(choice.group()))
              .map(Variant::name)
              .distinct()
              .toList();
      if (variants.size() > 1) {
        findings.error(
            "R2",
            at + "/items",
            "GROUP_EXCLUDES_ITSELF",
            "并行办理组同时含有互斥情形 " + variants,
            "The mandatory group holds variants that exclude one another: " + variants);
      }
    }
  }

  /** What must run in parallel cannot wait for one another. */
  private void ordered(ParallelGroup group, String at) {
    for (Dependency dependency : bundle.dependencies()) {
      ItemCode before = dependency.before();
      if (group.items().contains(before) && group.items().contains(dependency.after())) {
        findings.error(
            "R2",
            at + "/items",
            "GROUP_IS_ORDERED",
            "并行办理组内不得有前后置关系：" + before + " → " + dependency.after(),
            "A mandatory parallel group must not be ordered inside: "
                + before
                + " → "
                + dependency.after());
      }
    }
  }
}
