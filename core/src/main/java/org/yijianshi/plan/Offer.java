package org.yijianshi.plan;

import java.util.List;
import java.util.Objects;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.Truth;

/**
 * Something of which the applicant's case is one of several: own or leased premises, a licence or a
 * filing. An either/or row may also turn into nothing.
 *
 * @param about the fact that answers it, or the item's code where the facts decide
 * @param text what is chosen
 * @param options the possibilities, in the order of the list
 */
@Rule({"R2", "R25"})
public record Offer(String about, Label text, List<Option> options) {
  /**
   * One possibility.
   *
   * @param value the answer, or the code of the alternative
   * @param name its name
   * @param holds whether it is the applicant's, as far as is known
   * @param items the items that come with it
   * @param when when it is the applicant's, in words
   */
  public record Option(String value, Label name, Truth holds, List<ItemCode> items, Label when) {
    /** Copies the list. */
    public Option {
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(holds, "holds");
      items = List.copyOf(items);
      Objects.requireNonNull(when, "when");
    }
  }

  /** Copies the list. */
  public Offer {
    Objects.requireNonNull(about, "about");
    Objects.requireNonNull(text, "text");
    options = List.copyOf(options);
  }

  /** Whether it is still open which of them it is. */
  public boolean open() {
    return options.stream().anyMatch(o -> o.holds() == Truth.UNKNOWN);
  }
}
