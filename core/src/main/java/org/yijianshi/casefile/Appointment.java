package org.yijianshi.casefile;

import java.time.Instant;
import java.util.Objects;
import org.yijianshi.base.Rule;

/**
 * When and where the applicant must be there in person.
 *
 * @param purpose what for
 * @param time when
 * @param place a room, a counter, or the premises applied for by that word; never a private address
 */
@Rule("R20")
public record Appointment(AttendancePurpose purpose, Instant time, String place) {
  /** Checks that nothing is missing. */
  public Appointment {
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(place, "place");
  }
}
