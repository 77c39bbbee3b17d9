package org.yijianshi.example.quickstart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yijianshi.base.Label;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;

/** Finds the bundle that somebody means, or says what they may have meant. */
final class BundleFinder {
  private static final int MOST_SUGGESTED = 5;

  private final Catalog catalog;

  BundleFinder(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The bundle of that code, name, or number in its list.
   *
   * @throws UsageException if there is none, or a number stands in both lists
   */
  Bundle find(Options options) {
    String wanted = options.bundle().strip();
    List<Bundle> numbered = numbered(wanted);
    return catalog.bundles().stream()
        .filter(b -> b.code().value().equalsIgnoreCase(wanted))
        .findFirst()
        .or(() -> numbered.size() == 1 ? Optional.of(numbered.get(0)) : Optional.empty())
        .or(() -> catalog.bundleNamed(wanted))
        .orElseThrow(
            () ->
                new UsageException(
                    options.chosen(),
                    List.of(
                        fault(wanted, numbered),
                        Label.of("用 --list 查看全部", "See all of them with --list"))));
  }

  private List<Bundle> numbered(String wanted) {
    return catalog.bundles().stream()
        .filter(b -> Integer.toString(b.number()).equals(wanted))
        .toList();
  }

  private Label fault(String wanted, List<Bundle> numbered) {
    if (!numbered.isEmpty()) {
      return Label.of(
          "两张清单都有第" + wanted + "件，请用编号：" + named(numbered),
          "Both lists have a number " + wanted + ": give the code, " + named(numbered));
    }
    if (arrivedBroken(wanted)) {
      return Label.of(
          "名称不是 UTF-8：请先设置 LC_ALL=C.UTF-8，或用编号，如 --bundle E03",
          "The name is not UTF-8: set LC_ALL=C.UTF-8, or give a code such as --bundle E03");
    }
    List<Bundle> meant = meant(wanted);
    return meant.isEmpty()
        ? Label.of("没有“" + wanted + "”这件事", "There is no bundle \"" + wanted + "\"")
        : Label.of(
            "没有“" + wanted + "”这件事，您要办的是 " + named(meant) + " 吗？",
            "There is no bundle \"" + wanted + "\": is it " + named(meant) + "?");
  }

  /**
   * Those whose name has the word in it, or stands in it; else the one that is spelt most alike.
   */
  private List<Bundle> meant(String wanted) {
    List<Bundle> alike =
        catalog.bundles().stream()
            .filter(b -> b.name().contains(wanted) || wanted.contains(withoutBrackets(b.name())))
            .limit(MOST_SUGGESTED)
            .toList();
    return alike.isEmpty()
        ? catalog.nearestBundleName(wanted).flatMap(catalog::bundleNamed).stream().toList()
        : alike;
  }

  private static String withoutBrackets(String name) {
    return name.replaceAll("[（(][^）)]*[）)]", "");
  }

  private static String named(List<Bundle> bundles) {
    return bundles.stream().map(b -> b.code() + " " + b.name()).collect(Collectors.joining(" / "));
  }

  /**
   * Whether a terminal that is not UTF-8 spoilt the name: what it cannot read comes as U+FFFD or a
   * question mark, or every byte as a character of its own.
   */
  private static boolean arrivedBroken(String wanted) {
    return wanted.indexOf('\uFFFD') >= 0
        || wanted.matches("\\?+")
        || (wanted.codePoints().anyMatch(c -> c >= 0x80 && c <= 0xFF)
            && wanted.codePoints().noneMatch(Character::isIdeographic));
  }
}
