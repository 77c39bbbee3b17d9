package org.yijianshi.casefile;

import java.util.Objects;
import org.yijianshi.base.Rule;
import org.yijianshi.code.DepartmentCode;

/** Commands of archiving (六 归档). */
public sealed interface ArchivingCommand extends CaseCommand {

  /** Hands the command to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.archiving(this);
  }

  /**
   * A department closes its package: the lead with the originals, the others with the electronic
   * materials alone.
   *
   * @param department the department
   * @param digest the digest of the package that was written, algorithm first
   */
  @Rule({"R50", "R51"})
  record Archive(DepartmentCode department, String digest) implements ArchivingCommand {
    /** Checks that nothing is missing. */
    public Archive {
      Objects.requireNonNull(department, "department");
      if (digest.isBlank()) {
        throw new IllegalArgumentException("A package needs a digest: " + department);
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.archive(this);
    }
  }

  /**
   * One method a command.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link Archive}. */
    R archive(Archive command);
  }
}
