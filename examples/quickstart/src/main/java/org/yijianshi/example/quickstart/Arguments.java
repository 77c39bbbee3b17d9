package org.yijianshi.example.quickstart;

import java.util.ArrayList;
import java.util.List;
import org.yijianshi.base.Label;
import org.yijianshi.base.Language;

/**
 * The command line.
 *
 * @param bundle the bundle to run, by name or code
 * @param language the language to print in
 * @param list whether to list all bundles instead
 * @param help whether to explain the arguments instead
 * @param errors what could not be understood
 */
record Arguments(String bundle, Language language, boolean list, boolean help, List<Label> errors) {
  static final Label USAGE =
      Label.of(
          "用法：[--bundle 名称或编号] [--lang zh|en] [--list] [--help]",
          "Usage: [--bundle name or code] [--lang zh|en] [--list] [--help]");

  static Arguments parse(String[] args) {
    String bundle = "E03";
    Language language = Language.ZH;
    boolean list = false;
    boolean help = false;
    List<Label> errors = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--list" -> list = true;
        case "--help" -> help = true;
        case "--bundle", "--lang" -> {
          if (i + 1 == args.length) {
            errors.add(Label.of(args[i] + " 后面缺少值", args[i] + " needs a value"));
          } else if (args[i].equals("--bundle")) {
            bundle = args[++i];
          } else {
            String wanted = args[++i];
            if (wanted.equals("en")) {
              language = Language.EN;
            } else if (!wanted.equals("zh")) {
              errors.add(
                  Label.of("--lang 只能是 zh 或 en：" + wanted, "--lang must be zh or en: " + wanted));
            }
          }
        }
        default -> errors.add(Label.of("不认识的参数：" + args[i], "Unknown argument: " + args[i]));
      }
    }
    return new Arguments(bundle, language, list, help, List.copyOf(errors));
  }
}
