package org.yijianshi.catalog;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yijianshi.base.Label;
import org.yijianshi.condition.FactValue;
import org.yijianshi.condition.Facts;

/**
 * Rows of which one applicant needs only some, such as own or leased premises. The fact named like
 * the group answers it; until it is answered, so does the selection itself.
 *
 * @param group its name, and that of the fact that answers it, for instance {@code premisesTenure}
 * @param question what to ask
 * @param rule how many of the variants fit one applicant
 * @param variants the situations, in the order of the list; at least two
 */
public record Choice(String group, Label question, ChoiceRule rule, List<String> variants) {
  /** Copies the variants; at least two, none twice. */
  public Choice {
    Text.required("Choice", "group", group);
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(rule, "rule");
    variants = List.copyOf(variants);
    Set<String> distinct = new LinkedHashSet<>(variants);
    if (variants.size() < 2 || distinct.size() != variants.size()) {
      throw new IllegalArgumentException(
          "Choice " + group + " needs at least two different variants: " + variants);
    }
  }

  /** The variant that the facts name, if they answer the group's question. */
  public Optional<String> chosen(Facts facts) {
    return facts
        .get(group)
        .filter(FactValue.Text.class::isInstance)
        .map(v -> ((FactValue.Text) v).value())
        .filter(variants::contains);
  }

  /** Whether that many different variants may be selected by one applicant. */
  public boolean allows(int selected) {
    return rule == ChoiceRule.ANY || selected <= 1;
  }
}
