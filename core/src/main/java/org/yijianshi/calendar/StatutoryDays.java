package org.yijianshi.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yijianshi.base.Rule;

/**
 * The days off that statute itself gives (全国年节及纪念日放假办法), for years whose notice is not published
 * yet: 13 days since the revision of 2024, in force from 2025; 11 before it, with the eve of Spring
 * Festival (除夕) until 2013 and the third day of the year instead from 2014. Years before 2008 are
 * history, and have published notices. The days that follow the moon or the sun stand in a dated
 * table.
 */
@Rule("P-unpublishedYear")
final class StatutoryDays {
  static final String TITLE = "全国年节及纪念日放假办法";

  private static final int REVISION_2013 = 2014;
  private static final int REVISION_2024 = 2025;

  /** Year, then month and day of 除夕, 清明, 端午 and 中秋. */
  private static final Map<Integer, Dated> DATED =
      read(
          """
          2008 0206 0404 0608 0914
          2009 0125 0404 0528 1003
          2010 0213 0405 0616 0922
          2011 0202 0405 0606 0912
          2012 0122 0404 0623 0930
          2013 0209 0404 0612 0919
          2014 0130 0405 0602 0908
          2015 0218 0405 0620 0927
          2016 0207 0404 0609 0915
          2017 0127 0404 0530 1004
          2018 0215 0405 0618 0924
          2019 0204 0405 0607 0913
          2020 0124 0404 0625 1001
          2021 0211 0404 0614 0921
          2022 0131 0405 0603 0910
          2023 0121 0405 0622 0929
          2024 0209 0404 0610 0917
          2025 0128 0404 0531 1006
          2026 0216 0405 0619 0925
          2027 0205 0405 0609 0915
          2028 0125 0404 0528 1003
          2029 0212 0404 0616 0922
          2030 0202 0405 0605 0912
          2031 0122 0405 0624 1001
          2032 0210 0404 0612 0919
          2033 0130 0404 0601 0908
          2034 0218 0405 0620 0927
          2035 0207 0405 0610 0916
          2036 0127 0404 0530 1004
          2037 0214 0404 0618 0924
          2038 0203 0405 0607 0913
          2039 0123 0405 0527 1002
          2040 0211 0404 0614 0920
          2041 0131 0404 0603 0910
          2042 0121 0404 0622 0928
          2043 0209 0405 0611 0917
          2044 0129 0404 0531 1005
          2045 0216 0404 0619 0925
          2046 0205 0404 0608 0915
          2047 0125 0405 0529 1004
          2048 0213 0404 0615 0922
          2049 0201 0404 0604 0911
          2050 0122 0404 0623 0930
          2051 0210 0405 0613 0919
          2052 0131 0404 0601 0907
          2053 0218 0404 0620 0926
          2054 0207 0404 0610 0916
          2055 0127 0405 0530 1005
          2056 0214 0404 0617 0924
          2057 0203 0404 0606 0913
          2058 0123 0404 0625 1002
          2059 0211 0405 0614 0921
          2060 0201 0404 0603 0909
          2061 0120 0404 0622 0928
          2062 0208 0404 0611 0917
          2063 0128 0405 0601 1006
          2064 0216 0404 0619 0925
          2065 0204 0404 0608 0915
          2066 0125 0404 0528 1003
          2067 0213 0405 0616 0923
          2068 0202 0404 0604 0911
          2069 0122 0404 0623 0929
          2070 0210 0404 0613 0919
          2071 0130 0405 0602 0908
          2072 0218 0404 0620 0926
          2073 0206 0404 0610 0916
          2074 0126 0404 0530 1005
          2075 0214 0404 0617 0924
          2076 0204 0404 0606 0912
          2077 0123 0404 0624 1001
          2078 0211 0404 0614 0920
          2079 0201 0404 0604 0910
          2080 0121 0404 0622 0928
          2081 0208 0404 0611 0917
          2082 0128 0404 0601 1006
          2083 0216 0404 0619 0926
          2084 0205 0404 0607 0914
          2085 0125 0404 0527 1003
          2086 0213 0404 0615 0922
          2087 0202 0404 0605 0911
          2088 0123 0404 0623 0929
          2089 0209 0404 0613 0918
          2090 0129 0404 0602 0908
          2091 0217 0404 0621 0927
          2092 0206 0404 0609 0916
          2093 0126 0404 0529 1005
          2094 0214 0404 0617 0924
          2095 0204 0404 0606 0913
          2096 0124 0404 0624 0930
          2097 0211 0404 0614 0920
          2098 0131 0404 0604 0909
          2099 0120 0404 0623 0929
          """);

  private record Dated(LocalDate eve, LocalDate qingming, LocalDate duanwu, LocalDate zhongqiu) {}

  private StatutoryDays() {}

  /** The statutory days off of a year that the table has; empty for a year before 2008. */
  static List<NamedDay> of(int year) {
    Dated dated = DATED.get(year);
    if (dated == null) {
      return List.of();
    }
    Map<LocalDate, String> days = new TreeMap<>();
    add(days, LocalDate.of(year, 1, 1), 1, "元旦");
    springFestival(days, year, dated.eve());
    add(days, dated.qingming(), 1, "清明节");
    add(days, LocalDate.of(year, 5, 1), year >= REVISION_2024 ? 2 : 1, "劳动节");
    add(days, dated.duanwu(), 1, "端午节");
    add(days, LocalDate.of(year, 10, 1), 3, "国庆节");
    // In some years it falls into the National Day holiday, and then both names hold.
    days.merge(dated.zhongqiu(), "中秋节", (national, moon) -> national + "、" + moon);
    return days.entrySet().stream().map(e -> NamedDay.of(e.getKey(), e.getValue())).toList();
  }

  private static void springFestival(Map<LocalDate, String> days, int year, LocalDate eve) {
    if (year >= REVISION_2024) {
      add(days, eve, 4, "春节");
    } else if (year >= REVISION_2013) {
      add(days, eve.plusDays(1), 3, "春节");
    } else {
      add(days, eve, 3, "春节");
    }
  }

  private static void add(Map<LocalDate, String> days, LocalDate first, int count, String name) {
    for (int i = 0; i < count; i++) {
      days.put(first.plusDays(i), name);
    }
  }

  private static Map<Integer, Dated> read(String table) {
    Map<Integer, Dated> dated = new TreeMap<>();
    for (String line : table.strip().split("\n", -1)) {
      List<String> cells = List.of(line.strip().split(" ", -1));
      int year = Integer.parseInt(cells.get(0));
      dated.put(
          year,
          new Dated(
              date(year, cells.get(1)),
              date(year, cells.get(2)),
              date(year, cells.get(3)),
              date(year, cells.get(4))));
    }
    return Map.copyOf(dated);
  }

  private static LocalDate date(int year, String monthAndDay) {
    return LocalDate.of(
        year,
        Integer.parseInt(monthAndDay.substring(0, 2)),
        Integer.parseInt(monthAndDay.substring(2)));
  }
}
