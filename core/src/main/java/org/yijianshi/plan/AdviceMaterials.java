package org.yijianshi.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.base.RuleId;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.CommitmentKind;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.condition.Answers;
import org.yijianshi.condition.Conclusion;
import org.yijianshi.condition.Condition;
import org.yijianshi.condition.Evaluation;
import org.yijianshi.condition.FactValue;
import org.yijianshi.condition.Facts;
import org.yijianshi.condition.Question;
import org.yijianshi.condition.Truth;
import org.yijianshi.condition.Vocabulary;
import org.yijianshi.material.MaterialList;
import org.yijianshi.material.OneMaterial;
import org.yijianshi.material.Requested;

/** The one list of materials of what is planned, and what is still to be asked for it. */
@Rule({"R1", "R10", "R25", "R29"})
final class AdviceMaterials {
  private static final RuleId BROUGHT = RuleId.of("R26");
  private static final RuleId EXEMPT = RuleId.of("R10");
  private static final RuleId SET = RuleId.of("R1");
  private static final RuleId TO_FOLLOW = RuleId.of("R29");
  private static final RuleId COMMITTED = RuleId.of("P-commitment");
  private static final RuleId ASKED = RuleId.of("R25");

  private final Catalog catalog;
  private final Vocabulary words;
  private final Selection selection;
  private final Facts facts;
  private final Map<MaterialCode, Evaluation> open = new LinkedHashMap<>();
  private final Set<MaterialCode> certain = new LinkedHashSet<>();

  AdviceMaterials(Catalog catalog, Selection selection) {
    this.catalog = catalog;
    this.words = catalog.vocabulary();
    this.selection = selection;
    this.facts = selection.wish().facts();
  }

  /** What the planned instances ask for, merged. What is open is asked for, as the window does. */
  MaterialList list() {
    List<Requested> asked = new ArrayList<>();
    for (Planned planned : selection.planned()) {
      for (MaterialRequirement requirement : planned.item().materials()) {
        if (needed(requirement)) {
          asked.add(new Requested(planned.id(), requirement));
        }
      }
    }
    return MaterialList.of(asked, selection.items());
  }

  private boolean needed(MaterialRequirement requirement) {
    if (requirement.condition().equals(Condition.always())) {
      certain.add(requirement.code());
      return true;
    }
    Evaluation evaluation =
        requirement.condition().evaluate(facts, catalog.thresholdValues(), words);
    switch (evaluation.truth()) {
      case TRUE -> certain.add(requirement.code());
      case UNKNOWN -> open.putIfAbsent(requirement.code(), evaluation);
      case FALSE -> {
        return false;
      }
    }
    return true;
  }

  /**
   * The list as advice gives it.
   *
   * @param received when the window has everything else
   * @param schedule the dates; null while nothing is promised
   */
  List<AdvisedMaterial> advise(
      MaterialList list, Locally locally, Instant received, @Nullable Schedule schedule) {
    return list.materials().stream().map(m -> advise(m, locally, received, schedule)).toList();
  }

  private AdvisedMaterial advise(
      OneMaterial material, Locally locally, Instant received, @Nullable Schedule schedule) {
    Evaluation evaluation = certain.contains(material.code()) ? null : open.get(material.code());
    List<Explanation> why = new ArrayList<>();
    why.add(material.why());
    if (evaluation != null) {
      why.add(evaluation.concluding(Conclusion.MATERIAL));
    }
    boolean follows = material.mayFollow() && locally.following().allowed();
    LocalDate by =
        follows && schedule != null ? latest(material, locally, received, schedule) : null;
    if (follows) {
      why.add(following(locally.following(), by));
    }
    CommitmentKind commitment = material.commitment();
    boolean taken = commitment != null && locally.commitments().contains(commitment);
    if (taken && commitment != null) {
      why.add(
          Explanation.of(
              COMMITTED,
              "可签署告知承诺（" + commitment.label().zh() + "）",
              "a commitment may be signed " + commitment.label().en()));
    }
    MaterialOrigin origin = origin(material);
    return new AdvisedMaterial(
        material,
        evaluation == null ? Truth.TRUE : Truth.UNKNOWN,
        origin,
        follows,
        by,
        taken ? commitment : null,
        evaluation == null ? Set.of() : evaluation.openFacts(),
        from(material, origin).because(why));
  }

