package org.yijianshi.base;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants to the microsecond, which is what every supported database keeps. */
public final class Micros {
  private Micros() {}

  /** The instant without anything finer than a microsecond, so that storing it changes nothing. */
  public static Instant truncate(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
