package org.yijianshi.architecture.planted.marked;

import org.yijianshi.base.Rule;

/** Carries rules in every place that a mark may stand. */
@Rule("R1")
class MarkedCode {
  @Rule({"R2", "P-hourClock"})
  final int field = 1;

  @Rule("R2")
  MarkedCode() {}

  @Rule("R2")
  int method() {
    return field;
  }

  @Rule("R2")
  int method(int overload) {
    return overload;
  }

  /** Nested, to see how it is named. */
  @Rule("R2")
  record Inner() {}
}
