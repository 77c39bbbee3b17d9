package org.yijianshi.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yijianshi.architecture.JavaSource.Declaration;

/**
 * What sources must say, and must not. Every package has a package-info that introduces it;
 * whatever others can see has a doc comment that says something, a record one line for each of its
 * components; whatever holds personal data writes its own {@code toString}, because a record's own
 * would print it all.
 */
public final class SourceGate {
  private static final Pattern DECORATION = Pattern.compile("(?m)^\\s*/?\\*+/?|\\*/");
  private static final Set<String> PERSONAL_TYPES = Set.of("CitizenId", "OtherIdentity");
  private static final Set<String> PERSONAL_COMPONENTS =
      Set.of(
          "phone",
          "mobile",
          "telephone",
          "email",
          "address",
          "birthDate",
          "identityNumber",
          "idNumber",
          "bankAccount");

  private SourceGate() {}

  /** Everything that is wrong with the sources below a directory, by file. */
  public static List<String> faults(Path sources) {
    try (Stream<Path> walk = Files.walk(sources)) {
      List<Path> files =
          walk.filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("module-info.java"))
              .sorted()
              .toList();
      List<String> faults = new ArrayList<>();
      Set<Path> packages = new TreeSet<>();
      for (Path file : files) {
        packages.add(file.getParent());
        String place = sources.relativize(file).toString().replace('\\', '/');
        faults.addAll(faults(place, Files.readString(file)));
      }
      for (Path directory : packages) {
        if (!Files.exists(directory.resolve("package-info.java"))) {
          faults.add(
              sources.relativize(directory).toString().replace('\\', '/')
                  + ": has no package-info.java");
        }
      }
      return faults;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything that is wrong with one source text. */
  static List<String> faults(String place, String text) {
    if (place.endsWith("package-info.java")) {
      int start = text.indexOf("/**");
      int end = text.indexOf("*/");
      return start >= 0 && end > start && saysSomething(text.substring(start, end + 2))
          ? List.of()
          : List.of(place + ": does not introduce its package");
    }
    List<String> faults = new ArrayList<>();
    List<Declaration> all = JavaSource.declarations(text);
    for (Declaration declaration : all) {
      String name = place + ": " + declaration.path();
      if (declaration.visible() && !declaration.overrides()) {
        if (declaration.doc() == null) {
          faults.add(name + " has no doc comment");
        } else if (!saysSomething(declaration.doc())) {
          faults.add(name + " has a doc comment that says nothing");
        }
      }
      if (declaration.visible() && declaration.doc() != null) {
        for (String component : declaration.components()) {
          if (!saysWhatIs(component, declaration.doc())) {
            faults.add(name + " does not say what its component " + component + " is");
          }
        }
      }
      if (isPersonal(declaration, place) && !printsItself(declaration, all)) {
        faults.add(name + " holds personal data and does not write its own toString");
      }
    }
    return faults;
  }

  private static boolean isPersonal(Declaration declaration, String place) {
    String simpleName = declaration.path().substring(declaration.path().lastIndexOf('.') + 1);
    return PERSONAL_TYPES.contains(simpleName)
            && Set.of("class", "record").contains(declaration.kind())
        || declaration.components().stream().anyMatch(PERSONAL_COMPONENTS::contains)
        || (place.contains("/party/") && declaration.components().contains("name"));
  }

  private static boolean printsItself(Declaration declaration, List<Declaration> all) {
    return all.stream().anyMatch(other -> other.path().equals(declaration.path() + ".toString"));
  }

  private static boolean saysWhatIs(String component, String doc) {
    return Pattern.compile("@param\\s+" + component + "\\s+[^@\\s]").matcher(text(doc)).find();
  }

  private static String text(String doc) {
    return DECORATION.matcher(doc).replaceAll("").strip();
  }

  /** Whether anything stands before the first tag. */
  private static boolean saysSomething(String doc) {
    String text = text(doc);
    return !text.isEmpty() && !text.startsWith("@");
  }
}
