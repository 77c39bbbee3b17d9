package org.yijianshi.port;

import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.casefile.Outage;
import org.yijianshi.casefile.Pinned;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.CatalogOverlay;
import org.yijianshi.policy.Policy;
import org.yijianshi.port.Publications.Publication;

/**
 * How what a hall publishes becomes text and is had again after a restart, exactly equal. {@code
 * org.yijianshi.codec.PublishedTexts} does it as JSON. Thread-safe.
 *
 * <p>A publication is found by kind, code and version. Catalogs and overlays have a code of their
 * own; there is one line of policies and one of calendars, under {@link #POLICIES} and {@link
 * #CALENDARS}.
 *
 * <p>Whatever cannot be read, or reads as something else than it was published as, throws {@code
 * IllegalStateException}, which names kind, code and version and all faults: cases that pin it
 * cannot be continued until somebody acts.
 */
public interface PublicationTexts {
  /** The code of all policies. */
  String POLICIES = "policy";

  /** The code of all calendars. */
  String CALENDARS = "calendar";

  /** Where something is in force for all regions that have nothing of their own. */
  String EVERYWHERE = "everywhere";

  /** The catalog, overlays applied, under its code and version. */
  Publication of(Catalog catalog);

  /** The overlay, under its code and version. */
  Publication of(CatalogOverlay overlay);

  /** The policy with every knob named, under its version. */
  Publication of(Policy policy);

  /** The calendar with all notices and closures, under its version. */
  Publication of(WorkCalendar calendar);

  /** The outage, under the number of its announcement and the time of its declaration. */
  Publication of(Outage outage);

  /**
   * What is in force somewhere.
   *
   * @param where the code of the region, or {@link #EVERYWHERE}
   * @param version counts how often something was put in force there
   * @param pinned the versions in force
   */
  Publication inForce(String where, String version, Pinned pinned);

  /** The outage that was published so. */
  Outage outage(Publication publication);

  /** The versions that were put in force so. */
  Pinned inForce(Publication publication);

  /** The catalog that was published so. */
  Catalog catalog(Publication publication);

  /** The overlay that was published so. */
  CatalogOverlay overlay(Publication publication);

  /**
   * The policy that was published so. A release with more knobs than the one that published it adds
   * them at their defaults; then {@link Policy#version()} is another than the one it was published
   * under, which remains the one that cases pin.
   */
  Policy policy(Publication publication);

  /** The calendar that was published so. */
  WorkCalendar calendar(Publication publication);
}
