package org.yijianshi.storage.jdbc;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.port.Housekeeping;
import org.yijianshi.port.Housekeeping.Fault;
import org.yijianshi.port.Housekeeping.Verified;

/**
 * Verifies a whole store, page by page, and says how far it is. It reads alone, can be run beside
 * normal work, and continues behind any case. As a command:
 *
 * <pre>
 * YIJIANSHI_PASSWORD=… java -cp … org.yijianshi.storage.jdbc.StoreVerifier jdbc:… user [case id]
 * </pre>
 *
 * <p>The command assumes SHA-256; a store with another digest is verified through {@link #run}.
 */
public final class StoreVerifier {
  private static final int PAGE = 500;

  private StoreVerifier() {}

  /**
   * What came of it.
   *
   * @param cases how many cases were read
   * @param faults everything that is wrong
   */
  public record Report(long cases, List<Fault> faults) {
    /** Copies the faults. */
    public Report {
      faults = List.copyOf(faults);
    }
  }

  /** Hears how far a verification is. */
  @FunctionalInterface
  public interface Progress {
    /**
     * A page was read.
     *
     * @param cases how many cases were read until now
     * @param faults how many faults were found until now
     * @param last the last case that was read; a later run may continue behind it
     */
    void read(long cases, long faults, CaseId last);
  }

  /**
   * Verifies everything behind that case.
   *
   * @param after the case to continue behind; null from the start
   */
  public static Report run(Housekeeping store, @Nullable CaseId after, Progress progress) {
    Objects.requireNonNull(progress, "progress");
    List<Fault> faults = new ArrayList<>();
    long cases = 0;
    CaseId next = after;
    do {
      Verified page = store.verify(next, PAGE);
      cases += page.cases();
      faults.addAll(page.faults());
      next = page.next();
      if (next != null) {
        progress.read(cases, faults.size(), next);
      }
    } while (next != null);
    return new Report(cases, faults);
  }

  /**
   * The command: exits with 0 if nothing is wrong, with 1 if something is, with 2 if it was called
   * wrongly.
   *
   * @param arguments the JDBC URL, the user, and maybe the case to continue behind
   */
  public static void main(String[] arguments) {
    System.exit(run(arguments, System.getenv("YIJIANSHI_PASSWORD"), System.out));
  }

  static int run(String[] arguments, @Nullable String password, PrintStream out) {
    if (arguments.length < 2 || arguments.length > 3) {
      out.println("用法 / usage: StoreVerifier <jdbc-url> <user> [case-id]");
      return 2;
    }
    CaseId after = arguments.length == 3 ? CaseId.of(arguments[2]) : null;
    ConnectionSource source =
        new ConnectionSource() {
          private final Connection connection = connect(arguments[0], arguments[1], password);

          @Override
          public Borrowed borrow() {
            return new Borrowed(connection, false);
          }

          @Override
          public void giveBack(Borrowed borrowed) {}
        };
    Report report =
        run(
            JdbcStorage.on(source).build().housekeeping(),
            after,
            (cases, faults, last) ->
                out.println("已核验 " + cases + " cases verified, " + faults + " faults, " + last));
    report.faults().forEach(fault -> out.println(fault));
    out.println("共 " + report.cases() + " cases, " + report.faults().size() + " faults");
    return report.faults().isEmpty() ? 0 : 1;
  }

  private static Connection connect(String url, String user, @Nullable String password) {
    try {
      return DriverManager.getConnection(url, user, password == null ? "" : password);
    } catch (SQLException e) {
      throw new JdbcStorageException("The database could not be reached", e);
    }
  }
}
