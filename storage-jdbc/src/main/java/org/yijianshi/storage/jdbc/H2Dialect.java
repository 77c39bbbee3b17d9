package org.yijianshi.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** H2 2.x, the embedded default, on disk. Use {@code WRITE_DELAY=0} in the URL. */
public class H2Dialect implements Dialect {
  /** Concurrent update, lock time-out, deadlock. */
  private static final Set<Integer> LOST_RACES = Set.of(90131, 50200, 40001);

  /** Has no settings. */
  public H2Dialect() {}

  @Override
  public String name() {
    return "h2";
  }

  @Override
  public AppendShape shape() {
    return AppendShape.STEPWISE;
  }

  @Override
  public String upsert(String table, List<String> columns, List<String> key, String source) {
    return "merge into "
        + table
        + " ("
        + String.join(", ", columns)
        + ") key ("
        + String.join(", ", key)
        + ") "
        + source;
  }

  @Override
  public boolean comparesRows() {
    return false;
  }

  @Override
  public boolean lostRace(SQLException e) {
    return Dialect.super.lostRace(e) || LOST_RACES.contains(e.getErrorCode());
  }

  @Override
  public String clock() {
    return "select current_timestamp(6)";
  }

  @Override
  public String timeProbe() {
    return "select formatdatetime(cast(? as timestamp(6) with time zone), 'yyyy-MM-dd"
        + " HH:mm:ss.SSSSSS', 'en', 'UTC'), cast(? as timestamp(6) with time zone)";
  }

  @Override
  public List<Finding> inspect(Connection connection) throws SQLException {
    String delay =
        Settings.show(
            connection,
            "select setting_value from information_schema.settings where setting_name ="
                + " 'WRITE_DELAY'");
    if (delay.isEmpty() || "0".equals(delay)) {
      return List.of();
    }
    return List.of(
        Finding.warning(
            "FSYNC_OFF",
            "H2 的 WRITE_DELAY 是 " + delay + " 毫秒：断电会丢失这段时间内已确认的命令。请在 URL 中加 WRITE_DELAY=0。",
            "H2's WRITE_DELAY is "
                + delay
                + " ms: a power failure loses the commands acknowledged meanwhile. Add"
                + " WRITE_DELAY=0 to the URL."));
  }
}
