package org.yijianshi.storage.jdbc;

import com.google.common.base.Splitter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.party.Party;
import org.yijianshi.port.CaseEntry;

/** What a case looks like in lists, as the columns of its head. */
final class Entries {
  /** The columns that {@link #read} takes, in its order. */
  static final List<String> COLUMNS =
      List.of(
          "case_id", "number", "bundle", "region", "terms", "stage", "submitted_at", "changed_at");

  private static final Splitter LINES = Splitter.on('\n').omitEmptyStrings();

  private Entries() {}

  /** What it is found by, beside number, bundle and region: one text each, in a fixed order. */
  static Set<String> terms(CaseEntry entry) {
    Set<String> terms = new TreeSet<>();
    entry.applicantKeys().forEach(key -> terms.add(Keys.applicantTerm(key)));
    entry.items().forEach(item -> terms.add(Keys.itemTerm(item)));
    entry.departments().forEach(department -> terms.add(Keys.departmentTerm(department)));
    return terms;
  }

  /** The entry in the first columns of the current row. */
  static CaseEntry read(Dialect dialect, ResultSet rows) throws SQLException {
    Set<String> applicants = new LinkedHashSet<>();
    Set<ItemCode> items = new LinkedHashSet<>();
    Set<Party> departments = new LinkedHashSet<>();
    for (String term : LINES.split(rows.getString(5))) {
      String value = term.substring(2);
      switch (term.charAt(0)) {
        case 'a' -> applicants.add(value);
        case 'i' -> items.add(ItemCode.of(value));
        case 'd' -> departments.add(Party.parse(value));
        default -> throw new IllegalStateException("A case has an unknown kind of term");
      }
    }
    return new CaseEntry(
        new CaseId(dialect.id(rows, 1)),
        CaseNumber.of(rows.getString(2)),
        BundleCode.of(rows.getString(3)),
        RegionCode.of(rows.getString(4)),
        applicants,
        items,
        departments,
        CaseStage.valueOf(rows.getString(6)),
        dialect.time(rows, 7),
        dialect.time(rows, 8));
  }

  /** The columns with that alias in front. */
  static String columns(String alias) {
    List<String> all = new ArrayList<>();
    COLUMNS.forEach(column -> all.add(alias + "." + column));
    return String.join(", ", all);
  }
}
