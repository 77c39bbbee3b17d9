package org.yijianshi.storage.jdbc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.port.CaseCursor;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.CaseQuery;

/** Pages of cases, oldest submission first, from one shelf or from both. */
final class CaseQueries {
  private static final String DAILY = "yjs_";
  private static final String RETIRED = "yjs_retired_";

  /** Where time of submission and id stand among the columns of an entry. */
  private static final String POSITIONS = "7, 1";

  private static final Comparator<CaseEntry> ORDER =
      Comparator.comparing(CaseEntry::submittedAt).thenComparing(CaseEntry::caseId);

  private final Session session;

  CaseQueries(Session session) {
    this.session = session;
  }

  Optional<CaseEntry> byNumber(CaseNumber number) {
    List<Step> parts = new ArrayList<>();
    for (String shelf : List.of(DAILY, RETIRED)) {
      Select select =
          new Select(
              "select " + Entries.columns("c") + " from " + shelf + "case c",
              List.of("c.submitted_at", "c.case_id"));
      select.where("c.number = ?", number.value());
      parts.addAll(select.parts(session.dialect(), null, 1));
    }
    return Select.page(
            session,
            "A case could not be looked up",
            parts,
            POSITIONS,
            ORDER,
            1,
            rows -> Entries.read(session.dialect(), rows))
        .stream()
        .findFirst();
  }

  List<CaseEntry> find(CaseQuery query) {
    CaseCursor after = query.after();
    List<Object> cursor =
        after == null ? null : List.of(Times.floor(after.submittedAt()), after.caseId().value());
    List<Step> parts = new ArrayList<>();
    for (String shelf : shelves(query.shelf())) {
      parts.addAll(select(query, shelf).parts(session.dialect(), cursor, query.limit()));
    }
    List<CaseEntry> found =
        Select.page(
            session,
            "A list of cases could not be read",
            parts,
            POSITIONS,
            ORDER,
            query.limit(),
            rows -> Entries.read(session.dialect(), rows));
    return found.stream().filter(query::matches).toList();
  }

  private static List<String> shelves(CaseQuery.Shelf shelf) {
    return switch (shelf) {
      case CURRENT -> List.of(DAILY);
      case RETIRED -> List.of(RETIRED);
      case BOTH -> List.of(DAILY, RETIRED);
    };
  }

  /** Starts from what fewest cases have: a person, an item, a department; else from the heads. */
  private static Select select(CaseQuery query, String shelf) {
    List<Long> terms = terms(query);
    String driver = terms.isEmpty() ? "c" : "t";
    String from =
        terms.isEmpty()
            ? shelf + "case c"
            : shelf + "term t join " + shelf + "case c on c.case_id = t.case_id";
    Select select =
        new Select(
            "select " + Entries.columns("c") + " from " + from,
            List.of(driver + ".submitted_at", driver + ".case_id"));
    if (!terms.isEmpty()) {
      select.where("t.term_key = ?", terms.get(0));
      for (long other : terms.subList(1, terms.size())) {
        select.where(
            "exists (select 1 from "
                + shelf
                + "term o where o.term_key = ? and o.submitted_at = t.submitted_at and o.case_id ="
                + " t.case_id)",
            other);
      }
    }
    narrow(select, query, driver);
    return select;
  }

  private static void narrow(Select select, CaseQuery query, String driver) {
    if (query.bundle() != null) {
      select.where("c.bundle = ?", query.bundle().value());
    }
    if (query.region() != null) {
      select.where("c.region = ?", query.region().value());
    }
    if (query.stage() != null) {
      select.where("c.stage = ?", query.stage().name());
    }
    if (query.submittedFrom() != null) {
      select.where(driver + ".submitted_at >= ?", Times.ceiling(query.submittedFrom()));
    }
    if (query.submittedBefore() != null) {
      select.where(driver + ".submitted_at < ?", Times.ceiling(query.submittedBefore()));
    }
  }

  private static List<Long> terms(CaseQuery query) {
    List<Long> terms = new ArrayList<>();
    add(terms, query.applicantKey() == null ? null : Keys.applicantTerm(query.applicantKey()));
    add(terms, query.item() == null ? null : Keys.itemTerm(query.item()));
    add(terms, query.department() == null ? null : Keys.departmentTerm(query.department()));
    return terms;
  }

  private static void add(List<Long> terms, @Nullable String term) {
    if (term != null) {
      terms.add(Keys.of(term));
    }
  }
}
