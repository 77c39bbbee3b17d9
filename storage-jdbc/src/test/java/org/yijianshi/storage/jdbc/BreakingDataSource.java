package org.yijianshi.storage.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A data source whose connection breaks once, before or after what stores a command. */
final class BreakingDataSource extends DelegatingDataSource {
  /** When it breaks. */
  enum Break {
    BEFORE,
    AFTER
  }

  private final AtomicReference<Break> next = new AtomicReference<>();

  BreakingDataSource(DataSource target) {
    super(target);
  }

  void breakNext(Break when) {
    next.set(when);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection real = super.getConnection();
    return proxy(
        Connection.class,
        real,
        (method, result) ->
            result instanceof PreparedStatement statement
                ? proxy(PreparedStatement.class, statement, (m, r) -> r, "execute")
                : result,
        "commit");
  }

  private interface After {
    Object of(String method, Object result);
  }

  private <T> T proxy(Class<T> type, T real, After after, String breaking) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              boolean stores = method.getName().equals(breaking);
              if (stores && next.compareAndSet(Break.BEFORE, null)) {
                throw new SQLException("broken", "08006");
              }
              try {
                Object result = method.invoke(real, arguments);
                if (stores && next.compareAndSet(Break.AFTER, null)) {
                  throw new SQLException("broken", "08006");
                }
                return after.of(method.getName(), result);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
