package org.yijianshi.storage.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yijianshi.port.Publications;

/** What is published, in the order of its publication. Guarded by its own monitor. */
final class MemoryPublications implements Publications {
  private record Key(Kind kind, String code, String version) {}

  private record Series(Kind kind, String code) {}

  private final Map<Key, Publication> published = new HashMap<>();
  private final Map<Series, List<String>> versions = new LinkedHashMap<>();

  @Override
  public synchronized void publish(Publication publication) {
    Key key = new Key(publication.kind(), publication.code(), publication.version());
    Publication before = published.putIfAbsent(key, publication);
    if (before == null) {
      versions
          .computeIfAbsent(
              new Series(publication.kind(), publication.code()), series -> new ArrayList<>())
          .add(publication.version());
    } else if (!before.equals(publication)) {
      throw new IllegalStateException(
          "Published already, with another body: "
              + publication.kind()
              + " "
              + publication.code()
              + " "
              + publication.version());
    }
  }

  @Override
  public synchronized Optional<Publication> find(Kind kind, String code, String version) {
    return Optional.ofNullable(published.get(new Key(kind, code, version)));
  }

  @Override
  public synchronized List<String> versions(Kind kind, String code) {
    return List.copyOf(versions.getOrDefault(new Series(kind, code), List.of()));
  }

  @Override
  public synchronized List<String> codes(Kind kind) {
    return versions.keySet().stream()
        .filter(series -> series.kind() == kind)
        .map(Series::code)
        .toList();
  }
}
