package org.yijianshi.catalog;

/**
 * The situation that a row is for: all items with the same variant go together.
 *
 * @param group the {@link Choice} that it belongs to, which is also the name of the fact that
 *     answers it
 * @param name the situation, which is also an option of that fact's question
 */
public record Variant(String group, String name) {
  /** Checks that nothing is missing. */
  public Variant {
    Text.required("Variant", "group", group);
    Text.required("Variant", "name", name);
  }
}
