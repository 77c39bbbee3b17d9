package org.yijianshi.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yijianshi.port.DocumentStore;
import org.yijianshi.port.DocumentStore.Document;

/** What a {@link DocumentStore} must do: extend it and open a store. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class DocumentStoreContract {
  private static final byte[] SCAN = "食品经营许可证 𠮷\u0000\r\n".getBytes(StandardCharsets.UTF_8);
  private static final String UNKNOWN = "sha-256:" + "0".repeat(64);
  private static final int MEBIBYTE = 1 << 20;

  /** For the adapter's test. */
  protected DocumentStoreContract() {}

  /** A fresh, empty store. */
  protected abstract DocumentStore open();

  @Test
  void what_was_never_put_is_unknown() {
    DocumentStore store = open();

    assertEquals(Optional.empty(), store.describe(UNKNOWN));
    assertTrue(store.find(UNKNOWN).isEmpty());
    assertFalse(store.remove(UNKNOWN));
  }

  @Test
  void bytes_come_back_to_the_bit_under_their_digest() {
    DocumentStore store = open();
    byte[] every = new byte[MEBIBYTE];
    for (int i = 0; i < every.length; i++) {
      every[i] = (byte) (i * 31 + i / 251);
    }

    Document scan = store.put(SCAN, "text/plain");
    Document large = store.put(every, "application/pdf");

    assertEquals(SCAN.length, scan.size());
    assertTrue(scan.digest().matches("sha-256:[0-9a-f]{64}"), scan.digest());
    assertEquals(Optional.of(scan), store.describe(scan.digest()));
    assertArrayEquals(SCAN, store.find(scan.digest()).orElseThrow());
    assertArrayEquals(every, store.find(large.digest()).orElseThrow());
    assertEquals(
        "sha-256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        store.put(new byte[0], "text/plain").digest());
  }

  @Test
  void the_same_bytes_again_change_nothing_not_even_the_media_type() {
    DocumentStore store = open();
    Document first = store.put(SCAN, "text/plain");

    assertEquals(first, store.put(SCAN, "application/pdf"));
    assertEquals(first, store.put(first.digest(), SCAN, "image/png"));
    assertEquals(Optional.of(first), store.describe(first.digest()));
  }

  @Test
  void bytes_that_came_with_another_digest_are_not_kept() {
    DocumentStore store = open();
    Document other = open().put(SCAN, "text/plain");

    assertThrows(IllegalArgumentException.class, () -> store.put(UNKNOWN, SCAN, "text/plain"));

    assertEquals(Optional.empty(), store.describe(UNKNOWN));
    assertEquals(Optional.empty(), store.describe(other.digest()));
  }

  @Test
  void what_is_no_media_type_is_refused_and_nothing_kept() {
    DocumentStore store = open();
    Document other = open().put(SCAN, "text/plain");

    assertThrows(IllegalArgumentException.class, () -> store.put(SCAN, "pdf"));

    assertEquals(Optional.empty(), store.describe(other.digest()));
  }

  @Test
  void what_is_larger_than_the_limit_is_refused() {
    DocumentStore store = open();

    assertTrue(store.sizeLimit() >= MEBIBYTE, "A mebibyte is taken");
    byte[] large = new byte[Math.toIntExact(store.sizeLimit() + 1)];
    assertThrows(IllegalArgumentException.class, () -> store.put(large, "application/pdf"));
  }

  @Test
  void changing_an_array_changes_nothing_that_is_kept() {
    DocumentStore store = open();
    byte[] mine = SCAN.clone();
    String digest = store.put(mine, "text/plain").digest();

    mine[0]++;
    store.find(digest).orElseThrow()[1]++;

    assertArrayEquals(SCAN, store.find(digest).orElseThrow());
  }

  @Test
  void what_was_removed_is_gone_and_may_come_again() {
    DocumentStore store = open();
    String digest = store.put(SCAN, "text/plain").digest();

    assertTrue(store.remove(digest));

    assertFalse(store.remove(digest));
    assertTrue(store.find(digest).isEmpty());
    assertEquals("image/png", store.put(SCAN, "image/png").mediaType());
  }
}
