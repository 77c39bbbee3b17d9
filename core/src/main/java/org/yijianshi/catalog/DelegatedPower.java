package org.yijianshi.catalog;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.Level;

/**
 * The power to decide one item, delegated to a zone; the decision bears the delegating organ's
 * seal.
 *
 * @param item what it may decide
 * @param level the level whose power it exercises
 * @param organ the delegating organ, whose seal the decision bears
 * @param from the first day (inclusive)
 * @param until the last day (inclusive), or null while it stands
 */
public record DelegatedPower(
    ItemCode item, Level level, DepartmentCode organ, LocalDate from, @Nullable LocalDate until) {
  /** Checks that the days are in order. */
  public DelegatedPower {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(organ, "organ");
    Days.inOrder(from, until);
  }

  /** Whether it holds on that day. */
  public boolean in(LocalDate day) {
    return Days.within(from, until, day);
  }
}
