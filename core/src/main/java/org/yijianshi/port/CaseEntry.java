package org.yijianshi.port;

import java.time.Instant;
import java.util.Objects;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.RegionCode;

/**
 * What a case looks like in lists. Applicants stand in it by a key that the hall derives, never in
 * plain. Number, bundle, region and time of submission are the first commit's and never change:
 * pages of cases and the regions of duties rest on that.
 *
 * @param caseId the case
 * @param number its number
 * @param bundle its bundle
 * @param region its region
 * @param applicantKey the key of the first applicant; equal keys mean the same applicant
 * @param stage its stage
 * @param submittedAt when it came in
 * @param changedAt when it last changed
 */
public record CaseEntry(
    CaseId caseId,
    CaseNumber number,
    BundleCode bundle,
    RegionCode region,
    String applicantKey,
    CaseStage stage,
    Instant submittedAt,
    Instant changedAt) {
  /** Checks that nothing is missing. */
  public CaseEntry {
    Objects.requireNonNull(caseId, "caseId");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(bundle, "bundle");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(applicantKey, "applicantKey");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(submittedAt, "submittedAt");
    Objects.requireNonNull(changedAt, "changedAt");
  }
}
