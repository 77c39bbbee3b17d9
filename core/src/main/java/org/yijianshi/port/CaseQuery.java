package org.yijianshi.port;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.party.Party;

/**
 * Which cases: all that are said must match. Start with {@link #all} and narrow it down.
 *
 * <pre>{@code
 * CaseQuery.all().region(county).stage(CaseStage.RECEIVED).limit(50)
 * }</pre>
 *
 * @param bundle only of that bundle; null for all
 * @param region only of that region; null for all
 * @param stage only at that stage; null for all
 * @param applicantKey only those with that key among theirs, to the letter; null for all
 * @param item only those about that item; null for all
 * @param department only those that this department leads or decides in; null for all
 * @param submittedFrom only submitted at or after; null for all
 * @param submittedBefore only submitted before; null for all
 * @param shelf whether retired cases are shown
 * @param after continue behind that cursor; null from the start
 * @param limit at most so many, 1 to 1,000
 */
public record CaseQuery(
    @Nullable BundleCode bundle,
    @Nullable RegionCode region,
    @Nullable CaseStage stage,
    @Nullable String applicantKey,
    @Nullable ItemCode item,
    @Nullable Party department,
    @Nullable Instant submittedFrom,
    @Nullable Instant submittedBefore,
    Shelf shelf,
    @Nullable CaseCursor after,
    int limit) {
  /** Checks the limit. */
  public CaseQuery {
    Objects.requireNonNull(shelf, "shelf");
    Pages.check(limit);
  }

  /** Where cases stand; see {@link Housekeeping#retire}. */
  public enum Shelf {
    /** Only cases that are not retired. */
    CURRENT,
    /** Only retired ones. */
    RETIRED,
    /** Both, in one order. */
    BOTH
  }

  /** The first 100 of all cases, retired ones among them. */
  public static CaseQuery all() {
    return new CaseQuery(
        null, null, null, null, null, null, null, null, Shelf.BOTH, null, Pages.USUAL);
  }

  /** The first 100 of those that are not retired. */
  public static CaseQuery current() {
    return all().shelf(Shelf.CURRENT);
  }

  /** Only of that bundle; null for all. */
  public CaseQuery bundle(@Nullable BundleCode only) {
    return new CaseQuery(
        only,
        region,
        stage,
        applicantKey,
        item,
        department,
        submittedFrom,
        submittedBefore,
        shelf,
        after,
        limit);
  }

  /** Only of that region; null for all. */
  public CaseQuery region(@Nullable RegionCode only) {
    return new CaseQuery(
        bundle,
        only,
        stage,
        applicantKey,
        item,
        department,
        submittedFrom,
        submittedBefore,
        shelf,
        after,
        limit);
  }

  /** Only at that stage; null for all. */
  public CaseQuery stage(@Nullable CaseStage only) {
    return new CaseQuery(
        bundle,
        region,
        only,
        applicantKey,
        item,
        department,
        submittedFrom,
        submittedBefore,
        shelf,
        after,
        limit);
  }

  /** Only those with that key; null for all. */
  public CaseQuery applicantKey(@Nullable String only) {
    return new CaseQuery(
        bundle,
        region,
        stage,
        only,
        item,
        department,
        submittedFrom,
        submittedBefore,
        shelf,
        after,
        limit);
  }

  /** Only those about that item; null for all. */
  public CaseQuery item(@Nullable ItemCode only) {
    return new CaseQuery(
        bundle,
        region,
        stage,
        applicantKey,
        only,
        department,
        submittedFrom,
        submittedBefore,
        shelf,
        after,
        limit);
  }

  /** Only those that this department leads or decides in; null for all. */
  public CaseQuery department(@Nullable Party only) {
    return new CaseQuery(
        bundle,
        region,
        stage,
        applicantKey,
        item,
        only,
        submittedFrom,
        submittedBefore,
        shelf,
        after,
        limit);
  }

  /** Only submitted at or after the first and before the second; null for an open end. */
  public CaseQuery submitted(@Nullable Instant from, @Nullable Instant before) {
    return new CaseQuery(
        bundle, region, stage, applicantKey, item, department, from, before, shelf, after, limit);
  }

  /** Retired ones, or those that are not, or both. */
  public CaseQuery shelf(Shelf which) {
    return new CaseQuery(
        bundle,
        region,
        stage,
        applicantKey,
        item,
        department,
        submittedFrom,
        submittedBefore,
        which,
        after,
        limit);
  }

  /** Behind that cursor; null from the start. */
  public CaseQuery after(@Nullable CaseCursor cursor) {
    return new CaseQuery(
        bundle,
        region,
        stage,
        applicantKey,
        item,
        department,
        submittedFrom,
        submittedBefore,
        shelf,
        cursor,
        limit);
  }

  /** At most so many, 1 to 1,000. */
  public CaseQuery limit(int most) {
    return new CaseQuery(
        bundle,
        region,
        stage,
        applicantKey,
        item,
        department,
        submittedFrom,
        submittedBefore,
        shelf,
        after,
        most);
  }

  /** Whether that entry is asked for, whatever shelf and page it stands on. */
  public boolean matches(CaseEntry entry) {
    return (bundle == null || bundle.equals(entry.bundle()))
        && (region == null || region.equals(entry.region()))
        && (stage == null || stage == entry.stage())
        && (applicantKey == null || entry.applicantKeys().contains(applicantKey))
        && (item == null || entry.items().contains(item))
        && (department == null || entry.departments().contains(department))
        && (submittedFrom == null || !entry.submittedAt().isBefore(submittedFrom))
        && (submittedBefore == null || entry.submittedAt().isBefore(submittedBefore));
  }
}
