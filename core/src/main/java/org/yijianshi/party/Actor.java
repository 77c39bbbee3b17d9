package org.yijianshi.party;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.Level;
import org.yijianshi.code.RegionCode;

/**
 * Who gives a command or asks a question. The host has authenticated the actor and vouches for
 * every component; the library only asks what such an actor may do.
 *
 * @param id the host's account id; personal, so {@code toString} hides it
 * @param roles what the actor acts as; at least one
 * @param department the department an officer, approver or chief representative belongs to
 * @param level the level of government of that department or window
 * @param region the region of that department, window or administration
 * @param mandate what an agent, handler or guardian was given; null for others
 */
public record Actor(
    String id,
    Set<Role> roles,
    @Nullable DepartmentCode department,
    @Nullable Level level,
    @Nullable RegionCode region,
    @Nullable Mandate mandate) {

  /** Checks that the actor is somebody, as something. */
  public Actor {
    Objects.requireNonNull(id, "id");
    roles = Set.copyOf(roles);
    if (id.isBlank()) {
      throw new IllegalArgumentException("An actor needs an id");
    }
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("An actor needs at least one role");
    }
  }

  /** An applicant, for their own case. */
  public static Actor applicant(String id) {
    return new Actor(id, EnumSet.of(Role.APPLICANT), null, null, null, null);
  }

  /** An agent with a mandate. */
  public static Actor agent(String id, Mandate mandate) {
    return new Actor(id, EnumSet.of(Role.AGENT), null, null, null, mandate);
  }

  /** A person at a window, hall or administration of that region. */
  public static Actor of(String id, Role role, RegionCode region) {
    return new Actor(id, EnumSet.of(role), null, null, region, null);
  }

  /** Somebody of a department. */
  public static Actor ofDepartment(
      String id, Role role, DepartmentCode department, Level level, RegionCode region) {
    return new Actor(id, EnumSet.of(role), department, level, region, null);
  }

  /** The host's relay and sweep. */
  public static Actor system() {
    return new Actor("system", EnumSet.of(Role.SYSTEM), null, null, null, null);
  }

  /** Whether the actor acts as that. */
  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Roles and office, never the account. */
  @Override
  public String toString() {
    return "Actor"
        + roles
        + (department == null ? "" : " of " + department)
        + (region == null ? "" : " in " + region);
  }
}
