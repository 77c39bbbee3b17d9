package org.yijianshi.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.catalog.CommitmentKind;
import org.yijianshi.plan.Assumptions;
import org.yijianshi.plan.Locally;
import org.yijianshi.policy.CommitmentPolicy;
import org.yijianshi.policy.DeferralRule;
import org.yijianshi.policy.MaterialPolicy;

/** When a case that does not exist yet would come to its departments, if all keep their limits. */
public final class Expectations {
  private Expectations() {}

  /**
   * If it is submitted at that time: the materials arrive within the window's two hours, by the
   * policy's clock (R30, R32); each department accepts at the end of its one working day (R35); and
   * what has no limit of its own takes what the law gives a licence.
   */
  @Rule({"R32", "R35", "P-hourClock", "R41", "P-instant", "P-statutoryLimit", "P-successorClock"})
  public static Assumptions ifSubmitted(Instant at, Rulebook book) {
    Deadlines deadlines = book.deadlines();
    Instant received = deadlines.due(at, Terms.twoHours(book)).at();
    Instant accepted = deadlines.due(received, Terms.decideAcceptance()).at();
    TimeLimit usual = TimeLimit.workingDays(book.policy().approval().statutoryLimit());
    return new Assumptions(
        at,
        received,
        accepted,
        Map.of(),
        usual,
        usual,
        Terms.decideAtOnce(book),
        StatutoryTerms.waiting(book));
  }

  /** What advice must know of a place, as its rulebook has it; no fees are known to it. */
  @Rule({"P-deferral", "P-commitment"})
  public static Locally locally(Rulebook book) {
    MaterialPolicy material = book.policy().material();
    CommitmentPolicy commitment = material.commitment();
    Set<CommitmentKind> commitments = Set.of();
    if (commitment == CommitmentPolicy.PROOF_AND_PERMIT) {
      commitments = Set.of(CommitmentKind.PROOF, CommitmentKind.PERMIT);
    } else if (commitment == CommitmentPolicy.PROOF_ONLY) {
      commitments = Set.of(CommitmentKind.PROOF);
    }
    return new Locally(
        book.deadlines(),
        book.policy().selection(),
        at -> ifSubmitted(at, book),
        new Locally.Following(
            material.deferral() != DeferralRule.OFF,
            material.deferralMargin(),
            material.deferralPeriod(),
            material.deferralLapsed()),
        commitments,
        List.of());
  }
}
