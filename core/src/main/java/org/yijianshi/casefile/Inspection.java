package org.yijianshi.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.party.Party;

/**
 * One look into the file by an inspection or assessment: access to originals is itself recorded.
 *
 * @param no the number of the duty to answer it; 0 for electronic materials, which open none
 * @param asked the department that was asked
 * @param purpose what for
 * @param originals whether originals were asked for, or the electronic materials alone
 * @param materials which materials
 * @param at when it was asked
 * @param answer what came of it; null while it is open, and always for electronic materials
 */
public record Inspection(
    int no,
    Party asked,
    InspectionPurpose purpose,
    boolean originals,
    List<MaterialCode> materials,
    Instant at,
    @Nullable InspectionAnswer answer) {
  /** Copies the list and checks that nothing is missing. */
  public Inspection {
    Objects.requireNonNull(asked, "asked");
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(at, "at");
    materials = List.copyOf(materials);
  }

  Inspection answered(InspectionAnswer given) {
    return new Inspection(no, asked, purpose, originals, materials, at, given);
  }

  static Set<MaterialCode> some(Set<MaterialCode> materials) {
    if (materials.isEmpty()) {
      throw new IllegalArgumentException("A demand names at least one material");
    }
    return Set.copyOf(materials);
  }
}
