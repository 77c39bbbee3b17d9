package org.yijianshi.architecture.planted.house.casefile;

/** As events should be: no rule may name it. */
record Happened(String what) implements CaseEvent {}
