package org.yijianshi.architecture.planted.storage;

import org.yijianshi.architecture.planted.house.base.WellBehaved;
import org.yijianshi.architecture.planted.house.hall.FrontDoor;

/** A storage that reaches for the hall; what it keeps it may see. */
class Keeper {
  FrontDoor door;
  WellBehaved kept;
}
