package org.yijianshi.archive;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.catalog.ItemType;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.party.Party;

/**
 * The nested part of one item: what became of it, by whom, and how long that is kept.
 *
 * @param id the instance
 * @param name the item's name
 * @param type its national item type
 * @param department who decided
 * @param state how it ended
 * @param acceptedAt when it was accepted, or null
 * @param concludedAt when it was concluded, or null
 * @param result what was made and where it went, or null
 * @param materials the materials it needed, in the order of the list
 * @param retention how long this part is kept
 */
public record ArchivedItem(
    InstanceId id,
    String name,
    ItemType type,
    Party department,
    ItemState state,
    @Nullable Instant acceptedAt,
    @Nullable Instant concludedAt,
    @Nullable ItemResult result,
    List<MaterialCode> materials,
    Retention retention) {
  /** Copies the list and checks that nothing is missing. */
  public ArchivedItem {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(retention, "retention");
    materials = List.copyOf(materials);
  }

  static ArchivedItem of(ItemInstance instance, List<MaterialCode> materials, Retention retention) {
    return new ArchivedItem(
        instance.id(),
        instance.plan().name(),
        instance.plan().type(),
        instance.plan().party(),
        instance.state(),
        instance.acceptedAt(),
        instance.concludedAt(),
        instance.result(),
        materials,
        retention);
  }

  /** The folder of the part: the instance's id, with {@code _} before the subject. */
  public String folder() {
    return "items/" + id.toString().replace('/', '_');
  }
}
