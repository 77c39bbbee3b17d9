package org.yijianshi.hall;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.casefile.Outage;
import org.yijianshi.casefile.Pinned;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.policy.Policy;
import org.yijianshi.port.PublicationTexts;
import org.yijianshi.port.Publications;
import org.yijianshi.port.Publications.Kind;
import org.yijianshi.port.Publications.Publication;

/**
 * What a hall has published, in its storage: it comes back after a restart. Parts are read when
 * they are asked for, so that one that cannot be read stops only the cases that pin it.
 */
final class Shelf {
  private final Publications publications;
  private final PublicationTexts texts;

  Shelf(Publications publications, PublicationTexts texts) {
    this.publications = publications;
    this.texts = texts;
  }

  void keep(Catalog catalog) {
    publications.publish(texts.of(catalog));
  }

  void keep(Policy policy) {
    publications.publish(texts.of(policy));
  }

  void keep(WorkCalendar calendar) {
    publications.publish(texts.of(calendar));
  }

  void keep(Outage outage) {
    publications.publish(texts.of(outage));
  }

  /** A case pins a catalog's version, whatever its code. */
  Optional<Catalog> catalog(String version) {
    return publications.codes(Kind.CATALOG).stream()
        .flatMap(code -> publications.find(Kind.CATALOG, code, version).stream())
        .findFirst()
        .map(texts::catalog);
  }

  Optional<Policy> policy(String version) {
    return publications.find(Kind.POLICY, PublicationTexts.POLICIES, version).map(texts::policy);
  }

  Optional<WorkCalendar> calendar(String version) {
    return publications
        .find(Kind.CALENDAR, PublicationTexts.CALENDARS, version)
        .map(texts::calendar);
  }

  /** All policies by the versions they were published under. */
  Map<String, Policy> policies() {
    Map<String, Policy> all = new LinkedHashMap<>();
    for (String version : publications.versions(Kind.POLICY, PublicationTexts.POLICIES)) {
      policy(version).ifPresent(policy -> all.put(version, policy));
    }
    return all;
  }

  List<Outage> outages() {
    return publications.codes(Kind.OUTAGE).stream()
        .flatMap(code -> all(Kind.OUTAGE, code))
        .map(texts::outage)
        .toList();
  }

  /** What was put in force last, by where. */
  Map<String, Pinned> inForce() {
    Map<String, Pinned> all = new LinkedHashMap<>();
    for (String where : publications.codes(Kind.IN_FORCE)) {
      all(Kind.IN_FORCE, where).forEach(each -> all.put(where, texts.inForce(each)));
    }
    return all;
  }

  private Stream<Publication> all(Kind kind, String code) {
    return publications.versions(kind, code).stream()
        .flatMap(version -> publications.find(kind, code, version).stream());
  }

  /**
   * From now on that is in force there; nothing happens if it is already. What was in force before
   * may come back, so each time has a version of its own, counted on; who was overtaken counts on
   * behind.
   */
  void putInForce(String where, Pinned pinned) {
    if (pinned.equals(inForce().get(where))) {
      return;
    }
    int next = publications.versions(Kind.IN_FORCE, where).size() + 1;
    while (!published(texts.inForce(where, Integer.toString(next), pinned))) {
      next++;
    }
  }

  private boolean published(Publication publication) {
    if (!free(publication)) {
      return false;
    }
    try {
      publications.publish(publication);
      return true;
    } catch (IllegalStateException overtaken) {
      if (free(publication)) {
        throw overtaken;
      }
      return false;
    }
  }

  private boolean free(Publication publication) {
    return publications
        .find(publication.kind(), publication.code(), publication.version())
        .isEmpty();
  }
}
