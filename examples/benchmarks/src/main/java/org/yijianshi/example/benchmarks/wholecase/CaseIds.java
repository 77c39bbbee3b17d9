package org.yijianshi.example.benchmarks.wholecase;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.yijianshi.casefile.CaseId;

/**
 * Time-ordered ids (UUID version 7): the millisecond, then a counter that spreads over the last
 * digits, because the usual case number is made of those.
 */
final class CaseIds {
  private final AtomicLong counter = new AtomicLong(System.nanoTime() & 0xFFFF_FFFFL);

  CaseId next() {
    long n = counter.incrementAndGet();
    long high = (System.currentTimeMillis() << 16) | 0x7000 | (n & 0xFFF);
    long low = 0x8000_0000_0000_0000L | (n & 0xFFFF_FFFF_FFFFL);
    return new CaseId(new UUID(high, low));
  }
}
