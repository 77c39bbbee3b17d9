package org.yijianshi.plan;

import java.util.List;
import java.util.Objects;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Rule;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.condition.FactValue;
import org.yijianshi.condition.Question;

/**
 * A question that still matters, and what asking it is worth: how many questions are left, and how
 * many items decided, after each of the answers that make a difference.
 *
 * @param question what to ask
 * @param answers the answers that make a difference, one of each kind; at least one
 * @param left over all those answers together, how many questions each leaves to be asked
 * @param decided over all those answers together, how many items each decides
 * @param waiting the undecided items that hang on it, in the order of the list
 * @param materials the documents of needed items that hang on it; asked for only once no item does
 * @param why what its answer decides, in words
 */
@Rule({"R23", "R25"})
public record NextQuestion(
    Question question,
    List<FactValue> answers,
    int left,
    int decided,
    List<ItemCode> waiting,
    List<MaterialCode> materials,
    Explanation why) {
  /** Copies the lists and checks that it can be answered. */
  public NextQuestion {
    Objects.requireNonNull(question, "question");
    answers = List.copyOf(answers);
    waiting = List.copyOf(waiting);
    materials = List.copyOf(materials);
    Objects.requireNonNull(why, "why");
    if (answers.isEmpty() || left < 0 || decided < 0) {
      throw new IllegalArgumentException("A question has answers: " + question.fact());
    }
  }

  /** How many questions are left on average once it is answered. */
  public double leavesOnAverage() {
    return (double) left / answers.size();
  }

  /** How many items an answer decides on average. */
  public double decidesOnAverage() {
    return (double) decided / answers.size();
  }

  /** Whether it decides any item, and not only an ordering, a prerequisite or a material. */
  public boolean decidesItems() {
    return !waiting.isEmpty();
  }

  /**
   * The one that leaves fewer to ask comes first; of equals, the one that decides more items; of
   * those, the one on which more items hang.
   */
  int compareWorth(NextQuestion other) {
    int byLeft = compareShares(left, answers.size(), other.left, other.answers.size());
    if (byLeft != 0) {
      return byLeft;
    }
    int byDecided = compareShares(other.decided, other.answers.size(), decided, answers.size());
    return byDecided != 0 ? byDecided : Integer.compare(other.waiting.size(), waiting.size());
  }

  private static int compareShares(long one, long ofOne, long other, long ofOther) {
    return Long.compare(one * ofOther, other * ofOne);
  }
}
