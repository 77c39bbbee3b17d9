package org.yijianshi.architecture.planted.house.hall;

import java.util.HashMap;

/** State that outlives every hall. */
class Remembers {
  static int count;
  static final int[] SHARED = {1};
  static final HashMap<String, String> CACHE = new HashMap<>();
}
