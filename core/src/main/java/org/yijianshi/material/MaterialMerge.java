package org.yijianshi.material;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.base.RuleId;
import org.yijianshi.catalog.CommitmentKind;
import org.yijianshi.catalog.MaterialHandling;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.catalog.MaterialSource;
import org.yijianshi.code.ItemCode;

/** One run of {@link MaterialList#of} for one document: what holds where its items differ. */
@Rule({"R1", "R10", "P-deferral", "P-commitment"})
final class MaterialMerge {
  private static final RuleId ONE_SET = RuleId.of("R1");
  private static final RuleId EXEMPT = RuleId.of("R10");
  private static final RuleId DEFERRAL = RuleId.of("P-deferral");
  private static final RuleId COMMITMENT = RuleId.of("P-commitment");

  private final List<Requested> asked;
  private final Set<ItemCode> handled;
  private final List<Explanation> reasons = new ArrayList<>();

  MaterialMerge(List<Requested> asked, Set<ItemCode> handled) {
    this.asked = asked;
    this.handled = handled;
  }

  OneMaterial merge() {
    MaterialRequirement first = asked.get(0).requirement();
    MaterialSource source = source();
    boolean exempt = source == MaterialSource.SHARED_DATA || source == MaterialSource.E_CERTIFICATE;
    return new OneMaterial(
        first.code(),
        first.name(),
        exempt ? MaterialHandling.ELECTRONIC : handling(),
        source,
        source == MaterialSource.PRODUCED ? maker() : null,
        asked.stream().anyMatch(r -> r.requirement().primary()),
        source == MaterialSource.APPLICANT && mayFollow(),
        source == MaterialSource.APPLICANT ? commitment() : null,
        exempt ? 0 : copies(),
        formats(),
        texts(MaterialRequirement::basis),
        texts(MaterialRequirement::standard),
        texts(MaterialRequirement::notes),
        asked,
        why(first));
  }

  /** The government's before everything else; then what another item makes; else it is brought. */
  private MaterialSource source() {
    for (MaterialSource by : List.of(MaterialSource.E_CERTIFICATE, MaterialSource.SHARED_DATA)) {
      if (any(r -> r.source() == by)) {
        differing(
            r -> r.source() == by,
            EXEMPT,
            "可由政府部门获取（" + by.label().zh() + "），全部免于提交",
            "the government has it (" + by.label().en() + "): nobody is asked for it");
        return by;
      }
    }
    if (maker() != null) {
      differing(
          r -> r.source() == MaterialSource.PRODUCED,
          ONE_SET,
          "由本件事项「" + maker() + "」产生，不须另行提交",
          "item " + maker() + " of the same case makes it: it need not be brought");
      return MaterialSource.PRODUCED;
    }
    differing(
        r -> r.source() == MaterialSource.APPLICANT,
        ONE_SET,
        "产生该材料的事项不在所选之内，由申请人提交",
        "the item that makes it is not applied for: the applicant brings it");
    return MaterialSource.APPLICANT;
  }

  private @Nullable ItemCode maker() {
    return asked.stream()
        .map(r -> r.requirement().producedBy())
        .filter(by -> by != null && handled.contains(by))
        .findFirst()
        .orElse(null);
  }

  private MaterialHandling handling() {
    MaterialHandling strictest =
        asked.stream()
            .map(r -> r.requirement().handling())
            .min((one, other) -> Integer.compare(strictness(one), strictness(other)))
            .orElseThrow();
    differing(
        r -> r.handling() == strictest,
        ONE_SET,
        "原件处理从严：" + strictest.label().zh(),
        "the strictest handling holds: " + strictest.label().en());
    return strictest;
  }

  /** The lower, the stricter: what is surrendered is gone, what is kept is out of one's hands. */
  private static int strictness(MaterialHandling handling) {
    return switch (handling) {
      case SURRENDERED -> 0;
      case RETAINED -> 1;
      case INSPECTED_AND_RETURNED -> 2;
      case ELECTRONIC -> 3;
    };
  }

  private int copies() {
    int most = asked.stream().mapToInt(r -> r.requirement().copies()).max().orElse(0);
    differing(
        r -> r.copies() == most, ONE_SET, "份数从多：" + most + "份", "the most copies hold: " + most);
    return most;
  }

  private List<String> formats() {
    List<String> formats = Formats.strictest(texts(MaterialRequirement::format));
    if (!formats.isEmpty()) {
      differing(
          r -> r.format() != null && formats.contains(r.format()),
          ONE_SET,
          "格式从严：" + String.join("；", formats),
          "the strictest format holds: " + String.join("; ", formats));
    }
    return formats;
  }

  private boolean mayFollow() {
    boolean may = asked.stream().allMatch(r -> r.requirement().mayFollow());
    if (!may) {
      differing(r -> !r.mayFollow(), DEFERRAL, "不可容缺", "it may not follow later");
    }
    return may;
  }

  private @Nullable CommitmentKind commitment() {
    CommitmentKind first = asked.get(0).requirement().commitment();
    boolean same = asked.stream().allMatch(r -> r.requirement().commitment() == first);
    if (!same) {
      reasons.add(
          Explanation.of(
              COMMITMENT,
              "各事项对告知承诺的规定不一致，不可以承诺代替",
              "its items differ on commitments: none may stand in for it"));
    }
    return same ? first : null;
  }

  private boolean any(Predicate<MaterialRequirement> demand) {
    return asked.stream().map(Requested::requirement).anyMatch(demand);
  }

  /** Says what holds, and on whose account, where some items demand it and others do not. */
  private void differing(Predicate<MaterialRequirement> demand, RuleId rule, String zh, String en) {
    if (any(demand) && any(demand.negate())) {
      String by =
          asked.stream()
              .filter(r -> demand.test(r.requirement()))
              .map(r -> r.by().toString())
              .distinct()
              .collect(Collectors.joining("、"));
      reasons.add(Explanation.of(rule, zh + "（依据：" + by + "）", en + " (because of " + by + ")"));
    }
  }

  private List<String> texts(Function<MaterialRequirement, @Nullable String> part) {
    return asked.stream()
        .map(r -> part.apply(r.requirement()))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private Explanation why(MaterialRequirement first) {
    List<String> by = asked.stream().map(r -> r.by().toString()).distinct().toList();
    String zh = "“" + first.name() + "”";
    Label text =
        Label.of(
            by.size() == 1
                ? zh + "用于事项" + by.get(0)
                : zh + "由" + by.size() + "个事项共用：" + String.join("、", by),
            "\"" + first.name() + "\" serves " + String.join(", ", by));
    return new Explanation(text, ONE_SET, reasons);
  }
}
