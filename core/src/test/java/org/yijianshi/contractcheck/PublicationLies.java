package org.yijianshi.contractcheck;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Publications that lie in one thing each. */
final class PublicationLies {
  private PublicationLies() {}

  static final class LetsAPublicationChange extends TinyStorage {
    @Override
    public synchronized void publish(Publication publication) {
      published.removeIf(
          each ->
              each.kind() == publication.kind()
                  && each.code().equals(publication.code())
                  && each.version().equals(publication.version()));
      published.add(publication);
    }
  }

  static final class IgnoresAnotherBody extends TinyStorage {
    @Override
    public synchronized void publish(Publication publication) {
      if (find(publication.kind(), publication.code(), publication.version()).isEmpty()) {
        published.add(publication);
      }
    }
  }

  static final class RefusesTheSameAgain extends TinyStorage {
    @Override
    public synchronized void publish(Publication publication) {
      if (published.contains(publication)) {
        throw new IllegalStateException("Published already");
      }
      super.publish(publication);
    }
  }

  static final class ListsTheSameTwice extends TinyStorage {
    @Override
    public synchronized void publish(Publication publication) {
      super.publish(publication);
      if (published.indexOf(publication) < published.size() - 1) {
        published.add(publication);
      }
    }
  }

  static final class SortsVersions extends TinyStorage {
    @Override
    public synchronized List<String> versions(Kind kind, String code) {
      return super.versions(kind, code).stream().sorted().toList();
    }
  }

  static final class CutsLongTexts extends TinyStorage {
    @Override
    public synchronized Optional<Publication> find(Kind kind, String code, String version) {
      return super.find(kind, code, version)
          .map(
              whole ->
                  new Publication(
                      whole.kind(),
                      whole.code(),
                      whole.version(),
                      whole.body().substring(0, Math.min(65_535, whole.body().length()))));
    }
  }

  static final class IgnoresTheKind extends TinyStorage {
    @Override
    public synchronized Optional<Publication> find(Kind kind, String code, String version) {
      return Stream.of(Kind.values())
          .flatMap(each -> super.find(each, code, version).stream())
          .findFirst();
    }
  }

  static final class InventsAVersion extends TinyStorage {
    @Override
    public synchronized List<String> versions(Kind kind, String code) {
      List<String> versions = super.versions(kind, code);
      return versions.isEmpty() ? List.of("1") : versions;
    }
  }

  static final class ListsNoCodes extends TinyStorage {
    @Override
    public synchronized List<String> codes(Kind kind) {
      return List.of();
    }
  }
}
