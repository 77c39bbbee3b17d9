package org.yijianshi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yijianshi.port.Publications;
import org.yijianshi.port.Publications.Kind;
import org.yijianshi.port.Publications.Publication;
import org.yijianshi.port.Storage;

/** What {@link Publications} must do; how to run it stands in the package's introduction. */
public abstract class PublicationsContract extends StorageContract {
  private static final int PUBLISHERS = 8;

  /** For the adapter's test. */
  protected PublicationsContract() {}

  @Test
  void what_was_never_published_is_not_found_and_has_no_versions() {
    Publications publications = open().publications();

    assertEquals(Optional.empty(), publications.find(Kind.CATALOG, "sanmenxia", "2023.1"));
    assertEquals(List.of(), publications.versions(Kind.CATALOG, "sanmenxia"));
  }

  @Test
  void what_was_published_is_found_to_the_letter() {
    Storage storage = open();
    String body = "{\"名称\":\"开饭店\", \"note\" : \"𠮷\\n  '; -- \"}\n".repeat(5000);
    Publication catalog = catalog("2023.1", body);

    storage.publications().publish(catalog);

    assertEquals(
        Optional.of(catalog),
        viewOf(storage).publications().find(Kind.CATALOG, "sanmenxia", "2023.1"));
  }

  @Test
  void kind_code_and_version_tell_publications_apart() {
    Publications publications = open().publications();
    List<Publication> all =
        List.of(
            catalog("1", "a"),
            catalog("2", "b"),
            new Publication(Kind.CATALOG, "lushi", "1", "c"),
            new Publication(Kind.OVERLAY, "sanmenxia", "1", "d"),
            new Publication(Kind.POLICY, "sanmenxia", "1", "e"),
            new Publication(Kind.CALENDAR, "sanmenxia", "1", "f"));
    all.forEach(publications::publish);

    for (Publication each : all) {
      assertEquals(Optional.of(each), publications.find(each.kind(), each.code(), each.version()));
    }
    assertEquals(List.of("sanmenxia", "lushi"), publications.codes(Kind.CATALOG));
    assertEquals(List.of("sanmenxia"), publications.codes(Kind.POLICY));
    assertEquals(List.of(), publications.codes(Kind.OUTAGE));
    assertEquals(List.of("1"), publications.versions(Kind.CATALOG, "lushi"));
    assertEquals(List.of("1", "2"), publications.versions(Kind.CATALOG, "sanmenxia"));
    assertEquals(Optional.empty(), publications.find(Kind.OVERLAY, "lushi", "1"));
    assertEquals(Optional.empty(), publications.find(Kind.CATALOG, "sanmenxia", "3"));
    assertEquals(List.of(), publications.versions(Kind.POLICY, "lushi"));
  }

  @Test
  void versions_stand_in_the_order_of_their_publication() {
    Storage storage = open();
    List<String> order = List.of("2023.10", "2023.9", "b", "a", "2023.11", "0");
    order.forEach(version -> storage.publications().publish(catalog(version, "of " + version)));

    assertEquals(order, viewOf(storage).publications().versions(Kind.CATALOG, "sanmenxia"));
  }

  @Test
  void publishing_the_same_again_changes_nothing() {
    Publications publications = open().publications();
    publications.publish(catalog("1", "a"));
    publications.publish(catalog("2", "b"));

    publications.publish(catalog("1", "a"));

    assertEquals(List.of("1", "2"), publications.versions(Kind.CATALOG, "sanmenxia"));
    assertEquals(Optional.of(catalog("1", "a")), publications.find(Kind.CATALOG, "sanmenxia", "1"));
  }

  @Test
  void what_is_published_never_changes() {
    Publications publications = open().publications();
    publications.publish(catalog("1", "a"));

    assertThrows(IllegalStateException.class, () -> publications.publish(catalog("1", "b")));
    assertThrows(IllegalStateException.class, () -> publications.publish(catalog("1", "A")));
    assertThrows(IllegalStateException.class, () -> publications.publish(catalog("1", "a ")));

    assertEquals(Optional.of(catalog("1", "a")), publications.find(Kind.CATALOG, "sanmenxia", "1"));
    assertEquals(List.of("1"), publications.versions(Kind.CATALOG, "sanmenxia"));
  }

  @Test
  void of_many_who_publish_different_bodies_at_once_one_succeeds() {
    Storage storage = open();

    List<Boolean> published = together(storage, publisher -> catalog("1", "by " + publisher));

    assertEquals(1, Collections.frequency(published, true));
    assertEquals(
        Optional.of(catalog("1", "by " + published.indexOf(true))),
        storage.publications().find(Kind.CATALOG, "sanmenxia", "1"));
    assertEquals(List.of("1"), storage.publications().versions(Kind.CATALOG, "sanmenxia"));
  }

  @Test
  void many_may_publish_the_same_at_once() {
    Storage storage = open();

    List<Boolean> published = together(storage, publisher -> catalog("1", "a"));

    assertEquals(Collections.nCopies(PUBLISHERS, true), published);
    assertEquals(List.of("1"), storage.publications().versions(Kind.CATALOG, "sanmenxia"));
  }

  private List<Boolean> together(Storage storage, IntFunction<Publication> what) {
    return Together.run(
        IntStream.range(0, PUBLISHERS)
            .mapToObj(
                publisher ->
                    (Callable<Boolean>)
                        () -> {
                          try {
                            viewOf(storage).publications().publish(what.apply(publisher));
                            return true;
                          } catch (IllegalStateException taken) {
                            return false;
                          }
                        })
            .toList());
  }

  @Test
  void a_second_view_sees_what_is_published_and_a_store_of_its_own_does_not() {
    Storage storage = open();
    storage.publications().publish(catalog("1", "a"));

    Optional<Storage> second = secondViewOn(storage);
    if (second.isPresent()) {
      Publications other = second.get().publications();
      assertThrows(IllegalStateException.class, () -> other.publish(catalog("1", "b")));
    } else {
      Publications other = open().publications();
      other.publish(catalog("1", "b"));
      assertEquals(Optional.of(catalog("1", "b")), other.find(Kind.CATALOG, "sanmenxia", "1"));
    }
    assertEquals(
        Optional.of(catalog("1", "a")),
        storage.publications().find(Kind.CATALOG, "sanmenxia", "1"));
  }

  private static Publication catalog(String version, String body) {
    return new Publication(Kind.CATALOG, "sanmenxia", version, body);
  }
}
