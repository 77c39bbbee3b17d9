package org.yijianshi.example.benchmarks.wholecase;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.yijianshi.casefile.CaseId;

/**
 * The bare floor: one row in and one commit per command, nothing decided, nothing else stored. No
 * program that keeps each command durably can be faster on that server.
 */
final class FloorPeer implements Peer {
  /** About as much text as a commit of three events. */
  private static final String BODY = "{\"events\":\"" + "x".repeat(440) + "\"}";

  private final DataSource dataSource;

  FloorPeer(DataSource dataSource) throws SQLException {
    this.dataSource = dataSource;
    try (Connection c = dataSource.getConnection();
        Statement s = c.createStatement()) {
      s.execute(
          "create table if not exists floor_commit (case_id uuid, version int,"
              + " at timestamp(6) with time zone, body varchar(4000),"
              + " primary key (case_id, version))");
    }
  }

  @Override
  public void carry(CaseId id) throws SQLException {
    for (int version = 1; version <= CaseScript.COMMANDS; version++) {
      try (Connection c = dataSource.getConnection();
          PreparedStatement insert =
              c.prepareStatement("insert into floor_commit values (?, ?, ?, ?)")) {
        insert.setObject(1, id.value());
        insert.setInt(2, version);
        insert.setObject(3, Instant.now().atOffset(ZoneOffset.UTC));
        insert.setString(4, BODY);
        insert.executeUpdate();
      }
    }
  }

  @Override
  public void close() {}
}
