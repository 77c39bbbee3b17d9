package org.yijianshi.example.benchmarks.wholecase;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.engine.Constants;

/**
 * H2 in files, in this process. Left alone it writes up to half a second after it has acknowledged;
 * WRITE_DELAY=0 makes it write first.
 */
final class H2Server implements Server {
  private final Path directory;
  private final List<HikariDataSource> pools = new ArrayList<>();

  private H2Server(Path directory) {
    this.directory = directory;
  }

  /** With its files in that directory. */
  static H2Server in(Path directory) {
    return new H2Server(directory);
  }

  @Override
  public String label() {
    return "H2 " + Constants.VERSION;
  }

  @Override
  public DataSource database(String name, int connections) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url(name));
    config.setMaximumPoolSize(connections);
    HikariDataSource pool = new HikariDataSource(config);
    pools.add(pool);
    return pool;
  }

  @Override
  public DataSource counted(String name, Wire wire) {
    throw new UnsupportedOperationException("H2 runs in this process: there is no wire");
  }

  @Override
  public long logBytes() {
    return 0;
  }

  @Override
  public long lastingBytes(String name) {
    try {
      return Files.size(directory.resolve(name + ".mv.db"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void tell(String name, String statement) {
    try (Connection c = DriverManager.getConnection(url(name));
        Statement s = c.createStatement()) {
      s.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  private String url(String name) {
    return "jdbc:h2:file:" + directory.resolve(name).toAbsolutePath() + ";WRITE_DELAY=0";
  }

  @Override
  public long cpuNanos() {
    return 0;
  }

  /** H2 closes a database with its last connection. */
  @Override
  public void close() {
    pools.forEach(HikariDataSource::close);
  }
}
