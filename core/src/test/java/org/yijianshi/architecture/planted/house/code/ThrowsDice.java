package org.yijianshi.architecture.planted.house.code;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Chance, and the settings of the machine. */
class ThrowsDice {
  Object everything(List<String> list) {
    Collections.shuffle(list);
    return List.of(
        UUID.randomUUID(), Math.random(), new Random(), ZoneId.systemDefault(), System.getenv());
  }
}
