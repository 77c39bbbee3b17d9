package org.yijianshi.storage.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.yijianshi.archive.Digests;
import org.yijianshi.port.DocumentStore;

/** Documents as rows, one each, whoever brings them. For many or large ones use an object store. */
final class JdbcDocumentStore implements DocumentStore {
  private final Session session;
  private final long sizeLimit;

  JdbcDocumentStore(Session session, long sizeLimit) {
    this.session = session;
    this.sizeLimit = sizeLimit;
  }

  @Override
  public long sizeLimit() {
    return sizeLimit;
  }

  @Override
  public Document put(byte[] content, String mediaType) {
    if (content.length > sizeLimit) {
      throw new IllegalArgumentException(
          "A document has at most " + sizeLimit + " bytes: " + content.length);
    }
    Document document = new Document(digest(content), mediaType, content.length);
    Optional<Document> kept = describe(document.digest());
    return kept.orElseGet(() -> insert(document, content));
  }

  private Document insert(Document document, byte[] content) {
    try {
      session.single(
          (connection, hosted) ->
              session.sparing(
                  connection,
                  hosted,
                  () ->
                      session.update(
                          connection,
                          "insert into yjs_document (digest, media_type, size, content) values (?,"
                              + " ?, ?, ?)",
                          List.of(
                              document.digest(), document.mediaType(), document.size(), content))));
      return document;
    } catch (SQLException e) {
      return describe(document.digest())
          .orElseThrow(
              () -> new JdbcStorageException("It is not known whether a document is kept", e));
    }
  }

  @Override
  public Document put(String digest, byte[] content, String mediaType) {
    if (!digest.equals(digest(content))) {
      throw new IllegalArgumentException("The bytes have another digest than " + digest);
    }
    return put(content, mediaType);
  }

  private static String digest(byte[] content) {
    return Digests.standard().of(Digests.SHA_256, content);
  }

  @Override
  public Optional<Document> describe(String digest) {
    return session
        .query(
            "A document could not be looked up",
            "select media_type, size from yjs_document where digest = ?",
            List.of(digest),
            rows -> new Document(digest, rows.getString(1), rows.getLong(2)))
        .stream()
        .findFirst();
  }

  @Override
  public Optional<byte[]> find(String digest) {
    Optional<byte[]> content =
        session
            .query(
                "A document could not be read",
                "select content from yjs_document where digest = ?",
                List.of(digest),
                rows -> rows.getBytes(1))
            .stream()
            .findFirst();
    if (content.isPresent() && !digest.equals(digest(content.get()))) {
      throw new IllegalStateException("What is kept under " + digest + " has another digest now");
    }
    return content;
  }

  @Override
  public boolean remove(String digest) {
    try {
      return session.single(
          (connection, hosted) ->
              session.update(
                      connection, "delete from yjs_document where digest = ?", List.of(digest))
                  > 0);
    } catch (SQLException e) {
      throw new JdbcStorageException("It is not known whether a document was removed", e);
    }
  }
}