  private static MaterialOrigin origin(OneMaterial material) {
    if (material.exempt()) {
      return MaterialOrigin.GOVERNMENT;
    }
    return material.toBring() ? MaterialOrigin.BRING : MaterialOrigin.MADE;
  }

  private static Explanation from(OneMaterial material, MaterialOrigin origin) {
    String zh = material.name() + "：";
    String en = material.name() + ": ";
    return switch (origin) {
      case BRING ->
          Explanation.of(
              BROUGHT,
              zh + "申请人自备，" + material.handling().label().zh(),
              en + "bring it, " + material.handling().label().en());
      case GOVERNMENT ->
          Explanation.of(
              EXEMPT,
              zh + "免于提交，通过" + material.source().label().zh() + "获取",
              en + "exempt, fetched as " + material.source().label().en());
      case MADE ->
          Explanation.of(
              SET,
              zh + "由本件事项「" + material.producedBy() + "」产生，不须提交",
              en + "made by item " + material.producedBy() + " of the same case");
    };
  }

  /** The earliest of the last days of all instances that need it. */
  static @Nullable LocalDate latest(
      OneMaterial material, Locally locally, Instant received, Schedule schedule) {
    return material.neededBy().stream()
        .map(schedule::item)
        .flatMap(Optional::stream)
        .map(
            i ->
                LatestFollowing.day(
                    locally.deadlines(),
                    received,
                    i.task().limit(),
                    locally.following().margin(),
                    locally.following().longest()))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static Explanation following(Locally.Following following, @Nullable LocalDate by) {
    Label until =
        by == null
            ? Label.of(
                "承诺办结前" + following.margin() + "个工作日、收件后" + following.longest() + "个工作日内",
                following.margin()
                    + " working days before the promised end, within "
                    + following.longest()
                    + " of the receipt")
            : Label.of(by.toString(), by.toString());
    return Explanation.of(
        TO_FOLLOW,
        "可容缺后补，最迟：" + until.zh() + "；逾期未补：" + following.lapse().label().zh(),
        "it may follow by: " + until.en() + "; otherwise: " + following.lapse().label().en());
  }

  /** What is to be asked for the list's sake alone, most documents first. */
  List<NextQuestion> questions(Set<String> asked, int itemQuestions) {
    Map<String, Set<MaterialCode>> hanging = new LinkedHashMap<>();
    open.forEach(
        (code, evaluation) -> {
          if (!certain.contains(code)) {
            evaluation
                .openFacts()
                .forEach(f -> hanging.computeIfAbsent(f, x -> new LinkedHashSet<>()).add(code));
          }
        });
    List<NextQuestion> questions = new ArrayList<>();
    hanging.forEach(
        (fact, codes) -> {
          if (!asked.contains(fact)) {
            catalog.question(fact).ifPresent(q -> questions.add(question(q, codes, itemQuestions)));
          }
        });
    questions.sort(Comparator.comparing(q -> -q.materials().size()));
    return questions;
  }

  private NextQuestion question(Question question, Set<MaterialCode> codes, int itemQuestions) {
    List<FactValue> answers = Answers.of(question, conditions(), catalog.thresholdValues());
    Map<MaterialCode, String> names = new HashMap<>();
    conditional().forEach(r -> names.put(r.code(), r.name()));
    String list =
        codes.stream()
            .map(c -> Objects.requireNonNullElse(names.get(c), c.value()))
            .reduce((one, other) -> one + "、" + other)
            .orElse("");
    return new NextQuestion(
        question,
        answers,
        answers.size() * itemQuestions,
        0,
        List.of(),
        List.copyOf(codes),
        Explanation.of(
            ASKED,
            "回答决定是否需要材料：" + list,
            "The answer decides whether these materials are needed: " + list));
  }

  private List<MaterialRequirement> conditional() {
    return selection.planned().stream().flatMap(p -> p.item().materials().stream()).toList();
  }

  private List<Condition> conditions() {
    return conditional().stream().map(MaterialRequirement::condition).toList();
  }
}
