package org.yijianshi.material;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.party.Party;

/**
 * One entry of the ledger of shares (披露台账): that a material of the case became visible to somebody.
 * It names offices, items and rules, and nobody's data.
 *
 * @param material which material
 * @param to to whom
 * @param items the instances for which it was shared; at least one
 * @param basis on what occasion
 * @param purpose for what
 * @param legalBasis the rule or the article that allows it, for instance {@code R30}
 * @param at when
 */
@Rule({"R12", "P-materialVisibility"})
public record Share(
    MaterialCode material,
    Party to,
    Set<InstanceId> items,
    ShareBasis basis,
    SharePurpose purpose,
    String legalBasis,
    Instant at) {
  /** Copies the set and checks that the entry says for which item and on what basis. */
  public Share {
    Objects.requireNonNull(material, "material");
    Objects.requireNonNull(to, "to");
    items = Set.copyOf(items);
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(at, "at");
    if (items.isEmpty() || legalBasis.isBlank()) {
      throw new IllegalArgumentException("A share names an item and what allows it");
    }
  }
}
