package org.yijianshi.example.quickstart;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import org.yijianshi.calendar.OfficeHours;

/** A clock that stands still until it is put forward, so that three weeks pass in a second. */
final class VirtualClock implements InstantSource {
  private Instant now;

  private VirtualClock(Instant start) {
    this.now = start;
  }

  /** Stands at that time of the wall clock in China, such as {@code 2025-09-25T16:20}. */
  static VirtualClock at(String local) {
    return new VirtualClock(LocalDateTime.parse(local).atZone(OfficeHours.CHINA).toInstant());
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** Puts the clock forward; a time that has passed leaves it where it is. */
  void advanceTo(Instant later) {
    now = later.isAfter(now) ? later : now;
  }
}
