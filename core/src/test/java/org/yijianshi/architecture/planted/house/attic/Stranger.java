package org.yijianshi.architecture.planted.house.attic;

/** Lives in a package that is not in the table. */
class Stranger {}
