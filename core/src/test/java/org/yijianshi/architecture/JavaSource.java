package org.yijianshi.architecture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a source file declares, and what it says of it. Class files hold no comments and the
 * compiler's own tree is closed to a named module, so this reads just enough Java: types, members
 * and the comments above them; bodies are skipped.
 */
final class JavaSource {
  private static final Pattern TOKEN =
      Pattern.compile(
          "/\\*.*?\\*/|//[^\\n]*|\"\"\".*?(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\])*+\""
              + "|'(?:\\\\.|[^'\\\\])*+'|[\\p{L}\\p{N}_$]+|\\S",
          Pattern.DOTALL);
  private static final Set<String> MODIFIERS =
      Set.of(
          "public",
          "protected",
          "private",
          "static",
          "final",
          "abstract",
          "sealed",
          "non",
          "-",
          "default",
          "synchronized",
          "native",
          "transient",
          "volatile",
          "strictfp");
  private static final Set<String> KINDS = Set.of("class", "interface", "enum", "record");

  private final List<String> tokens = new ArrayList<>();
  private final List<Declaration> declarations = new ArrayList<>();
  private int at;

  /**
   * A type or a member.
   *
   * @param path its name with those of the types around it
   * @param kind class, interface, enum, record, constant or member
   * @param visible whether others can see it: public or protected, and so all around it
   * @param overrides whether it says {@code @Override}, and so inherits what is said of it
   * @param doc the comment above it, or null
   * @param components of a record; empty otherwise
   */
  record Declaration(
      String path,
      String kind,
      boolean visible,
      boolean overrides,
      @Nullable String doc,
      List<String> components) {}

  private JavaSource(String text) {
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      String token = matcher.group();
      boolean comment = token.startsWith("//") || token.startsWith("/*");
      if (!comment || token.startsWith("/**")) {
        tokens.add(token);
      }
    }
  }

  /** Everything that a source text declares, in its order. */
  static List<Declaration> declarations(String text) {
    JavaSource source = new JavaSource(text);
    source.members("", "file", true);
    return List.copyOf(source.declarations);
  }

  /** Members up to the end of the type's body, or of the file. */
  private void members(String around, String kind, boolean visible) {
    if (kind.equals("enum")) {
      constants(around, visible);
    }
    while (at < tokens.size() && !peek("}")) {
      member(around, kind, visible);
    }
    at++;
  }

  private void constants(String around, boolean visible) {
    while (!peek("}") && !peek(";")) {
      Head head = head();
      String name = tokens.get(at++);
      declare(join(around, name), "constant", visible, head, List.of());
      if (peek("(")) {
        skipGroup();
      }
      if (peek("{")) {
        skipGroup();
      }
      if (peek(",")) {
        at++;
      }
    }
  }

  private void member(String around, String kind, boolean visible) {
    Head head = head();
    if (peek(";")) {
      at++;
    } else if (peek("package") || peek("import")) {
      skipTo(Set.of(";"));
      at++;
    } else if (peek("{")) {
      skipGroup();
    } else {
      boolean seen =
          visible
              && (head.modifiers.contains("public")
                  || head.modifiers.contains("protected")
                  || (kind.equals("interface") && !head.modifiers.contains("private")));
      if (isType()) {
        type(around, seen, head);
      } else {
        codeOrField(around, seen, head);
      }
    }
  }

  private void type(String around, boolean visible, Head head) {
    String kind = tokens.get(at++);
    String path = join(around, tokens.get(at++));
    skipTo(Set.of("{", "("));
    List<String> components = peek("(") ? components() : List.of();
    skipTo(Set.of("{"));
    at++;
    declare(path, kind, visible, head, components);
    members(path, kind, visible);
  }

  private void codeOrField(String around, boolean visible, Head head) {
    int angles = 0;
    while (angles > 0 || !Set.of("(", "=", ";", "{").contains(tokens.get(at))) {
      angles += peek("<") ? 1 : peek(">") ? -1 : 0;
      if (peek("@")) {
        annotation();
      } else {
        at++;
      }
    }
    declare(join(around, tokens.get(at - 1)), "member", visible, head, List.of());
    if (peek("(")) {
      skipGroup();
      skipTo(Set.of("{", ";"));
    } else if (!peek("{")) {
      skipTo(Set.of(";"));
    }
    if (peek("{")) {
      skipGroup();
    } else {
      at++;
    }
  }

  private record Head(@Nullable String doc, Set<String> modifiers, boolean overrides) {}

  private Head head() {
    String doc = null;
    boolean overrides = false;
    Set<String> modifiers = new HashSet<>();
    while (at < tokens.size()) {
      if (tokens.get(at).startsWith("/**")) {
        doc = tokens.get(at++);
      } else if (peek("@") && !tokens.get(at + 1).equals("interface")) {
        overrides |= annotation().equals("Override");
      } else if (MODIFIERS.contains(tokens.get(at))) {
        modifiers.add(tokens.get(at++));
      } else if (peek("@")) {
        at++;
      } else {
        break;
      }
    }
    return new Head(doc, modifiers, overrides);
  }

  private String annotation() {
    at++;
    StringBuilder name = new StringBuilder(tokens.get(at++));
    while (peek(".")) {
      at++;
      name.append('.').append(tokens.get(at++));
    }
    if (peek("(")) {
      skipGroup();
    }
    return name.toString();
  }

  /** The names in a record's header: what stands before each comma and before the end. */
  private List<String> components() {
    List<String> names = new ArrayList<>();
    int end = endOfGroup();
    int depth = 0;
    for (int i = at + 1; i <= end; i++) {
      String token = tokens.get(i);
      boolean last = i == end;
      if (((token.equals(",") && depth == 0) || last) && i > at + 1) {
        names.add(tokens.get(i - 1));
      }
      depth += Set.of("<", "(", "{").contains(token) ? 1 : 0;
      depth -= Set.of(">", ")", "}").contains(token) ? 1 : 0;
    }
    at = end + 1;
    return names;
  }

  private boolean isType() {
    return KINDS.contains(tokens.get(at))
        && tokens.get(at + 1).matches("[\\p{L}_$][\\p{L}\\p{N}_$]*")
        && (!peek("record") || Set.of("(", "<").contains(tokens.get(at + 2)));
  }

  private void declare(
      String path, String kind, boolean visible, Head head, List<String> components) {
    declarations.add(
        new Declaration(path, kind, visible, head.overrides, head.doc, List.copyOf(components)));
  }

  private void skipTo(Set<String> stops) {
    while (!stops.contains(tokens.get(at))) {
      if (peek("{") || peek("(")) {
        skipGroup();
      } else {
        at++;
      }
    }
  }

  private void skipGroup() {
    at = endOfGroup() + 1;
  }

  private int endOfGroup() {
    int depth = 0;
    int i = at;
    do {
      String token = tokens.get(i++);
      depth += token.equals("(") || token.equals("{") ? 1 : 0;
      depth -= token.equals(")") || token.equals("}") ? 1 : 0;
    } while (depth > 0);
    return i - 1;
  }

  private boolean peek(String token) {
    return at < tokens.size() && tokens.get(at).equals(token);
  }

  private static String join(String around, String name) {
    return around.isEmpty() ? name : around + "." + name;
  }
}
