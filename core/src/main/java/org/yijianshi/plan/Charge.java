package org.yijianshi.plan;

import java.util.Objects;
import org.yijianshi.base.Rule;
import org.yijianshi.code.ItemCode;

/**
 * A fee (收费项目) of an item as whoever sets it publishes it. What a case has to pay is assessed in
 * the case; here it is only announced.
 *
 * @param item the item
 * @param name the name of the fee, in Chinese
 * @param rate the rate as published (收费标准), in Chinese; 免费 where there is none
 * @param basis the document that sets it (收费依据)
 */
@Rule("R20")
public record Charge(ItemCode item, String name, String rate, String basis) {
  /** Checks that a fee says how much and on whose word. */
  public Charge {
    Objects.requireNonNull(item, "item");
    if (name.isBlank() || rate.isBlank() || basis.isBlank()) {
      throw new IllegalArgumentException("A fee has a name, a rate and a basis: " + item);
    }
  }
}
