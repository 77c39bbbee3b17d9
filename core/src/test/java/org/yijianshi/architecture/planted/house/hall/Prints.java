package org.yijianshi.architecture.planted.house.hall;

/** Talks to a console that is not its own. */
class Prints {
  void everywhere(RuntimeException failure) {
    System.out.println();
    System.err.println();
    failure.printStackTrace();
    System.exit(1);
  }
}
