package org.yijianshi.architecture;

import java.util.Set;

/**
 * One package of the house.
 *
 * @param level how high it stands, from 0; it sees strictly lower levels only
 * @param name the package's name below the root, one word
 * @param alsoSees exceptions: packages of the same level that it may see all the same
 * @param libraries the foreign packages that it alone may use, beside {@link
 *     Floors#LIBRARIES_OF_ALL}
 * @param java the packages of the JDK that it may use beside {@link Floors#PURE_JAVA}
 */
public record Floor(
    int level, String name, Set<String> alsoSees, Set<String> libraries, Set<String> java) {

  /** A package that uses nothing but the common libraries and the pure part of the JDK. */
  public static Floor of(int level, String name) {
    return new Floor(level, name, Set.of(), Set.of(), Set.of());
  }

  /** The same package with foreign packages of its own. */
  public Floor with(String... foreign) {
    return new Floor(level, name, alsoSees, Set.of(foreign), java);
  }

  /** The same package with more of the JDK. */
  public Floor withJava(String... more) {
    return new Floor(level, name, alsoSees, libraries, Set.of(more));
  }

  /** The same package seeing a sibling. */
  public Floor seeing(String... siblings) {
    return new Floor(level, name, Set.of(siblings), libraries, java);
  }

  /** Whether this package may refer to that other one. */
  public boolean sees(Floor other) {
    return other.level < level || other.name.equals(name) || alsoSees.contains(other.name);
  }
}
