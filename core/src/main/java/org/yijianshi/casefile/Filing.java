package org.yijianshi.casefile;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;

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

  /** The region that handles the case: its windows serve it, unless another one took it in. */
  public RegionCode region() {
    return application.wish().region();
  }

  /** The region of the intake window that took the case in: mostly its own. */
  public RegionCode windowRegion() {
    RegionCode elsewhere = application.receivingWindow();
    return elsewhere == null ? region() : elsewhere;
  }

  /**
   * The intake window of the case: it reviews, gives the receipt, pushes, holds originals on their
   * way and gives them back, wherever the case is handled (跨省通办、异地代收).
   */
  @Rule({"R28", "R30", "R31", "R44"})
  public Party window() {
    return Party.intakeWindow(windowRegion());
  }

  /** Whether paper travels between its window and the departments that handle it. */
  public boolean receivedElsewhere() {
    return !windowRegion().equals(region());
  }

  /** Whether the actor works at the intake window of the case. */
  public boolean atWindow(Actor actor) {
    return actor.is(Role.INTAKE_WINDOW) && windowRegion().equals(actor.region());
  }

  /** The lead department as a party: it holds the originals. */
  public Party leadParty() {
    return Party.department(lead, region());
  }
}
