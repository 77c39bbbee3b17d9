package org.yijianshi.obligation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.InstanceId;
import org.yijianshi.party.Party;

/**
 * The open duties of a case. Each is opened once, under the next number, and closed at most once;
 * anything else is misuse by whoever evolves the case and throws. Immutable.
 */
public final class ObligationBook {
  private static final long PROCEDURAL = procedural();
  private static final ObligationBook EMPTY = new ObligationBook(ImmutableList.of(), 0);

  private final ImmutableList<Obligation> open;
  private final int opened;

  /** A bit for each kind of which a duty is open: most questions are about kinds that are not. */
  private final long kinds;

  private ObligationBook(ImmutableList<Obligation> open, int opened) {
    this.open = open;
    this.opened = opened;
    long found = 0;
    for (Obligation each : open) {
      found |= bit(each.kind());
    }
    this.kinds = found;
  }

  @SuppressWarnings("EnumOrdinal") // a place in a set that is never stored
  private static long bit(ObligationKind kind) {
    return 1L << kind.ordinal();
  }

  private static long procedural() {
    long bits = 0;
    for (ObligationKind kind : ObligationKind.values()) {
      bits |= kind.procedural() ? bit(kind) : 0;
    }
    return bits;
  }

  /** No duty yet. */
  public static ObligationBook empty() {
    return EMPTY;
  }

  /** The open duties, oldest number first. */
  public List<Obligation> open() {
    return open;
  }

  /** The number that the next duty takes. */
  public int nextNo() {
    return opened + 1;
  }

  /** How many were ever opened. */
  public int opened() {
    return opened;
  }

  /** Whether an open duty keeps the case from closing. */
  public boolean hasProcedural() {
    return (kinds & PROCEDURAL) != 0;
  }

  /** Whether any duty of that kind is open. */
  public boolean has(ObligationKind kind) {
    return (kinds & bit(kind)) != 0;
  }

  /** The open duty of that number. */
  public Optional<Obligation> find(int no) {
    for (Obligation each : open) {
      if (each.no() == no) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The open duties of that kind about that instance (null: about the case itself). */
  public List<Obligation> find(ObligationKind kind, @Nullable InstanceId instance) {
    return has(kind)
        ? matching(o -> o.kind() == kind && Objects.equals(o.instance(), instance))
        : List.of();
  }

  /** The open duties of that kind that the party owes. */
  public List<Obligation> owed(ObligationKind kind, Party party) {
    return has(kind) ? matching(o -> o.kind() == kind && o.owedBy().equals(party)) : List.of();
  }

  /** The open duties that match. */
  public List<Obligation> matching(Predicate<Obligation> wanted) {
    List<Obligation> found = List.of();
    for (Obligation each : open) {
      if (wanted.test(each)) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(each);
      }
    }
    return Collections.unmodifiableList(found);
  }

  /** With one more duty, which must carry the next number. */
  public ObligationBook opening(Obligation obligation) {
    if (obligation.no() != nextNo()) {
      throw new IllegalStateException(
          "Obligation " + obligation.no() + " opened, but the next number is " + nextNo());
    }
    return new ObligationBook(
        ImmutableList.<Obligation>builderWithExpectedSize(open.size() + 1)
            .addAll(open)
            .add(obligation)
            .build(),
        opened + 1);
  }

  /** Without that duty, which must be open. */
  public ObligationBook closing(int no) {
    ImmutableList.Builder<Obligation> rest = ImmutableList.builderWithExpectedSize(open.size());
    boolean found = false;
    for (Obligation o : open) {
      if (o.no() == no) {
        found = true;
      } else {
        rest.add(o);
      }
    }
    if (!found) {
      throw notOpen(no);
    }
    return new ObligationBook(rest.build(), opened);
  }

  /** With that duty, which must be open, changed but not renumbered. */
  public ObligationBook changing(int no, UnaryOperator<Obligation> change) {
    ImmutableList.Builder<Obligation> all = ImmutableList.builderWithExpectedSize(open.size());
    boolean found = false;
    for (Obligation o : open) {
      if (o.no() == no) {
        all.add(change.apply(o));
        found = true;
      } else {
        all.add(o);
      }
    }
    if (!found) {
      throw notOpen(no);
    }
    return new ObligationBook(all.build(), opened);
  }

  private static IllegalStateException notOpen(int no) {
    return new IllegalStateException("Obligation " + no + " is not open");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ObligationBook that && opened == that.opened && open.equals(that.open);
  }

  @Override
  public int hashCode() {
    return 31 * open.hashCode() + opened;
  }

  @Override
  public String toString() {
    return "ObligationBook[" + open.size() + " open of " + opened + "]";
  }
}
