package org.yijianshi.architecture.planted.house.casefile;

/** The events of the planted house. */
interface CaseEvent {}
