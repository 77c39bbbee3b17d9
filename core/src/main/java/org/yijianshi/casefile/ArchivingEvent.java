package org.yijianshi.casefile;

import java.util.Objects;
import org.yijianshi.base.Rule;
import org.yijianshi.code.DepartmentCode;

/** Events of archiving (六 归档). */
public sealed interface ArchivingEvent extends CaseEvent {

  /** Hands the event to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.archiving(this);
  }

  /**
   * A department closed its package (R50, R51).
   *
   * @param department the department
   * @param originals whether its package holds the originals
   * @param digest the digest of the package
   */
  @Rule({"R50", "R51"})
  record Archived(DepartmentCode department, boolean originals, String digest)
      implements ArchivingEvent {
    /** Checks that nothing is missing. */
    public Archived {
      Objects.requireNonNull(department, "department");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.archived(this);
    }
  }

  /**
   * One method an event.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link Archived}. */
    R archived(Archived event);
  }
}
