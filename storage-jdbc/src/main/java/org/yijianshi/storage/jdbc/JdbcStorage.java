package org.yijianshi.storage.jdbc;

import com.google.common.hash.Hashing;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.yijianshi.archive.DigestAlgorithm;
import org.yijianshi.port.CaseLog;
import org.yijianshi.port.DocumentStore;
import org.yijianshi.port.Housekeeping;
import org.yijianshi.port.Outbox;
import org.yijianshi.port.Publications;
import org.yijianshi.port.Storage;
import org.yijianshi.port.WorkLists;

/**
 * The storage ports on a database. Thread-safe; several processes may use one database.
 *
 * <pre>{@code
 * Storage storage = JdbcStorage.on(dataSource).build();
 * }</pre>
 */
public final class JdbcStorage implements Storage {
  private final CaseLog caseLog;
  private final WorkLists workLists;
  private final Outbox outbox;
  private final Publications publications;
  private final Housekeeping housekeeping;
  private final DocumentStore documents;
  private final List<Finding> warnings;

  private JdbcStorage(Builder builder, Session session, List<Finding> warnings) {
    Chain chain = new Chain(builder.digest);
    this.caseLog = new JdbcCaseLog(session, chain, builder.tipsKept);
    this.workLists = new JdbcWorkLists(session);
    this.outbox = new JdbcOutbox(session);
    this.publications = new JdbcPublications(session);
    this.housekeeping = new JdbcHousekeeping(session, chain);
    this.documents = new JdbcDocumentStore(session, builder.documentLimit);
    this.warnings = List.copyOf(warnings);
  }

  /** On connections of that data source, each call in a transaction of its own. */
  public static Builder on(DataSource dataSource) {
    return new Builder(ConnectionSource.of(dataSource));
  }

  /** On connections of that source, in the host's transaction where it has one. */
  public static Builder on(ConnectionSource source) {
    return new Builder(source);
  }

  /** What is chosen before a storage is built. */
  public static final class Builder {
    private static final long TIPS = 100_000;
    private static final long DOCUMENT = 5L << 20;

    private final ConnectionSource source;
    private @Nullable Dialect dialect;
    private DigestAlgorithm digest = new Sha256();
    private long tipsKept = TIPS;
    private long documentLimit = DOCUMENT;
    private int connections = 2;

    private Builder(ConnectionSource source) {
      this.source = Objects.requireNonNull(source, "source");
    }

    /** For another database than PostgreSQL, MariaDB, MySQL and H2, which are recognised. */
    public Builder dialect(Dialect other) {
      this.dialect = Objects.requireNonNull(other, "dialect");
      return this;
    }

    /**
     * What chains the commits, SHA-256 by default; SM3, or a keyed digest that an administrator of
     * the database cannot compute. It must never change for a database that holds cases.
     */
    public Builder digest(DigestAlgorithm other) {
      this.digest = Objects.requireNonNull(other, "digest");
      return this;
    }

    /**
     * For how many cases the end of the chain is remembered, about 200 bytes each; 100,000 by
     * default. A command on another case reads it first.
     */
    public Builder remembering(long cases) {
      if (cases < 0) {
        throw new IllegalArgumentException("Cases to remember must not be negative: " + cases);
      }
      this.tipsKept = cases;
      return this;
    }

    /**
     * How many threads of the host's will use the storage at once, from 1; two by default. Building
     * it shows whether the pool gives so many connections.
     */
    public Builder connections(int atOnce) {
      if (atOnce < 1) {
        throw new IllegalArgumentException("Connections at once must be positive: " + atOnce);
      }
      this.connections = atOnce;
      return this;
    }

    /**
     * The largest document that is taken, in bytes, from one mebibyte; five mebibytes by default.
     */
    public Builder documentLimit(long bytes) {
      if (bytes < 1 << 20) {
        throw new IllegalArgumentException(
            "A document store must take documents of one mebibyte: " + bytes);
      }
      this.documentLimit = bytes;
      return this;
    }

    /**
     * Looks at the database, changes nothing, and gives the storage.
     *
     * @throws UnusableDatabaseException if the schema, the settings or the pool cannot be used
     * @throws JdbcStorageException if the database cannot be reached
     */
    public JdbcStorage build() {
      try {
        Dialect chosen = dialect == null ? DatabaseCheck.recognise(source) : dialect;
        List<Finding> findings = DatabaseCheck.inspect(source, chosen, Instant.now(), connections);
        List<Finding> fatal = findings.stream().filter(Finding::fatal).toList();
        if (!fatal.isEmpty()) {
          throw new UnusableDatabaseException(fatal);
        }
        return new JdbcStorage(this, new Session(source, chosen), new ArrayList<>(findings));
      } catch (SQLException e) {
        throw new JdbcStorageException("The database could not be looked at", e);
      }
    }
  }

  private static final class Sha256 implements DigestAlgorithm {
    @Override
    public String name() {
      return "sha-256";
    }

    @Override
    public String hexOf(byte[] bytes) {
      return Hashing.sha256().hashBytes(bytes).toString();
    }
  }

  @Override
  public CaseLog caseLog() {
    return caseLog;
  }

  @Override
  public WorkLists workLists() {
    return workLists;
  }

  @Override
  public Outbox outbox() {
    return outbox;
  }

  @Override
  public Publications publications() {
    return publications;
  }

  @Override
  public Housekeeping housekeeping() {
    return housekeeping;
  }

  /** Documents in the same database. */
  public DocumentStore documents() {
    return documents;
  }

  /** What a host should change although the storage works; maybe nothing. */
  public List<Finding> warnings() {
    return warnings;
  }
}
