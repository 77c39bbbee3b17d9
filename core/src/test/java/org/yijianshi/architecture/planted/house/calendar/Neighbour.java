package org.yijianshi.architecture.planted.house.calendar;

/** Public in a package that nobody marked. */
public class Neighbour {}
