package org.yijianshi.example.quickstart;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.yijianshi.calendar.OfficeHours;

/** A clock that the story sets. */
final class MutableClock implements InstantSource {
  private LocalDateTime now;

  MutableClock(String local) {
    now = LocalDateTime.parse(local);
  }

  @Override
  public Instant instant() {
    return now.atZone(OfficeHours.CHINA).toInstant();
  }

  LocalDate today() {
    return now.toLocalDate();
  }

  void plusMinutes(long minutes) {
    now = now.plusMinutes(minutes);
  }

  void set(LocalDate day, LocalTime time) {
    now = day.atTime(time);
  }
}
