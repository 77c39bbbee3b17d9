package org.yijianshi.calendar;

import java.time.LocalDate;
import org.yijianshi.base.Rule;

/** A strict calendar was asked about days that no published notice settles yet. */
@Rule("P-unpublishedYear")
public final class UnpublishedYearException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final LocalDate date;

  UnpublishedYearException(LocalDate from, LocalDate through, Coverage coverage) {
    super(
        "No published holiday notice settles "
            + (from.equals(through) ? from : from + " to " + through)
            + "; published: "
            + coverage
            + ". Add the notice, or use a calendar that is not strict.");
    this.date = through;
  }

  /** The last day that was asked about. */
  public LocalDate date() {
    return date;
  }
}
