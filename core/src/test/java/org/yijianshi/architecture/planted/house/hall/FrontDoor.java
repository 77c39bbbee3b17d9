package org.yijianshi.architecture.planted.house.hall;

import java.time.InstantSource;
import java.util.concurrent.ConcurrentMap;
import org.yijianshi.architecture.planted.house.base.WellBehaved;

/** What only the hall may do; it is public in a package that nobody marked. */
public class FrontDoor {
  InstantSource clock;
  ConcurrentMap<String, WellBehaved> cache;
}
