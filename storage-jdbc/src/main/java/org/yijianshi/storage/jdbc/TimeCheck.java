package org.yijianshi.storage.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Whether times arrive as what they are. The zones of session, server and process do not matter to
 * any dialect here; a clock that shows another zone's time as its own does, and so does a driver or
 * a dialect that shifts times on their way.
 */
final class TimeCheck {
  /** No zone is nearer to another than that, and no clock that is looked after is so wrong. */
  private static final Duration ANOTHER_ZONE = Duration.ofMinutes(14);

  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

  private TimeCheck() {}

  static List<Finding> check(Connection connection, Dialect dialect, Instant now)
      throws SQLException {
    Instant sent = now.truncatedTo(ChronoUnit.MICROS);
    try (PreparedStatement statement = connection.prepareStatement(dialect.timeProbe())) {
      statement.setObject(1, dialect.time(sent));
      statement.setObject(2, dialect.time(sent));
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        String arrived = rows.getString(1);
        Instant back = dialect.time(rows, 2);
        if (!TEXT.format(sent).equals(arrived) || !back.equals(sent)) {
          return List.of(shifted(TEXT.format(sent), arrived, TEXT.format(back)));
        }
      }
    }
    return clock(connection, dialect, now);
  }

  private static List<Finding> clock(Connection connection, Dialect dialect, Instant now)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(dialect.clock());
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      Instant there = dialect.time(rows, 1);
      if (Duration.between(now, there).abs().compareTo(ANOTHER_ZONE) < 0) {
        return List.of();
      }
      String here = TEXT.format(now);
      String other = TEXT.format(there);
      return List.of(
          Finding.error(
              "TIME_ZONE",
              "数据库的时钟（UTC）是 "
                  + other
                  + "，本进程的是 "
                  + here
                  + "：其中一个的时区或时间设错了，期限会算错。请在两台机器上校准时间（NTP）和时区。",
              "The database's clock says "
                  + other
                  + " in UTC, this process's "
                  + here
                  + ": one of them has the wrong time or zone, and due dates would be wrong. Set"
                  + " time (NTP) and zone right on both machines."));
    }
  }

  private static Finding shifted(String sent, String arrived, String back) {
    return Finding.error(
        "TIME_ZONE",
        "时间在途中被改动：发出 "
            + sent
            + "（UTC），到达 "
            + arrived
            + "，读回 "
            + back
            + "。请去掉驱动 URL 中换算时区的设置（如 serverTimezone），方言须按 UTC 读写。",
        "Times are shifted on their way: "
            + sent
            + " in UTC was sent, "
            + arrived
            + " arrived, "
            + back
            + " came back. Remove from the driver's URL what converts zones, such as"
            + " serverTimezone; a dialect has to read and write UTC.");
  }
}
