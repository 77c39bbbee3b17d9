package org.yijianshi.architecture.planted.house.casefile;

import org.jmolecules.event.types.DomainEvent;

/** An event that can change after it happened. */
class Announced implements DomainEvent {
  String what;
}
