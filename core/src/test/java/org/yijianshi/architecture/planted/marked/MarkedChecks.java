package org.yijianshi.architecture.planted.marked;

import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;

/** Tests that are named so that Surefire passes them by, and a mark that nothing runs. */
@Rule("R1")
class MarkedChecks {
  @Test
  @Rule("R2")
  void runs() {}

  @Rule("R3")
  void does_not_run() {}
}
