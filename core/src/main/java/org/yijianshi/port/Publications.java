package org.yijianshi.port;

import java.util.List;
import java.util.Optional;
import org.jmolecules.ddd.annotation.Repository;

/**
 * Catalogs, overlays, policies, calendars and outages by version, and which are in force. What is
 * published never changes. Thread- safe; verified by {@code PublicationsContract}.
 */
@Repository
public interface Publications {

  /** The kinds of things that are published. */
  enum Kind {
    /** A catalog, overlays applied. */
    CATALOG,
    /** What a county adds to, or sets in, a catalog. */
    OVERLAY,
    /** The choices of an embedder. */
    POLICY,
    /** Holiday notices and closures. */
    CALENDAR,
    /** An outage during which work was done on paper. */
    OUTAGE,
    /** Which catalog, policy and calendar are in force, everywhere or in a region. */
    IN_FORCE
  }

  /**
   * Something published.
   *
   * @param kind what it is
   * @param code which one
   * @param version its version
   * @param body its text, as its codec writes it
   */
  record Publication(Kind kind, String code, String version, String body) {}

  /**
   * Publishes. The same again changes nothing, not even the order. Of several different bodies that
   * are published at once under one kind, code and version one succeeds.
   *
   * @throws IllegalStateException if that kind, code and version already has another body
   */
  void publish(Publication publication);

  /** What was published under that kind, code and version, to the letter; empty if nothing was. */
  Optional<Publication> find(Kind kind, String code, String version);

  /** The versions of that kind and code, in the order of their first publication; maybe none. */
  List<String> versions(Kind kind, String code);

  /** The codes under which something of that kind was published, in the order of the first. */
  List<String> codes(Kind kind);
}
