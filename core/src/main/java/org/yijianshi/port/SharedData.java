package org.yijianshi.port;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.base.RuleId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.material.SharePurpose;
import org.yijianshi.party.Participant;

/**
 * What other systems know of an applicant already (信息共享), so that the one form comes filled in as
 * far as it can. Optional: without it the applicant fills in everything. Thread-safe.
 */
@Rule({"R11", "R12"})
@FunctionalInterface
public interface SharedData {

  /**
   * What one source is asked, and why it may be: enough for the source to decide, and to enter it
   * in its own ledger.
   *
   * @param source the source by the name that the catalog gives it, for instance 企业登记信息
   * @param about the one of whom it is asked; personal data, not to be logged
   * @param region where the items are applied for
   * @param fields the codes of the fields that it may fill; nothing else is taken from its answer
   * @param items the items that ask for those fields
   * @param purpose what it is used for
   * @param basis the rule on which it is asked
   */
  record Request(
      String source,
      Participant about,
      RegionCode region,
      Set<String> fields,
      Set<ItemCode> items,
      SharePurpose purpose,
      RuleId basis) {
    /** Copies the sets and checks that nothing is missing. */
    public Request {
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(about, "about");
      Objects.requireNonNull(region, "region");
      fields = Set.copyOf(fields);
      items = Set.copyOf(items);
      Objects.requireNonNull(purpose, "purpose");
      Objects.requireNonNull(basis, "basis");
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
      return "Request[" + source + ", " + fields + ", " + items + ", " + basis + "]";
    }
  }

  /**
   * What the source knows, by the code of the field, as the applicant would write it; empty if it
   * knows nothing. Whatever it throws leaves its fields to the applicant: nobody has to wait for a
   * source that is down.
   */
  Map<String, String> ask(Request request);
}
