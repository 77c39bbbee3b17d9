package org.yijianshi.catalog;

import java.util.Objects;
import org.yijianshi.condition.Condition;

/**
 * One thing that a row can turn into. A plain row has one, of its own name; 食品经营许可或仅销售预包装食品备案 has
 * two, and neither applies when both conditions are false. Type, and with it the law and the
 * limits, hang here and not on the row.
 *
 * @param code its name within the item, for instance {@code licence}
 * @param name its Chinese name
 * @param type the national item type, read from the name
 * @param processing how it is processed, read from the name
 * @param condition when it is this one
 * @param limits its time limits
 */
public record Alternative(
    String code,
    String name,
    ItemType type,
    ProcessingType processing,
    Condition condition,
    Limits limits) {
  /** The code of the only alternative of a plain item. */
  public static final String PLAIN = "plain";

  /** Checks that nothing is missing. */
  public Alternative {
    Text.required("Alternative", "code", code);
    Text.required("Alternative", "name", name);
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(processing, "processing");
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(limits, "limits");
  }

  /** The only alternative of a plain item: it always applies, and has no limits yet. */
  public static Alternative plain(String name, ItemType type, ProcessingType processing) {
    return new Alternative(PLAIN, name, type, processing, Condition.always(), Limits.none());
  }

  /** The same with other limits. */
  public Alternative with(Limits newLimits) {
    return new Alternative(code, name, type, processing, condition, newLimits);
  }
}
