package org.yijianshi.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jmolecules.ddd.annotation.Repository;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;

/**
 * Open and closed duties by party, and cases by what people know of them. What was appended shows
 * at once, and one answer never shows a commit by half: a duty that a commit moves is in its old
 * place or in its new one, not in both and not in neither. Two answers, as two pages are, may have
 * commits between them. Who may ask for what is decided by the hall before it asks here. What is
 * asked for by several fields must match all of them. Thread-safe; verified by {@code
 * WorkListsContract}.
 */
@Repository
public interface WorkLists {

  /**
   * A duty in a list.
   *
   * @param caseId its case
   * @param number its case's number
   * @param region its case's region
   * @param obligation the duty
   */
  record WorkItem(CaseId caseId, CaseNumber number, RegionCode region, Obligation obligation) {}

  /**
   * Where a page of open duties ended. Stable under writes: the next page starts behind it whatever
   * was stored meanwhile, even when the duty itself was moved or closed. So a duty that stays as it
   * is is met exactly once; one that moves between two pages may be met twice or not at all.
   *
   * @param dueAt the last one's due date; null when it was suspended
   * @param caseId the last one's case
   * @param no the last one's number
   */
  record WorkCursor(@Nullable Instant dueAt, CaseId caseId, int no) {}

  /**
   * Which open duties.
   *
   * @param party who owes them
   * @param region only those of cases in that region; null for all
   * @param kind only those of that kind; null for all
   * @param dueBefore only those due before that instant; null for all. Suspended duties are due
   *     before no instant
   * @param after continue behind that cursor; null from the start
   * @param limit at most so many, 1 to 1,000
   */
  record WorkQuery(
      Party party,
      @Nullable RegionCode region,
      @Nullable ObligationKind kind,
      @Nullable Instant dueBefore,
      @Nullable WorkCursor after,
      int limit) {
    /** Checks the limit. */
    public WorkQuery {
      if (limit < 1 || limit > 1000) {
        throw new IllegalArgumentException("A page has 1 to 1000 entries: " + limit);
      }
    }

    /** The first 100 of that party. */
    public static WorkQuery of(Party party) {
      return new WorkQuery(party, null, null, null, null, 100);
    }
  }

  /**
   * Which cases.
   *
   * @param bundle only of that bundle; null for all
   * @param region only of that region; null for all
   * @param stage only at that stage; null for all
   * @param applicantKey only of that applicant; null for all
   * @param submittedFrom only submitted at or after; null for all
   * @param submittedBefore only submitted before; null for all
   * @param after continue behind that entry, the last one of the page before, of which only the
   *     time of submission and the id count; null from the start
   * @param limit at most so many, 1 to 1,000
   */
  record CaseQuery(
      @Nullable BundleCode bundle,
      @Nullable RegionCode region,
      @Nullable CaseStage stage,
      @Nullable String applicantKey,
      @Nullable Instant submittedFrom,
      @Nullable Instant submittedBefore,
      @Nullable CaseEntry after,
      int limit) {
    /** Checks the limit. */
    public CaseQuery {
      if (limit < 1 || limit > 1000) {
        throw new IllegalArgumentException("A page has 1 to 1000 entries: " + limit);
      }
    }

    /** The first 100 of all cases. */
    public static CaseQuery all() {
      return new CaseQuery(null, null, null, null, null, null, null, 100);
    }
  }

  /**
   * Open duties, soonest due first, suspended ones last, then by case and number. Cases stand in
   * the order of their ids, which all stores agree on for time-ordered ids (UUID version 7);
   * numbers count, so that 2 stands before 10. Empty for a party that owes nothing.
   */
  List<WorkItem> open(WorkQuery query);

  /**
   * Closed duties of that party, closed at or after {@code from} and before {@code before}, in no
   * particular order; the party is the one that owed it when it was closed. Empty for an empty or
   * reversed period. Each closing counts: equal duties of two cases are two.
   */
  List<ClosedObligation> closed(Party party, Instant from, Instant before);

  /** The case of that number, to the letter; empty if no case has it. */
  Optional<CaseEntry> byNumber(CaseNumber number);

  /** Cases as they are now, oldest submission first, then by id. */
  List<CaseEntry> cases(CaseQuery query);
}
