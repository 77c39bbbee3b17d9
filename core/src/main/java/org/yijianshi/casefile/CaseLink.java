package org.yijianshi.casefile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Supply;
import org.yijianshi.party.Party;

/**
 * What a case is told of the one that it follows. The hall reads the other case and vouches for it,
 * because a case knows no other; the other one is not touched.
 *
 * @param kind why it follows
 * @param other the other case
 * @param number its number, which people quote
 * @param stage how far it was
 * @param items its items that this one is about; for a supplement all of them
 * @param carried the materials of the other case that need not be handed in again
 * @param order the decision that remanded; exactly for a remand
 */
@Rule({"R1", "R2"})
public record CaseLink(
    LinkKind kind,
    CaseId other,
    CaseNumber number,
    CaseStage stage,
    List<Linked> items,
    List<Carried> carried,
    @Nullable RemandOrder order) {

  /**
   * An item of the other case.
   *
   * @param id the instance there
   * @param name its name
   * @param organ the organ that decided or decides it
   * @param state its state there
   */
  public record Linked(InstanceId id, String name, Party organ, ItemState state) {
    /** Checks that nothing is missing. */
    public Linked {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(organ, "organ");
      Objects.requireNonNull(state, "state");
    }

    /** Whether it ended there without a result. */
    public boolean failed() {
      return state.concluded() && state != ItemState.GRANTED;
    }
  }

  /**
   * A material of the other case.
   *
   * @param code which
   * @param supply where it came from
   * @param holder who holds its original; null where none is kept
   */
  public record Carried(MaterialCode code, Supply supply, @Nullable Party holder) {
    /** Checks that nothing is missing. */
    public Carried {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(supply, "supply");
    }
  }

  /** Copies the lists; a remand has its order, nothing else has one. */
  public CaseLink {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(other, "other");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(stage, "stage");
    items = List.copyOf(items);
    carried = List.copyOf(carried);
    if ((kind == LinkKind.REMAND) != (order != null)) {
      throw new IllegalArgumentException("Exactly a remand has an order");
    }
    if (items.isEmpty()) {
      throw new IllegalArgumentException("A link names at least one item of the other case");
    }
  }

  /** The item of that instance. */
  public Optional<Linked> item(InstanceId id) {
    return items.stream().filter(i -> i.id().equals(id)).findFirst();
  }
}
