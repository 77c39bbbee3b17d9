package org.yijianshi.catalog;

import java.util.ArrayList;
import java.util.List;
import org.yijianshi.base.Rule;
import org.yijianshi.condition.Always;

/**
 * Scope words hide in brackets, so every outermost bracket of a name is declared as a condition, a
 * variant, an alternative or decoration, and what is declared is there (second reading, U13).
 */
@Rule("R13")
final class LintBrackets {
  private LintBrackets() {}

  static void check(Bundle bundle, String where, Findings findings) {
    names(bundle.name(), bundle.nameParts(), where, findings);
    for (int p = 0; p < bundle.nameParts().size(); p++) {
      NamePart part = bundle.nameParts().get(p);
      boolean kept =
          switch (part.role()) {
            case CONDITION -> !(bundle.scope() instanceof Always);
            case DECORATIVE -> true;
            case VARIANT, ALTERNATIVE -> false;
          };
      role(kept, part, where, findings);
    }
    for (int i = 0; i < bundle.items().size(); i++) {
      Item item = bundle.items().get(i);
      String at = where + "/items/" + i;
      names(item.name(), item.nameParts(), at, findings);
      item.nameParts().forEach(part -> role(keeps(item, part), part, at, findings));
    }
  }

  private static boolean keeps(Item item, NamePart part) {
    return switch (part.role()) {
      case CONDITION ->
          item.applicability().stream().anyMatch(a -> a.basis() == ConditionBasis.NAME);
      case VARIANT -> item.variant() != null;
      case ALTERNATIVE -> item.eitherOr();
      case DECORATIVE -> true;
    };
  }

  private static void role(boolean kept, NamePart part, String at, Findings findings) {
    if (!kept) {
      findings.error(
          "R13",
          at + "/nameParts",
          "BRACKET_WITHOUT_EFFECT",
          "“" + part.words() + "”标为" + part.role().label().zh() + "，但没有相应数据",
          "\""
              + part.words()
              + "\" is declared as a "
              + part.role().label().en()
              + ", but nothing carries it");
    }
  }

  private static void names(String name, List<NamePart> parts, String at, Findings findings) {
    List<String> found = brackets(name);
    List<String> declared = parts.stream().map(NamePart::words).toList();
    for (String words : found) {
      if (!declared.contains(words)) {
        findings.error(
            "R13",
            at + "/name",
            "UNDECLARED_BRACKET",
            "名称中的“（" + words + "）”未说明作用：条件、情形、并列类别或仅作说明",
            "The bracket \""
                + words
                + "\" of the name is not declared: condition, variant, alternative or decorative");
      }
    }
    for (String words : declared) {
      if (!found.contains(words)) {
        findings.error(
            "R13",
            at + "/nameParts",
            "BRACKET_NOT_IN_NAME",
            "名称中没有“（" + words + "）”",
            "The name has no bracket \"" + words + "\"");
      }
    }
  }

  /** The outermost brackets of a name, whatever their width, without the brackets themselves. */
  static List<String> brackets(String name) {
    List<String> all = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ("（(〔".indexOf(c) >= 0) {
        if (depth == 0) {
          start = i + 1;
        }
        depth++;
      } else if ("）)〕".indexOf(c) >= 0 && depth > 0) {
        depth--;
        if (depth == 0) {
          all.add(name.substring(start, i));
        }
      }
    }
    return all;
  }
}
