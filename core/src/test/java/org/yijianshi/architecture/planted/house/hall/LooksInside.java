package org.yijianshi.architecture.planted.house.hall;

import java.lang.reflect.Method;

/** Looks at code from outside. */
class LooksInside {
  Method[] at(String name) throws ClassNotFoundException {
    return Class.forName(name).getDeclaredMethods();
  }
}
