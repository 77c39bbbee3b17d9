package org.yijianshi.calendar;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yijianshi.base.Label;

/** The English names of the holidays that the notices name in Chinese. */
final class HolidayNames {
  private static final Map<String, String> ENGLISH =
      Map.of(
          "元旦", "New Year's Day",
          "春节", "Spring Festival",
          "清明节", "Tomb-Sweeping Day",
          "劳动节", "Labour Day",
          "端午节", "Dragon Boat Festival",
          "中秋节", "Mid-Autumn Festival",
          "国庆节", "National Day",
          "中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日", "the 70th anniversary of victory");

  private HolidayNames() {}

  /** Both names; one that is not known stays Chinese. Several are joined by 、. */
  static Label label(String name) {
    String en =
        Stream.of(name.split("、", -1))
            .map(part -> ENGLISH.getOrDefault(part, part))
            .collect(Collectors.joining(" and "));
    return Label.of(name, en);
  }
}
