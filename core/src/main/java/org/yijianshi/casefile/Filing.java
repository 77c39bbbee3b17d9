package org.yijianshi.casefile;

import java.time.Instant;
import java.util.Objects;
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
 */
public record Filing(Application application, DepartmentCode lead, Instant submittedAt) {
  /** Checks that nothing is missing. */
  public Filing {
    Objects.requireNonNull(application, "application");
    Objects.requireNonNull(lead, "lead");
    Objects.requireNonNull(submittedAt, "submittedAt");
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
