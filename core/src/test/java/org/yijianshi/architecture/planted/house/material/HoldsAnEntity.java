package org.yijianshi.architecture.planted.house.material;

import org.jmolecules.ddd.annotation.ValueObject;

/** A value that holds on to something with a life of its own. */
@ValueObject
record HoldsAnEntity(Nameless nameless) {}
