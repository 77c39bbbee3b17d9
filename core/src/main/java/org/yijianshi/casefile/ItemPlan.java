package org.yijianshi.casefile;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.catalog.DependencyKind;
import org.yijianshi.catalog.ItemType;
import org.yijianshi.catalog.Limits;
import org.yijianshi.catalog.ProcessingType;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.Level;
import org.yijianshi.code.RegionCode;
import org.yijianshi.party.Party;

/**
 * What was fixed for an instance when the case was submitted: chosen alternative, deciding
 * department, limits and predecessors. It stands in the event, so that evolving needs no catalog.
 *
 * @param id the instance
 * @param name the name of the item, or of its chosen alternative
 * @param department the department that decides
 * @param level at which level of government
 * @param region the region whose organ of that level it is
 * @param type the national item type of the chosen alternative
 * @param processing how it is processed
 * @param limits the promised and the statutory limit
 * @param parallelGroup the mandatory parallel group it stands in, or null
 * @param predecessors the instances whose results its decision needs
 */
public record ItemPlan(
    InstanceId id,
    String name,
    DepartmentCode department,
    Level level,
    RegionCode region,
    ItemType type,
    ProcessingType processing,
    Limits limits,
    @Nullable String parallelGroup,
    List<Predecessor> predecessors) {

  /**
   * An instance that goes before.
   *
   * @param id the instance
   * @param kind whether this one may be pre-reviewed meanwhile
   */
  public record Predecessor(InstanceId id, DependencyKind kind) {
    /** Checks that nothing is missing. */
    public Predecessor {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(kind, "kind");
    }
  }

  /** Copies the predecessors and checks that nothing is missing. */
  public ItemPlan {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(department, "department");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(processing, "processing");
    Objects.requireNonNull(limits, "limits");
    predecessors = List.copyOf(predecessors);
  }

  /**
   * Whether a grant is proved by an electronic certificate and handed to a regulator (R42, R14):
   * every exercise of a power is, a public service is not.
   */
  public boolean certified() {
    return type != ItemType.PUBLIC_SERVICE;
  }

  /** Whether its decision needs that instance's result. */
  public boolean waitsFor(InstanceId other) {
    for (Predecessor before : predecessors) {
      if (before.id().equals(other)) {
        return true;
      }
    }
    return false;
  }

  /** The same, decided by another organ. */
  ItemPlan decidedBy(DepartmentCode otherDepartment, Level otherLevel, RegionCode otherRegion) {
    return new ItemPlan(
        id,
        name,
        otherDepartment,
        otherLevel,
        otherRegion,
        type,
        processing,
        limits,
        parallelGroup,
        predecessors);
  }

  /** The same within other limits. */
  public ItemPlan limitedTo(Limits other) {
    return new ItemPlan(
        id, name, department, level, region, type, processing, other, parallelGroup, predecessors);
  }

  /** The department as a party: who owes this instance's duties. */
  public Party party() {
    return Party.department(department, region);
  }

  /** The same with another department, in the same region. */
  public ItemPlan decidedBy(DepartmentCode other) {
    return decidedBy(other, level, region);
  }
}
