package org.yijianshi.storage.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Has every query explained by the database, with its values, before it is answered. */
final class Explaining extends DelegatingDataSource {
  private final List<String> plans = new ArrayList<>();

  Explaining(DataSource target) {
    super(target);
  }

  /** The plans since the last call. */
  List<String> plans() {
    List<String> all = List.copyOf(plans);
    plans.clear();
    return all;
  }

  private record Call(Method method, Object[] arguments) {}

  @Override
  public Connection getConnection() throws SQLException {
    Connection real = super.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            Explaining.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (self, method, arguments) -> {
              Object result = invoked(real, method, arguments);
              return result instanceof PreparedStatement statement
                  ? explained(real, statement, (String) arguments[0])
                  : result;
            });
  }

  private PreparedStatement explained(Connection connection, PreparedStatement real, String sql) {
    List<Call> set = new ArrayList<>();
    return (PreparedStatement)
        Proxy.newProxyInstance(
            Explaining.class.getClassLoader(),
            new Class<?>[] {PreparedStatement.class},
            (self, method, arguments) -> {
              if (method.getName().startsWith("set")) {
                set.add(new Call(method, arguments));
              }
              if (method.getName().equals("executeQuery")) {
                plans.add(plan(connection, sql, set));
              }
              return invoked(real, method, arguments);
            });
  }

  private static String plan(Connection connection, String sql, List<Call> set) throws Throwable {
    StringBuilder plan = new StringBuilder();
    try (PreparedStatement explain = connection.prepareStatement("explain " + sql)) {
      for (Call call : set) {
        invoked(explain, call.method(), call.arguments());
      }
      try (ResultSet rows = explain.executeQuery()) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
    }
    return plan.toString();
  }

  private static Object invoked(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
