package org.yijianshi.plan;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.catalog.CommitmentKind;
import org.yijianshi.policy.Lapse;
import org.yijianshi.policy.SelectionPolicy;

/**
 * What advice must know of the place beside its catalog: how days are counted there, when what is
 * submitted comes to its departments, and what may follow or be signed for.
 *
 * @param deadlines working days and office hours
 * @param selecting how a number that is not set is taken, and whose region decides
 * @param expected when what is submitted at an instant is received and accepted
 * @param following how materials may follow
 * @param commitments the kinds of commitments that are taken
 * @param charges the fees that are known
 */
public record Locally(
    Deadlines deadlines,
    SelectionPolicy selecting,
    Function<Instant, Assumptions> expected,
    Following following,
    Set<CommitmentKind> commitments,
    List<Charge> charges) {
  /** Copies the collections. */
  public Locally {
    Objects.requireNonNull(deadlines, "deadlines");
    Objects.requireNonNull(selecting, "selecting");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(following, "following");
    commitments = Set.copyOf(commitments);
    charges = List.copyOf(charges);
  }

  /** Plans as that place does. */
  Closure closure() {
    return new Closure(selecting);
  }

  /** The same with those fees known. */
  public Locally charging(List<Charge> fees) {
    return new Locally(deadlines, selecting, expected, following, commitments, fees);
  }

  /**
   * How materials may follow (容缺受理).
   *
   * @param allowed whether anything may
   * @param margin how many working days before the promised limit it must be in
   * @param longest the most working days from receipt
   * @param lapse what happens if it does not come
   */
  @Rule({"R29", "P-deferral"})
  public record Following(boolean allowed, int margin, int longest, Lapse lapse) {
    /** Checks that nothing is missing. */
    public Following {
      Objects.requireNonNull(lapse, "lapse");
    }
  }
}
