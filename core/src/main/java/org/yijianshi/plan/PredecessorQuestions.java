package org.yijianshi.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Label;
import org.yijianshi.catalog.Basis;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Dependency;
import org.yijianshi.catalog.Item;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;

/** Asks for the results that planned instances rest on and that nothing planned brings. */
final class PredecessorQuestions {
  private final Bundle bundle;
  private final List<Dependency> orderings;
  private final Map<ItemCode, LeftOut> leftOut;
  private final SubjectMatch match;

  PredecessorQuestions(
      Bundle bundle,
      List<Dependency> orderings,
      List<InstanceId> planned,
      Map<ItemCode, LeftOut> leftOut) {
    this.bundle = bundle;
    this.orderings = orderings;
    this.leftOut = leftOut;
    this.match = new SubjectMatch(bundle, planned);
  }

  List<PredecessorQuestion> ask() {
    List<PredecessorQuestion> questions = new ArrayList<>();
    for (Item before : bundle.items()) {
      ask(before).ifPresent(questions::add);
    }
    return questions;
  }

  private Optional<PredecessorQuestion> ask(Item before) {
    LeftOut left = leftOut.get(before.code());
    if (left != null && left.reason() != LeftOutReason.NOT_PICKED) {
      // Held, not applicable: settled. Undecided: the open question comes first.
      return Optional.empty();
    }
    Set<InstanceId> waiting = new LinkedHashSet<>();
    Basis basis = Basis.INFERRED;
    for (Dependency ordering : orderings) {
      if (ordering.before().equals(before.code())) {
        List<InstanceId> without =
            match.instancesOf(ordering.after()).stream()
                .filter(after -> match.predecessors(ordering, after).isEmpty())
                .toList();
        waiting.addAll(without);
        if (!without.isEmpty() && ordering.basis() == Basis.REGULATION) {
          basis = Basis.REGULATION;
        }
      }
    }
    return waiting.isEmpty() ? Optional.empty() : Optional.of(question(before, waiting, basis));
  }

  private PredecessorQuestion question(Item before, Set<InstanceId> waiting, Basis basis) {
    List<InstanceId> successors =
        bundle.items().stream()
            .flatMap(i -> waiting.stream().filter(w -> w.item().equals(i.code())))
            .toList();
    Set<ItemCode> codes = new TreeSet<>();
    successors.forEach(s -> codes.add(s.item()));
    List<Item> after = bundle.items().stream().filter(i -> codes.contains(i.code())).toList();
    Label name = Words.name(before);
    Label text =
        Label.of(
            "办理" + Words.names(after).zh() + "需要" + name.zh() + "的结果，是否已取得？可自行提供、由窗口调取，或一并申请",
            Words.names(after).en()
                + " needs the result of "
                + name.en()
                + ". Do you have it already? Bring it, have it fetched, or add the item");
    Explanation why =
        Explanation.of(
            Words.PREDECESSOR,
            "前置事项（" + basis.label().zh() + "）未在所选事项中，仅作提示，不强制一并办理",
            "A predecessor ("
                + basis.label().en()
                + ") is not among the items: asked, never forced");
    return new PredecessorQuestion(before, successors, basis, text, why);
  }
}
