package org.yijianshi.plan;

import java.util.List;
import java.util.Objects;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.catalog.Basis;
import org.yijianshi.catalog.Item;
import org.yijianshi.code.InstanceId;

/**
 * Something planned rests on the result of an item that is not planned. That asks, and never adds:
 * the applicant may have the result, let the window fetch it, or add the item.
 *
 * @param predecessor the item whose result is needed
 * @param successors the planned instances that need it, in the order of the list
 * @param basis on whose word the strongest of the orderings rests
 * @param text what to ask
 * @param why why it is asked
 */
@Rule({"R2", "R18"})
public record PredecessorQuestion(
    Item predecessor, List<InstanceId> successors, Basis basis, Label text, Explanation why) {
  /** Copies the successors; at least one. */
  public PredecessorQuestion {
    Objects.requireNonNull(predecessor, "predecessor");
    successors = List.copyOf(successors);
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(why, "why");
    if (successors.isEmpty()) {
      throw new IllegalArgumentException("Nothing waits for " + predecessor.code());
    }
  }
}
