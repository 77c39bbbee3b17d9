package org.yijianshi.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yijianshi.architecture.JavaSource.Declaration;

/**
 * The chapters of the procedure with their commands and events: which there are, as the classes
 * say, in the order of the sources, and what the comments there say first.
 */
final class Chapters {
  private static final List<String> ORDER =
      List.of(
          "Intake",
          "Correction",
          "Supply",
          "Acceptance",
          "Approval",
          "Statutory",
          "Joint",
          "Gate",
          "Withdrawal",
          "Delivery",
          "Result",
          "Archiving",
          "Obligation",
          "Duty",
          "Feedback",
          "Administration");

  private final Path sources;

  Chapters(Path sources) {
    this.sources = sources;
  }

  /** The chapters below commands or events, in the order of the regulation. */
  static List<Class<?>> below(Class<?> root) {
    return Stream.of(root.getPermittedSubclasses())
        .sorted(Comparator.comparing(Chapters::place))
        .collect(Collectors.toList());
  }

  private static int place(Class<?> chapter) {
    int place = ORDER.indexOf(chapter.getSimpleName().replaceAll("(Command|Event)$", ""));
    if (place < 0) {
      throw new IllegalStateException("No place in the reference for " + chapter);
    }
    return place;
  }

  /** The records of a chapter, those of its parts after its own, as the sources have them. */
  <T> List<Class<? extends T>> records(Class<?> chapter, Class<T> root) {
    Map<String, Class<?>> found = new HashMap<>();
    Set<Class<?>> files = new LinkedHashSet<>(List.of(chapter));
    collect(chapter, found, files);
    List<Class<? extends T>> ordered = new ArrayList<>();
    for (Class<?> file : files) {
      for (Declaration declared : declarations(path(file))) {
        Class<?> type = found.remove(declared.path());
        if (type != null) {
          ordered.add(type.asSubclass(root));
        }
      }
    }
    if (!found.isEmpty()) {
      throw new IllegalStateException("Not found in the sources: " + found.keySet());
    }
    return ordered;
  }

  private static void collect(Class<?> type, Map<String, Class<?>> found, Set<Class<?>> files) {
    if (type.isRecord()) {
      found.put(nested(type), type);
      files.add(file(type));
    } else {
      Arrays.stream(type.getPermittedSubclasses()).forEach(t -> collect(t, found, files));
    }
  }

  private static Class<?> file(Class<?> type) {
    Class<?> around = type.getDeclaringClass();
    return around == null ? type : file(around);
  }

  private static String nested(Class<?> type) {
    Class<?> around = type.getDeclaringClass();
    return (around == null ? "" : nested(around) + ".") + type.getSimpleName();
  }

  private static String path(Class<?> file) {
    return "casefile/" + file.getSimpleName() + ".java";
  }

  /** What the comment of that command, event or chapter says first. */
  String said(Class<?> type) {
    return docs(path(file(type))).getOrDefault(nested(type), "");
  }

  /** The first sentence of every comment in that file, by the path of what it stands above. */
  Map<String, String> docs(String file) {
    Map<String, String> docs = new LinkedHashMap<>();
    for (Declaration declared : declarations(file)) {
      if (declared.doc() != null) {
        docs.put(declared.path(), firstSentence(declared.doc()));
      }
    }
    return docs;
  }

  private List<Declaration> declarations(String file) {
    try {
      return JavaSource.declarations(
          Files.readString(sources.resolve("org/yijianshi").resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String firstSentence(String doc) {
    String text =
        doc.replaceAll("(?m)^\\s*\\* ?|^/\\*\\*|\\*/$", " ")
            .replaceAll("\\{@(?:code|link) (?:#?)([^}]*)}", "`$1`")
            .replaceAll("\\s+", " ")
            .replaceAll("<p>.*| @param .*| @throws .*", "")
            .strip();
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }
}
