package org.yijianshi.architecture.planted.house.catalog;

import org.jmolecules.ddd.annotation.ValueObject;

/** A value that changes. */
@ValueObject
final class Wavering {
  int amount;
}
