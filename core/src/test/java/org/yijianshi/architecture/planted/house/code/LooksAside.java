package org.yijianshi.architecture.planted.house.code;

import org.yijianshi.architecture.planted.house.calendar.Neighbour;

/** One floor, two packages: siblings do not see each other. */
class LooksAside {
  Neighbour[] neighbours;
}
