package org.yijianshi.architecture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The table of floors: the one list of the packages of core. Every architecture rule reads it; a
 * package that is not in it breaks the build, one that does not exist yet does not.
 *
 * @param root the package that the house stands in
 * @param table the packages, lowest first
 */
public record Floors(String root, List<Floor> table) {

  /** The table of the design. Same level means siblings, and siblings do not see each other. */
  private static final List<Floor> DESIGN =
      List.of(
          Floor.of(0, "base"),
          Floor.of(1, "code"),
          Floor.of(1, "calendar"),
          Floor.of(2, "condition"),
          Floor.of(2, "party"),
          Floor.of(2, "policy"),
          Floor.of(3, "catalog"),
          Floor.of(4, "material"),
          Floor.of(4, "form"),
          Floor.of(4, "obligation"),
          Floor.of(5, "plan"),
          Floor.of(6, "casefile"),
          Floor.of(7, "procedure"),
          Floor.of(7, "message"),
          Floor.of(7, "document"),
          Floor.of(7, "guide"),
          Floor.of(7, "supervision"),
          Floor.of(8, "archive"),
          Floor.of(9, "port"),
          // Jackson is optional to an embedder because nobody, not even the hall, sees the codec.
          Floor.of(10, "codec").with("com.fasterxml.jackson").withJava("java.io", "java.util.zip"),
          // The only floor that meets the world: its clock comes from outside, its calls may race.
          Floor.of(10, "hall")
              .with("com.google.common.cache")
              .withJava(
                  "java.security",
                  "java.util.concurrent",
                  "java.util.concurrent.locks",
                  "javax.crypto",
                  "javax.crypto.spec"));

  /** Foreign packages, with everything below them, that every floor may use. */
  static final Set<String> LIBRARIES_OF_ALL =
      Set.of(
          "com.google.common.base",
          "com.google.common.collect",
          "com.google.common.graph",
          "com.google.common.hash",
          "com.google.common.math",
          "com.google.common.primitives",
          "org.jmolecules",
          "org.jspecify.annotations");

  /** The packages of the JDK, without those below them, that a pure function has any use for. */
  static final Set<String> PURE_JAVA =
      Set.of(
          "java.lang",
          "java.lang.annotation",
          "java.math",
          "java.nio.charset",
          "java.text",
          "java.time",
          "java.time.chrono",
          "java.time.format",
          "java.time.temporal",
          "java.time.zone",
          "java.util",
          "java.util.function",
          "java.util.regex",
          "java.util.stream");

  /** The floor that may be told the time. */
  static final String FRONT_DOOR = "hall";

  /** What no storage sees: it keeps what was decided and decides nothing. */
  static final Set<String> CLOSED_TO_STORAGES = Set.of("hall", "procedure");

  /** Keeps the list and refuses a package that stands in it twice. */
  public Floors {
    table = List.copyOf(table);
    List<String> names = table.stream().map(Floor::name).toList();
    if (Set.copyOf(names).size() != names.size()) {
      throw new IllegalArgumentException("A package stands on two floors: " + names);
    }
  }

  /** The house itself. */
  public static Floors ofTheHouse() {
    return below("org.yijianshi");
  }

  /** The same table for a house that stands elsewhere. */
  public static Floors below(String root) {
    return new Floors(root, DESIGN);
  }

  /** The floor of a package; empty when it is outside the house or not in the table. */
  public Optional<Floor> of(String packageName) {
    return table.stream().filter(floor -> packageOf(floor).equals(packageName)).findAny();
  }

  /** The full name of a floor's package. */
  public String packageOf(Floor floor) {
    return root + "." + floor.name();
  }

  /** The full name of the package of that name. */
  public String packageOf(String name) {
    return root + "." + name;
  }

  /** Whether a package belongs to the house, in the table or not. */
  public boolean holds(String packageName) {
    return packageName.equals(root) || packageName.startsWith(root + ".");
  }

  /** Whether a package is one of those named, by their short names. */
  public boolean isOneOf(String packageName, Set<String> names) {
    return of(packageName).map(Floor::name).filter(names::contains).isPresent();
  }

  /** Whether that floor may use a package that is none of the house's. */
  public boolean mayUse(Floor floor, String foreign) {
    return PURE_JAVA.contains(foreign)
        || floor.java().contains(foreign)
        || Stream.concat(LIBRARIES_OF_ALL.stream(), floor.libraries().stream())
            .anyMatch(library -> foreign.equals(library) || foreign.startsWith(library + "."));
  }
}
