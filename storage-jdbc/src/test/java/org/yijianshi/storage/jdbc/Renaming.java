package org.yijianshi.storage.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;

/** Lets a connection say that it leads to another product. */
final class Renaming {
  private Renaming() {}

  static Connection of(Connection real, String product) {
    return answering(
        Connection.class,
        real,
        "getMetaData",
        metaData ->
            answering(
                DatabaseMetaData.class,
                (DatabaseMetaData) metaData,
                "getDatabaseProductName",
                name -> product));
  }

  private interface Answer {
    Object instead(Object result);
  }

  private static <T> T answering(Class<T> type, T real, String question, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                Object result = method.invoke(real, arguments);
                return method.getName().equals(question) ? answer.instead(result) : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
