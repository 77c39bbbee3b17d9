package org.yijianshi.example.benchmarks.wholecase;

import java.util.List;
import java.util.Locale;

/** A bar chart in SVG: cases a second, for each server and number of threads a panel. */
final class Chart {
  private static final int WIDTH = 900;
  private static final int LEFT = 330;
  private static final int RIGHT = 110;
  private static final int BAR = 22;
  private static final int ROW = 32;
  private static final int HEAD = 78;
  private static final String FONT =
      "font-family=\"'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei',sans-serif\"";

  private final StringBuilder body = new StringBuilder();
  private int y = HEAD;

  private Chart() {}

  static String of(List<Report.Measured> servers, String machine, double syncMillis) {
    Chart chart = new Chart();
    for (Report.Measured measured : servers) {
      for (int threads : new int[] {1, 8}) {
        chart.panel(measured, threads);
      }
    }
    chart.text(
        24,
        chart.y + 14,
        12,
        "#57606a",
        String.format(Locale.ROOT, "%s；8 KB 落盘 fsync %.2f 毫秒 ms；中位数 medians", machine, syncMillis));
    int height = chart.y + 32;
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" %s>
    <title>每秒完成的办件 · Whole cases a second</title>
    <rect width="%d" height="%d" fill="#ffffff"/>
    <text x="24" y="36" font-size="20" font-weight="600" fill="#1f2328">每秒完成的办件</text>
    <text x="24" y="58" font-size="13" fill="#57606a">Whole cases a second: six items, sixteen commands, each durable before the next</text>
    %s</svg>
    """
        .formatted(WIDTH, height, FONT, WIDTH, height, chart.body);
  }

  private void panel(Report.Measured measured, int threads) {
    double most =
        measured.contestants().stream().mapToDouble(c -> measured.rate(c, threads)).max().orElse(1);
    y += 20;
    text(
        24,
        y,
        14,
        "#1f2328",
        measured.label()
            + "，"
            + threads
            + " 个线程 · "
            + threads
            + (threads == 1 ? " thread" : " threads"));
    y += 12;
    for (Contestant contestant : measured.contestants()) {
      double rate = measured.rate(contestant, threads);
      double width = Math.max(2, rate / most * (WIDTH - LEFT - RIGHT));
      boolean ours = contestant.key().equals(Report.OURS);
      body.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%d\" y=\"%d\" font-size=\"13\" text-anchor=\"end\""
                  + " fill=\"#1f2328\"%s>%s</text>%n",
              LEFT - 12,
              y + 16,
              ours ? " font-weight=\"600\"" : "",
              contestant.zh()));
      body.append(
          String.format(
              Locale.ROOT,
              "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"3\" fill=\"%s\"/>%n",
              LEFT,
              y,
              width,
              BAR,
              ours ? "#b3261e" : "#a9b4c0"));
      text(
          (int) (LEFT + width + 8),
          y + 16,
          13,
          "#1f2328",
          String.format(Locale.ROOT, "%.1f", rate));
      y += ROW;
    }
    y += 8;
  }

  private void text(int x, int baseline, int size, String colour, String words) {
    body.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"%d\" font-size=\"%d\" fill=\"%s\">%s</text>%n",
            x,
            baseline,
            size,
            colour,
            words));
  }
}
