package org.yijianshi.architecture.planted.house.base;

import org.yijianshi.architecture.planted.house.hall.FrontDoor;

/** The ground floor looks up to the hall, which looks down on it: a cycle as well. */
class LooksUp {
  FrontDoor door;
}
