package org.yijianshi.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * Open and closed duties by party, cases by what people know of them, and counts of both. What was
 * appended shows at once, and one answer never shows a commit by half: a duty that a commit moves
 * is in its old place or in its new one, not in both and not in neither. Two answers, as two pages
 * are, may have commits between them. Retiring a case ({@link Housekeeping#retire}) changes no
 * answer but those that ask for a shelf. Who may ask for what is decided by the hall before it asks
 * here. What is asked for by several fields must match all of them. Thread-safe; verified by {@code
 * WorkListsContract}.
 *
 * <p>Whatever is asked, a store must find it by an index, on millions of rows: open duties by party
 * (and within it by kind) in the order of their dates, closed ones by party in the order of their
 * closing, cases by number, key, item, department, bundle or region in the order of their
 * submission. The other fields narrow down what such an index gives.
 */
@Repository
public interface WorkLists {

  /**
   * An open duty in a list.
   *
   * @param caseId its case
   * @param number its case's number
   * @param region its case's region
   * @param obligation the duty
   */
  record WorkItem(CaseId caseId, CaseNumber number, RegionCode region, Obligation obligation) {}

  /**
   * A closed duty in a list.
   *
   * @param caseId its case
   * @param number its case's number
   * @param region its case's region
   * @param done the duty and when it was closed
   */
  record DoneItem(CaseId caseId, CaseNumber number, RegionCode region, ClosedObligation done) {}

  /**
   * How many open duties of a party and kind stand in one light.
   *
   * @param party who owes them
   * @param kind their kind
   * @param light how they stand
   * @param count how many, at least 1
   */
  record DutyCount(Party party, ObligationKind kind, DutyLight light, long count) {}

  /**
   * How many cases of a bundle and region are at one stage.
   *
   * @param bundle their bundle
   * @param region their region
   * @param stage their stage
   * @param count how many, at least 1
   */
  record CaseCount(BundleCode bundle, RegionCode region, CaseStage stage, long count) {}

  /**
   * Open duties, soonest due first, suspended ones last, then by case and number. Cases stand in
   * the order of their ids, which all stores agree on for time-ordered ids (UUID version 7);
   * numbers count, so that 2 stands before 10. Empty for a party that owes nothing.
   */
  List<WorkItem> open(WorkQuery query);

  /**
   * Closed duties, first closed first, then by case and number. Each closing counts: equal duties
   * of two cases are two. A closing that is recorded late takes its place by its own time, so a
   * page that ends before now may miss it, as the pages of open duties do.
   */
  List<DoneItem> closed(ClosedQuery query);

  /** The case of that number, to the letter, retired or not; empty if no case has it. */
  Optional<CaseEntry> byNumber(CaseNumber number);

  /** Cases as they are now, oldest submission first, then by id. */
  List<CaseEntry> cases(CaseQuery query);

  /**
   * How those parties' open duties stand at that time, for a dashboard: one row for each party,
   * kind and light that has any, in no particular order. Empty for no parties.
   *
   * @param parties at most 1,000
   * @param now the time
   * @throws IllegalArgumentException if there are more parties
   */
  List<DutyCount> countOpen(Set<Party> parties, Instant now);

  /**
   * How many cases that were submitted at or after {@code from} and before {@code before} are at
   * which stage now, retired ones among them: one row for each bundle, region and stage that has
   * any, in no particular order. Empty for an empty or reversed period.
   *
   * @param region only those of that region; null for all
   * @param from the start of the period
   * @param before its end, excluded
   */
  List<CaseCount> countCases(@Nullable RegionCode region, Instant from, Instant before);
}
