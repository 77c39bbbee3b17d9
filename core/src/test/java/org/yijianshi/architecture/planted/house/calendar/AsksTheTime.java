package org.yijianshi.architecture.planted.house.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Another answer at every replay. */
class AsksTheTime {
  Clock clock;

  Object calls() {
    return LocalDate.now().hashCode() + System.currentTimeMillis() + System.nanoTime();
  }

  Supplier<Instant> hides() {
    return Instant::now;
  }

  long reads() {
    return new java.util.Date().getTime();
  }
}
