package org.yijianshi.casefile;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.party.Party;

/**
 * What a case was filed with and keeps: the application, when it came in, and who leads.
 *
 * @param application what was handed in
 * @param lead the lead department
 * @param submittedAt when it came in
 * @param link the case that it follows; null for one that stands alone
 */
public record Filing(
    Application application, DepartmentCode lead, Instant submittedAt, @Nullable CaseLink link) {
  /** Checks that nothing is missing. */
  public Filing {
    Objects.requireNonNull(application, "application");
    Objects.requireNonNull(lead, "lead");
    Objects.requireNonNull(submittedAt, "submittedAt");
  }

  /** The same with another application. */
  Filing with(Application other) {
    return new Filing(other, lead, submittedAt, link);
  }

  /** The same, following that case. */
  Filing following(CaseLink other) {
    return new Filing(application, lead, submittedAt, other);
  }

  /** The bundle. */
  public BundleCode bundle() {
    return application.wish().bundle();
  }

  /** The region whose windows serve the case. */
  public RegionCode region() {
    return application.wish().region();
  }

  /** The lead department as a party: it holds the originals. */
  public Party leadParty() {
    return Party.department(lead, region());
  }
}
