package org.yijianshi.architecture.planted.house.material;

import org.jmolecules.ddd.annotation.Entity;

/** An entity without identity. */
@Entity
class Nameless {}
