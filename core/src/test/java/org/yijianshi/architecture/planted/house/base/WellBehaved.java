package org.yijianshi.architecture.planted.house.base;

import com.google.common.collect.ImmutableList;
import java.time.Instant;

/** Breaks nothing: no rule may name it. */
public record WellBehaved(ImmutableList<String> words, Instant at) {
  private static final int[] TABLE = {1, 2};

  /** A method reference, a stream and a private table are all fine. */
  public long count() {
    return words.stream().map(String::length).filter(length -> length > TABLE[0]).count();
  }
}
