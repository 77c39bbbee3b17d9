package org.yijianshi.contractcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yijianshi.port.Publications;

/** The publications part of {@link TinyStorage}: all in one list, in the order they came. */
abstract class TinyPublications implements Publications {
  final List<Publication> published = new ArrayList<>();

  @Override
  public synchronized void publish(Publication publication) {
    Optional<Publication> before =
        find(publication.kind(), publication.code(), publication.version());
    if (before.isEmpty()) {
      published.add(publication);
    } else if (!before.get().equals(publication)) {
      throw new IllegalStateException("Published already, with another body");
    }
  }

  @Override
  public synchronized Optional<Publication> find(Kind kind, String code, String version) {
    return published.stream()
        .filter(p -> p.kind() == kind && p.code().equals(code) && p.version().equals(version))
        .findFirst();
  }

  @Override
  public synchronized List<String> versions(Kind kind, String code) {
    return published.stream()
        .filter(p -> p.kind() == kind && p.code().equals(code))
        .map(Publication::version)
        .toList();
  }

  @Override
  public synchronized List<String> codes(Kind kind) {
    return published.stream()
        .filter(p -> p.kind() == kind)
        .map(Publication::code)
        .distinct()
        .toList();
  }
}
