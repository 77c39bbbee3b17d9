package org.yijianshi.port;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.party.Party;

/**
 * What a case looks like in lists. People stand in it by keys that the hall derives, never in
 * plain. Number, bundle, region and time of submission are the first commit's and never change:
 * pages of cases and the regions of duties rest on that. The rest changes with the case: a party
 * that comes or goes, an item that is added, a matter that passes to another department.
 *
 * @param caseId the case
 * @param number its number
 * @param bundle its bundle
 * @param region its region
 * @param applicantKeys the keys of everybody who may look for it as their own: applicants, agents,
 *     handlers, guardians, helpers and interested parties with an account; equal keys mean the same
 *     person. Each has 1 to 64 letters, digits and hyphens. None, if nobody has an account
 * @param items the items it is about
 * @param departments the departments that lead it or decide an item of it
 * @param stage its stage
 * @param submittedAt when it came in
 * @param changedAt when it last changed
 */
public record CaseEntry(
    CaseId caseId,
    CaseNumber number,
    BundleCode bundle,
    RegionCode region,
    Set<String> applicantKeys,
    Set<ItemCode> items,
    Set<Party> departments,
    CaseStage stage,
    Instant submittedAt,
    Instant changedAt) {
  private static final int LONGEST_KEY = 64;

  /** Copies the sets and checks that nothing is missing and that keys are keys. */
  public CaseEntry {
    Objects.requireNonNull(caseId, "caseId");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(bundle, "bundle");
    Objects.requireNonNull(region, "region");
    applicantKeys = ImmutableSet.copyOf(applicantKeys);
    items = ImmutableSet.copyOf(items);
    departments = ImmutableSet.copyOf(departments);
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(submittedAt, "submittedAt");
    Objects.requireNonNull(changedAt, "changedAt");
    for (String key : applicantKeys) {
      if (!isKey(key)) {
        throw new IllegalArgumentException(
            "An applicant's key has 1 to 64 letters, digits and hyphens; this one has "
                + key.length()
                + " characters");
      }
    }
  }

  private static boolean isKey(String key) {
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && c != '-') {
        return false;
      }
    }
    return !key.isEmpty() && key.length() <= LONGEST_KEY;
  }

  /** The same case later: at that stage, changed at that time. */
  public CaseEntry at(CaseStage later, Instant when) {
    return new CaseEntry(
        caseId,
        number,
        bundle,
        region,
        applicantKeys,
        items,
        departments,
        later,
        submittedAt,
        when);
  }
}
