package org.yijianshi.storage.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.yijianshi.port.Publications;

/** What is published, one row each, numbered in the order of its publication. */
final class JdbcPublications implements Publications {
  private static final String FAILED = "A publication could not be read";
  private final Session session;

  JdbcPublications(Session session) {
    this.session = session;
  }

  @Override
  public void publish(Publication publication) {
    Optional<Publication> before = same(publication);
    if (before.isEmpty()) {
      try {
        session.single(
            (connection, hosted) ->
                session.sparing(
                    connection,
                    hosted,
                    () ->
                        session.update(
                            connection,
                            "insert into yjs_publication (kind, code, version, body) values (?, ?,"
                                + " ?, ?)",
                            List.of(
                                publication.kind().name(),
                                publication.code(),
                                publication.version(),
                                publication.body()))));
        return;
      } catch (SQLException e) {
        before = same(publication);
        if (before.isEmpty()) {
          throw new JdbcStorageException("It is not known whether it was published", e);
        }
      }
    }
    if (!before.get().equals(publication)) {
      throw new IllegalStateException(
          "Published already, with another body: "
              + publication.kind()
              + " "
              + publication.code()
              + " "
              + publication.version());
    }
  }

  private Optional<Publication> same(Publication publication) {
    return find(publication.kind(), publication.code(), publication.version());
  }

  @Override
  public Optional<Publication> find(Kind kind, String code, String version) {
    return session
        .query(
            FAILED,
            "select body from yjs_publication where kind = ? and code = ? and version = ?",
            List.of(kind.name(), code, version),
            rows -> new Publication(kind, code, version, rows.getString(1)))
        .stream()
        .findFirst();
  }

  @Override
  public List<String> versions(Kind kind, String code) {
    return session.query(
        FAILED,
        "select version from yjs_publication where kind = ? and code = ? order by no",
        List.of(kind.name(), code),
        rows -> rows.getString(1));
  }

  @Override
  public List<String> codes(Kind kind) {
    return session.query(
        FAILED,
        "select code, min(no) from yjs_publication where kind = ? group by code order by 2",
        List.of(kind.name()),
        rows -> rows.getString(1));
  }
}
