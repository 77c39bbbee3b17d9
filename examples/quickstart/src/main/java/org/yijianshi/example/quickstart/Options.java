package org.yijianshi.example.quickstart;

import java.util.Locale;
import org.yijianshi.base.Label;
import org.yijianshi.base.Language;

/**
 * What the command line asks for.
 *
 * @param bundle the bundle's name or code
 * @param language the language of the story
 * @param list whether to list the bundles instead
 * @param help whether to say how it is used instead
 */
record Options(String bundle, Language language, boolean list, boolean help) {
  static final String RESTAURANT = "E03";
  static final Label USAGE =
      Label.of(
          """
          用法：mvn -q -Pquickstart compile [-Dexec.args="选项"]
            --bundle 名称或编号   办理哪个“一件事”，默认开饭店（E03）；名称不分全角半角括号和空格
            --list               列出全部53个“一件事”
            --lang zh|en         语言，默认中文
            --help               显示本说明""",
          """
          Usage: mvn -q -Pquickstart compile [-Dexec.args="options"]
            --bundle NAME|CODE   which bundle; by default the restaurant, E03
            --list               list all 53 bundles
            --lang zh|en         the language; Chinese by default
            --help               show this""");

  /**
   * Reads the command line.
   *
   * @throws UsageException if it cannot be understood
   */
  static Options parse(String... args) {
    String bundle = RESTAURANT;
    Language language = Language.ZH;
    boolean list = false;
    boolean help = false;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--list" -> list = true;
        case "--help", "-h" -> help = true;
        case "--bundle" -> bundle = value(args, i++);
        case "--lang" -> language = language(value(args, i++));
        default ->
            throw new UsageException(
                "不认识的选项：" + args[i], "Unknown option: " + args[i], USAGE);
      }
    }
    return new Options(bundle, language, list, help);
  }

  private static String value(String[] args, int option) {
    if (option + 1 == args.length || args[option + 1].startsWith("--")) {
      throw new UsageException(
          "选项 " + args[option] + " 缺少值", "Option " + args[option] + " needs a value", USAGE);
    }
    return args[option + 1];
  }

  private static Language language(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "zh" -> Language.ZH;
      case "en" -> Language.EN;
      default ->
          throw new UsageException(
              "没有这种语言：" + name + "，应为 zh 或 en",
              "There is no language " + name + ": zh or en",
              USAGE);
    };
  }
}
