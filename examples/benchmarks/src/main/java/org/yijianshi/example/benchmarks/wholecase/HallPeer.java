package org.yijianshi.example.benchmarks.wholecase;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.codec.CalendarCodec;
import org.yijianshi.hall.CaseDesk;
import org.yijianshi.hall.ServiceHall;
import org.yijianshi.port.Storage;
import org.yijianshi.storage.jdbc.Dialect;
import org.yijianshi.storage.jdbc.H2Dialect;
import org.yijianshi.storage.jdbc.JdbcStorage;
import org.yijianshi.storage.jdbc.PostgresDialect;
import org.yijianshi.storage.jdbc.SchemaScripts;

/** Yijianshi itself: the whole procedure, permissions on, over a storage. */
final class HallPeer implements Peer {
  private final ServiceHall hall;
  private final CaseDesk desk;

  HallPeer(ServiceHall hall) {
    this.hall = hall;
    this.desk = hall.cases();
  }

  /** With a cache of the usual size, or none. */
  static HallPeer over(Storage storage, boolean cached) {
    ServiceHall.Builder builder =
        ServiceHall.builder(SixItems.catalog(), CalendarCodec.builtIn()).storage(storage);
    return new HallPeer((cached ? builder : builder.cacheWeight(0)).build());
  }

  /** On that database, with the tables made where they are not there yet. */
  static HallPeer over(DataSource dataSource, boolean cached) throws SQLException {
    Dialect dialect = dialect(dataSource);
    SchemaScripts.run(dataSource, dialect);
    return over(JdbcStorage.on(dataSource).dialect(dialect).build(), cached);
  }

  private static Dialect dialect(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().equals("H2")
          ? new H2Dialect()
          : new PostgresDialect();
    }
  }

  ServiceHall hall() {
    return hall;
  }

  @Override
  public void carry(CaseId id) {
    CaseScript.run(desk, id, (caseId, commandId, version) -> {});
  }

  @Override
  public int relay(int max) {
    return hall.relay().run((caseId, message) -> {}, max).delivered();
  }

  @Override
  public String dropMessages() {
    return "delete from yjs_message";
  }

  @Override
  public void close() {}
}
