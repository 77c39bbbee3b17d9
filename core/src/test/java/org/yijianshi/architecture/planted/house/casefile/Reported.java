package org.yijianshi.architecture.planted.house.casefile;

/** An event by the house's own interface that can change after it happened. */
class Reported implements CaseEvent {
  String what;
}
