package org.yijianshi.example.quickstart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Label;
import org.yijianshi.base.Language;

/**
 * What the command line asks for.
 *
 * @param bundle the bundle's name, code or number
 * @param chosen the language that was asked for, or null if none was
 * @param list whether to list the bundles instead
 * @param help whether to say how it is used instead
 */
record Options(String bundle, @Nullable Language chosen, boolean list, boolean help) {
  static final String RESTAURANT = "E03";
  static final Label USAGE =
      Label.of(
          """
          用法：mvn -q -Pquickstart compile [-Dexec.args="选项"]
            --bundle 名称或编号   办理哪个“一件事”，默认开饭店（E03）；名称不分全角半角括号和空格，
                                 也可用只在一张清单中的序号；除开饭店外，情况按需办事项最多的回答
            --list               列出全部53个“一件事”
            --lang zh|en         语言，默认中文
            --help               显示本说明\
          """,
          """
          Usage: mvn -q -Pquickstart compile [-Dexec.args="options"]
            --bundle NAME|CODE   which bundle; by default the restaurant, E03; or its number, where only
                                 one list has it; any other than the restaurant is answered so that
                                 the most items are needed
            --list               list all 53 bundles
            --lang zh|en         the language; Chinese by default
            --help               show this\
          """);

  /**
   * Reads the command line.
   *
   * @throws UsageException with everything in it that cannot be understood
   */
  static Options parse(String... args) {
    List<Label> faults = new ArrayList<>();
    String bundle = RESTAURANT;
    Language language = null;
    boolean list = false;
    boolean help = false;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--list" -> list = true;
        case "--help", "-h" -> help = true;
        case "--bundle", "--lang" -> {
          if (i + 1 == args.length || args[i + 1].startsWith("--") || args[i + 1].isBlank()) {
            faults.add(Label.of("选项 " + args[i] + " 缺少值", "Option " + args[i] + " needs a value"));
          } else if (args[i++].equals("--bundle")) {
            bundle = args[i];
          } else {
            language = language(args[i], faults);
          }
        }
        default -> faults.add(Label.of("不认识的选项：" + args[i], "Unknown option: " + args[i]));
      }
    }
    if (!faults.isEmpty()) {
      faults.add(USAGE);
      throw new UsageException(language, faults);
    }
    return new Options(bundle, language, list, help);
  }

  /** The language of the story. */
  Language language() {
    return chosen == null ? Language.ZH : chosen;
  }

  private static @Nullable Language language(String name, List<Label> faults) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "zh" -> Language.ZH;
      case "en" -> Language.EN;
      default -> {
        faults.add(
            Label.of(
                "没有这种语言：" + name + "，应为 zh 或 en",
                "There is no language " + name + ": it is zh or en"));
        yield null;
      }
    };
  }
}
