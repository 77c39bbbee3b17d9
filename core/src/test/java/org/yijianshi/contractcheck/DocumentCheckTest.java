package org.yijianshi.contractcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.yijianshi.archive.Digests;
import org.yijianshi.contract.DocumentStoreContract;
import org.yijianshi.port.DocumentStore;

/** The suite for documents lets an honest store pass, and no liar. */
class DocumentCheckTest {

  @Test
  void an_honest_store_of_documents_passes() {
    Launched run = Launched.suite(Honest.class);

    assertThat(run.failed()).isEmpty();
    assertThat(run.skipped()).isEmpty();
    assertThat(run.passed()).hasSize(8);
  }

  @Test
  void a_lie_about_documents_is_caught_by_the_test_that_speaks_of_it() {
    assertThat(Launched.suite(CutsTheEnd.class).failed())
        .containsKey("bytes_come_back_to_the_bit_under_their_digest");
    assertThat(Launched.suite(TakesTheLastMediaType.class).failed())
        .containsKey("the_same_bytes_again_change_nothing_not_even_the_media_type");
    assertThat(Launched.suite(BelievesEveryDigest.class).failed())
        .containsKey("bytes_that_came_with_another_digest_are_not_kept");
    assertThat(Launched.suite(SharesItsArrays.class).failed())
        .containsKey("changing_an_array_changes_nothing_that_is_kept");
    assertThat(Launched.suite(KeepsWhatIsRemoved.class).failed())
        .containsKey("what_was_removed_is_gone_and_may_come_again");
    assertThat(Launched.suite(HasNoLimit.class).failed())
        .containsKey("what_is_larger_than_the_limit_is_refused");
  }

  /** An honest store; each step is a method, so that a liar can override one. */
  private static class Tiny implements DocumentStore {
    final Map<String, Document> known = new ConcurrentHashMap<>();
    final Map<String, byte[]> bytes = new ConcurrentHashMap<>();

    @Override
    public long sizeLimit() {
      return 1 << 20;
    }

    @Override
    public Document put(byte[] content, String mediaType) {
      if (content.length > sizeLimit()) {
        throw new IllegalArgumentException("Too large");
      }
      String digest = Digests.standard().of(Digests.SHA_256, content);
      Document document = new Document(digest, mediaType, content.length);
      bytes.putIfAbsent(digest, kept(content));
      return keep(digest, document);
    }

    Document keep(String digest, Document document) {
      Document before = known.putIfAbsent(digest, document);
      return before == null ? document : before;
    }

    byte[] kept(byte[] content) {
      return content.clone();
    }

    @Override
    public Document put(String digest, byte[] content, String mediaType) {
      if (!digest.equals(Digests.standard().of(Digests.SHA_256, content))) {
        throw new IllegalArgumentException("Another digest");
      }
      return put(content, mediaType);
    }

    @Override
    public Optional<Document> describe(String digest) {
      return Optional.ofNullable(known.get(digest));
    }

    @Override
    public Optional<byte[]> find(String digest) {
      return Optional.ofNullable(bytes.get(digest)).map(this::kept);
    }

    @Override
    public boolean remove(String digest) {
      bytes.remove(digest);
      return known.remove(digest) != null;
    }
  }

  static final class Honest extends DocumentStoreContract {
    @Override
    protected DocumentStore open() {
      return new Tiny();
    }
  }

  static final class CutsTheEnd extends DocumentStoreContract {
    @Override
    protected DocumentStore open() {
      return new Tiny() {
        @Override
        byte[] kept(byte[] content) {
          return Arrays.copyOf(content, Math.min(content.length, 65_535));
        }
      };
    }
  }

  static final class TakesTheLastMediaType extends DocumentStoreContract {
    @Override
    protected DocumentStore open() {
      return new Tiny() {
        @Override
        Document keep(String digest, Document document) {
          known.put(digest, document);
          return document;
        }
      };
    }
  }

  static final class BelievesEveryDigest extends DocumentStoreContract {
    @Override
    protected DocumentStore open() {
      return new Tiny() {
        @Override
        public Document put(String digest, byte[] content, String mediaType) {
          return put(content, mediaType);
        }
      };
    }
  }

  static final class SharesItsArrays extends DocumentStoreContract {
    @Override
    protected DocumentStore open() {
      return new Tiny() {
        @Override
        byte[] kept(byte[] content) {
          return content;
        }
      };
    }
  }

  static final class KeepsWhatIsRemoved extends DocumentStoreContract {
    @Override
    protected DocumentStore open() {
      return new Tiny() {
        @Override
        public boolean remove(String digest) {
          return known.remove(digest) != null;
        }
      };
    }
  }

  static final class HasNoLimit extends DocumentStoreContract {
    @Override
    protected DocumentStore open() {
      return new Tiny() {
        @Override
        public Document put(byte[] content, String mediaType) {
          String digest = Digests.standard().of(Digests.SHA_256, content);
          bytes.putIfAbsent(digest, kept(content));
          return keep(digest, new Document(digest, mediaType, content.length));
        }
      };
    }
  }
}
