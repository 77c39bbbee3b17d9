package org.yijianshi.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yijianshi.base.Rule;

/**
 * The {@link Rule} marks of compiled classes: which rule is marked where. Places are named without
 * line numbers or parameters, so that they change only when code is renamed.
 *
 * @param places the places by rule, both in alphabetical order
 * @param idle places in tests that no engine would ever run
 */
record Marks(SortedMap<String, SortedSet<String>> places, SortedSet<String> idle) {
  private static final String TESTABLE = "org.junit.platform.commons.annotation.Testable";

  /** Of code: every mark counts. */
  static Marks ofCode(JavaClasses classes) {
    return new Collector(false).collect(classes);
  }

  /** Of tests: a mark counts on a test, or on a type that holds one. */
  static Marks ofTests(JavaClasses classes) {
    return new Collector(true).collect(classes);
  }

  /** The places of one rule; empty when it is marked nowhere. */
  SortedSet<String> of(String rule) {
    return places.getOrDefault(rule, Collections.emptySortedSet());
  }

  /** Whether JUnit or jqwik runs that method. */
  static boolean isRunByAnEngine(JavaMethod method) {
    return method.isMetaAnnotatedWith(TESTABLE);
  }

  /** The simple name of the type whose file this one is in. */
  static String topLevelName(JavaClass type) {
    return nameBelowThePackage(type).replaceFirst("\\..*", "");
  }

  private static String nameBelowThePackage(JavaClass type) {
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }

  private static final class Collector {
    private final boolean tests;
    private final SortedMap<String, SortedSet<String>> places = new TreeMap<>();
    private final SortedSet<String> idle = new TreeSet<>();

    Collector(boolean tests) {
      this.tests = tests;
    }

    Marks collect(JavaClasses classes) {
      for (JavaClass type : classes) {
        boolean runs = type.getAllMethods().stream().anyMatch(Marks::isRunByAnEngine);
        note(type, name(type), runs);
        for (JavaMember member : type.getMembers()) {
          note(
              member,
              name(type) + (member.getName().equals("<init>") ? "()" : "#" + member.getName()),
              member instanceof JavaMethod method && isRunByAnEngine(method));
        }
      }
      return new Marks(places, idle);
    }

    private void note(HasAnnotations<?> marked, String place, boolean runs) {
      if (!marked.isAnnotatedWith(Rule.class)) {
        return;
      }
      if (tests && !runs) {
        idle.add(place);
        return;
      }
      for (String rule : marked.getAnnotationOfType(Rule.class).value()) {
        places.computeIfAbsent(rule, r -> new TreeSet<>()).add(place);
      }
    }

    private static String name(JavaClass type) {
      String packageName = type.getPackageName();
      return packageName.substring(packageName.lastIndexOf('.') + 1)
          + "."
          + nameBelowThePackage(type);
    }
  }
}
