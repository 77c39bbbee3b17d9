package org.yijianshi.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.code.MaterialCode;

/**
 * Everything there is to say before a case exists, each thing once (一次告知, R25): what is still to be
 * asked and in which order, which items are needed and why, the one list of materials and where
 * each comes from, fees, steps, who decides, when it will be done, and what to watch for.
 *
 * @param selection the plan that all this is about
 * @param questions what to ask, in the order that asks least; the applicant's answers go into the
 *     wish's facts
 * @param items every row of the bundle, in its order
 * @param offers what the applicant's case is one of
 * @param materials the one list of materials of the items that are needed, each document once
 * @param charges the fees of the items that are needed, as far as they are known
 * @param steps the way from submission to delivery; empty while no item is needed for certain
 * @param prospect when it will be done; null while something is undecided or nothing is needed
 * @param notes what to watch for, each with its rule
 * @param faults what is wrong with the question: unknown items, answers of the wrong kind
 */
@Rule({"R1", "R23", "R25"})
public record Advice(
    Selection selection,
    List<NextQuestion> questions,
    List<AdvisedItem> items,
    List<Offer> offers,
    List<AdvisedMaterial> materials,
    List<Charge> charges,
    List<AdvisedStep> steps,
    @Nullable Prospect prospect,
    List<Explanation> notes,
    List<Violation> faults) {
  /** Copies the lists. */
  public Advice {
    Objects.requireNonNull(selection, "selection");
    questions = List.copyOf(questions);
    items = List.copyOf(items);
    offers = List.copyOf(offers);
    materials = List.copyOf(materials);
    charges = List.copyOf(charges);
    steps = List.copyOf(steps);
    notes = List.copyOf(notes);
    faults = List.copyOf(faults);
  }

  /** The question to ask next; empty when the applicant can say nothing more that matters. */
  public Optional<NextQuestion> next() {
    return questions.stream().findFirst();
  }

  /** The rows that are needed, not needed, or undecided. */
  public List<AdvisedItem> items(Need need) {
    return items.stream().filter(i -> i.need() == need).toList();
  }

  /** The documents that come from there. */
  public List<AdvisedMaterial> materials(MaterialOrigin origin) {
    return materials.stream().filter(m -> m.origin() == origin).toList();
  }

  /** What is said of that document. */
  public Optional<AdvisedMaterial> material(MaterialCode code) {
    return materials.stream().filter(m -> m.material().code().equals(code)).findFirst();
  }

  /** Whether every row is decided and nothing is wrong: it can be applied for as it stands. */
  public boolean decided() {
    return faults.isEmpty() && selection.settled();
  }
}
