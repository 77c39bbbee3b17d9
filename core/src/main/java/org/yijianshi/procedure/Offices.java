package org.yijianshi.procedure;

import com.google.common.collect.ImmutableSet;
import java.util.Set;
import org.yijianshi.party.Role;

/**
 * Roles that go together in the permission table. They stand apart from it because the chapters
 * give it their rows: each needs these before the table itself is there.
 */
final class Offices {
  /** Whoever may act for the applicant. */
  static final Set<Role> APPLICANTS_SIDE =
      ImmutableSet.of(Role.APPLICANT, Role.AGENT, Role.HANDLER, Role.GUARDIAN);

  /** The same, and the window that enters what the applicant says. */
  static final Set<Role> FOR_APPLICANT =
      ImmutableSet.of(Role.APPLICANT, Role.AGENT, Role.HANDLER, Role.GUARDIAN, Role.INTAKE_WINDOW);

  /** Whoever decides for a department, a machine among them. */
  static final Set<Role> DECIDING = ImmutableSet.of(Role.OFFICER, Role.APPROVER, Role.AUTOMATIC);

  /** Adverse decisions are a person's. */
  static final Set<Role> PEOPLE_DECIDING = ImmutableSet.of(Role.OFFICER, Role.APPROVER);

  /** Whoever works in a department. */
  static final Set<Role> OF_DEPARTMENT =
      ImmutableSet.of(Role.OFFICER, Role.APPROVER, Role.CHIEF_REPRESENTATIVE);

  private Offices() {}
}
