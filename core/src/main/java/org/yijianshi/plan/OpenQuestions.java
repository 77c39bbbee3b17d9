package org.yijianshi.plan;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Item;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.condition.Question;

/** Collects what is to be asked, each once, in the order in which the list's items need it. */
@Rule({"R13", "P-missingThreshold"})
final class OpenQuestions {
  private final Catalog catalog;
  private final Map<String, ChoiceAnswer> choices;
  private final Set<String> facts = new LinkedHashSet<>();
  private final SetMultimap<String, Item> thresholds = LinkedHashMultimap.create();

  OpenQuestions(Catalog catalog, Map<String, ChoiceAnswer> choices) {
    this.catalog = catalog;
    this.choices = choices;
  }

  void of(Verdict verdict) {
    facts.addAll(verdict.openFacts());
    department(verdict);
  }

  void department(Verdict verdict) {
    verdict.missingThresholds().forEach(name -> thresholds.put(name, verdict.item()));
  }

  void facts(Set<String> open) {
    facts.addAll(open);
  }

  List<Question> questions() {
    return facts.stream().flatMap(fact -> question(fact).stream()).toList();
  }

  private Optional<Question> question(String fact) {
    ChoiceAnswer choice = choices.get(fact);
    return choice != null ? Optional.of(choice.question()) : catalog.question(fact);
  }

  List<DepartmentQuestion> departmentQuestions() {
    List<DepartmentQuestion> questions = new ArrayList<>();
    for (String name : thresholds.keySet()) {
      Set<Item> items = thresholds.get(name);
      List<DepartmentCode> departments =
          items.stream().flatMap(i -> i.departments().stream()).distinct().toList();
      Label label = catalog.threshold(name).map(t -> t.label()).orElse(Label.same(name));
      String who = Words.departments(catalog, departments);
      Explanation text =
          Explanation.of(
              Words.MISSING_THRESHOLD,
              "当地尚未设定“" + label.zh() + "”，请咨询" + who + "：" + Words.names(items).zh() + "是否需要办理？",
              "The county has not set \""
                  + label.en()
                  + "\"; ask "
                  + who
                  + ": is "
                  + Words.names(items).en()
                  + " needed?");
      questions.add(
          new DepartmentQuestion(name, items.stream().map(Item::code).toList(), departments, text));
    }
    return questions;
  }

  /** Facts that matter and that the catalog has no question for: its fault, and said. */
  List<Violation> violations() {
    return facts.stream()
        .filter(fact -> question(fact).isEmpty())
        .map(
            fact ->
                Words.violation(
                    Words.SELECTION,
                    "NO_QUESTION_FOR_FACT",
                    "清单中没有询问“" + fact + "”的问题，请补充",
                    "The catalog has no question for the fact " + fact + ": add one",
                    fact))
        .toList();
  }
}
