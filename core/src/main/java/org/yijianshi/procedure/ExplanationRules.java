package org.yijianshi.procedure;

import java.util.List;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.AcceptanceEvent;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Item;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.FactValue;
import org.yijianshi.condition.Facts;
import org.yijianshi.condition.Question;
import org.yijianshi.condition.Truth;

/**
 * What a department and the applicant say to one another during the review. Nothing of it stops a
 * clock or ends an item, and the department never adds one.
 */
@Rule({"R2", "R39"})
record ExplanationRules(Unfolding unfolding) {

  /** Please clarify: no deadline, no consequence. */
  Decision request(AcceptanceCommand.RequestExplanation command) {
    Refusals refusals = new Refusals();
    Instances.find(unfolding, command.instance(), StateTable.Step.REVIEW, refusals);
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(
        new AcceptanceEvent.ExplanationRequested(command.instance(), command.question()));
    return unfolding.accepted();
  }

  /** The applicant's answer to everything that was asked. */
  Decision explain(AcceptanceCommand.Explain command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance =
        Instances.find(unfolding, command.instance(), StateTable.Step.REVIEW, refusals);
    instance
        .filter(i -> i.state().inHand() && i.intake().questions().isEmpty())
        .ifPresent(
            i ->
                refusals.refuse(
                    "R39",
                    "NOTHING_OPEN",
                    "部门没有要求说明",
                    "Nothing was asked to be explained",
                    i.id()));
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new AcceptanceEvent.Explained(command.instance(), command.digest()));
    return unfolding.accepted();
  }

  /** A fact is otherwise: the applicant is told the choices, with what would be needed instead. */
  @Rule("R2")
  Decision dispute(AcceptanceCommand.DisputeFact command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance = Instances.find(unfolding, command.instance(), refusals);
    instance.ifPresent(
        i -> {
          if (i.concluded()) {
            StateTable.refusal(StateTable.Step.REVIEW, i).ifPresent(refusals::add);
          } else {
            Instances.refuseUnpushed(i, refusals);
          }
        });
    refuseFact(command, refusals);
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(
        new AcceptanceEvent.FactDisputed(
            command.instance(),
            command.fact(),
            command.found(),
            needed(command, Truth.TRUE, false),
            needed(command, Truth.FALSE, true)));
    return unfolding.accepted();
  }

  private void refuseFact(AcceptanceCommand.DisputeFact command, Refusals refusals) {
    Optional<Question> question =
        unfolding.book().catalog().questions().stream()
            .filter(q -> q.fact().equals(command.fact()))
            .findFirst();
    if (question.isEmpty()) {
      refusals.refuse(
          "R2", "UNKNOWN_FACT", "清单没有询问该情形", "The catalog asks for no such fact", "fact");
      return;
    }
    refusals.add(question.get().check(command.found()));
    Optional<FactValue> stated = facts().get(command.fact());
    if (stated.isPresent() && stated.get().equals(command.found())) {
      refusals.refuse(
          "R2", "FACT_AS_STATED", "与申请时填写的一致", "That is what the application says", "fact");
    }
  }

  private Facts facts() {
    return unfolding.state().requireFiling().application().wish().facts();
  }

  /** The bundle's items that come to that truth with the fact as found, in the case or not. */
  private List<ItemCode> needed(
      AcceptanceCommand.DisputeFact command, Truth truth, boolean inCase) {
    Filing filing = unfolding.state().requireFiling();
    Facts found = facts().with(command.fact(), command.found());
    var thresholds = unfolding.book().catalog().thresholdValues();
    return unfolding.book().catalog().bundle(filing.bundle()).map(Bundle::items).stream()
        .flatMap(List::stream)
        .filter(item -> has(item.code()) == inCase)
        .filter(item -> item.condition().evaluate(found, thresholds).truth() == truth)
        .filter(item -> item.condition().evaluate(facts(), thresholds).truth() != truth)
        .map(Item::code)
        .toList();
  }

  private boolean has(ItemCode item) {
    return unfolding.state().any(i -> i.id().item().equals(item));
  }
}
