package org.yijianshi.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Something that code may not touch.
 *
 * @param what what it is, as in "no code asks ..."
 * @param type the types that may not be referred to at all, by full name
 * @param member the members that may not be used, by full name of their owner and by their name;
 *     method references count
 */
record Ban(String what, Predicate<String> type, BiPredicate<String, String> member) {

  /** Whoever asks what time it is gives another answer when the history is replayed. */
  static final Ban CLOCK =
      new Ban(
          "ask what time it is",
          Set.of(
                  "java.time.Clock",
                  "java.time.InstantSource",
                  "java.util.Date",
                  "java.util.Calendar",
                  "java.util.Timer",
                  "com.google.common.base.Stopwatch",
                  "com.google.common.base.Ticker")
              ::contains,
          (owner, name) ->
              (owner.startsWith("java.time.") && name.equals("now"))
                  || is(owner, "java.lang.System", name, "currentTimeMillis", "nanoTime"));

  /** Chance, and the settings of the machine, which differ from one to the next. */
  static final Ban CHANCE =
      new Ban(
          "depend on chance or on the machine's settings",
          name ->
              name.startsWith("java.util.random.")
                  || Set.of(
                          "java.util.Random",
                          "java.util.SplittableRandom",
                          "java.util.concurrent.ThreadLocalRandom",
                          "java.security.SecureRandom",
                          "java.util.TimeZone")
                      .contains(name),
          (owner, name) ->
              is(owner, "java.util.UUID", name, "randomUUID")
                  || is(owner, "java.lang.Math", name, "random")
                  || is(owner, "java.lang.StrictMath", name, "random")
                  || is(owner, "java.util.Collections", name, "shuffle")
                  || is(owner, "java.time.ZoneId", name, "systemDefault")
                  || is(owner, "java.util.Locale", name, "getDefault", "setDefault")
                  || is(owner, "java.lang.System", name, "getenv", "getProperty", "getProperties"));

  /** Files, sockets, processes. */
  static final Ban FILES =
      new Ban(
          "open files, sockets or processes",
          name ->
              name.startsWith("java.io.File")
                  || name.startsWith("java.nio.file.")
                  || name.startsWith("java.nio.channels.")
                  || name.startsWith("java.net.")
                  || Set.of(
                          "java.io.RandomAccessFile",
                          "java.io.Console",
                          "java.lang.Process",
                          "java.lang.ProcessBuilder",
                          "java.lang.Runtime",
                          "java.util.Scanner")
                      .contains(name),
          (owner, name) -> false);

  /** Threads of its own. */
  static final Ban THREADS =
      new Ban(
          "start, stop or wait for threads",
          name ->
              name.startsWith("java.util.concurrent.")
                  || Set.of(
                          "java.lang.Thread",
                          "java.lang.ThreadGroup",
                          "java.lang.ThreadLocal",
                          "java.lang.InheritableThreadLocal",
                          "java.util.Timer")
                      .contains(name),
          (owner, name) ->
              name.equals("parallelStream")
                  || (owner.startsWith("java.util.stream.") && name.equals("parallel"))
                  || is(owner, "java.lang.Object", name, "wait", "notify", "notifyAll"));

  /** Talking to whoever started the program, or ending it. */
  static final Ban CONSOLE =
      new Ban(
          "print to the console or end the program",
          name -> false,
          (owner, name) ->
              is(owner, "java.lang.System", name, "out", "err", "in", "exit", "setOut", "setErr")
                  || name.equals("printStackTrace"));

  /** Looking at code from outside. */
  static final Ban REFLECTION =
      new Ban(
          "use reflection",
          name -> name.startsWith("java.lang.reflect.") || name.startsWith("java.lang.invoke."),
          (owner, name) ->
              (owner.equals("java.lang.Class")
                      && !Set.of(
                              "cast",
                              "desiredAssertionStatus",
                              "getEnumConstants",
                              "getName",
                              "getResourceAsStream",
                              "getSimpleName",
                              "isInstance")
                          .contains(name))
                  || owner.equals("java.lang.ClassLoader")
                  || owner.equals("java.util.ServiceLoader"));

  private static boolean is(String owner, String expected, String name, String... names) {
    return owner.equals(expected) && Set.of(names).contains(name);
  }

  /** The condition that a class keeps to the ban. */
  ArchCondition<JavaClass> kept() {
    return new ArchCondition<>("not " + what) {
      @Override
      public void check(JavaClass user, ConditionEvents events) {
        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
          if (type.test(dependency.getTargetClass().getBaseComponentType().getName())) {
            events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
          }
        }
        for (JavaAccess<?> access : user.getAccessesFromSelf()) {
          if (member.test(access.getTargetOwner().getName(), access.getName())) {
            events.add(SimpleConditionEvent.violated(user, access.getDescription()));
          }
        }
      }
    };
  }
}
