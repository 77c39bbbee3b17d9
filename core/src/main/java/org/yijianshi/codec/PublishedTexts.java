package org.yijianshi.codec;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.yijianshi.base.Violation;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.casefile.Outage;
import org.yijianshi.casefile.Pinned;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.CatalogOverlay;
import org.yijianshi.policy.Policy;
import org.yijianshi.port.PublicationTexts;
import org.yijianshi.port.Publications.Kind;
import org.yijianshi.port.Publications.Publication;

/** Publications as JSON, by the codecs of this package. */
public final class PublishedTexts implements PublicationTexts {
  private static final PublishedTexts INSTANCE = new PublishedTexts();

  private PublishedTexts() {}

  /** The only one there is. */
  public static PublishedTexts json() {
    return INSTANCE;
  }

  @Override
  public Publication of(Catalog catalog) {
    return new Publication(
        Kind.CATALOG, catalog.code(), catalog.version(), CatalogCodec.write(catalog));
  }

  @Override
  public Publication of(CatalogOverlay overlay) {
    return new Publication(
        Kind.OVERLAY, overlay.code(), overlay.version(), OverlayCodec.write(overlay));
  }

  @Override
  public Publication of(Policy policy) {
    return new Publication(Kind.POLICY, POLICIES, policy.version(), PolicyCodec.write(policy));
  }

  @Override
  public Publication of(WorkCalendar calendar) {
    return new Publication(
        Kind.CALENDAR, CALENDARS, calendar.version(), CalendarCodec.write(calendar));
  }

  @Override
  public Publication of(Outage outage) {
    return new Publication(
        Kind.OUTAGE, outage.number(), outage.declaredAt().toString(), PublishedFacts.write(outage));
  }

  @Override
  public Publication inForce(String where, String version, Pinned pinned) {
    return new Publication(Kind.IN_FORCE, where, version, PublishedFacts.write(pinned));
  }

  @Override
  public Outage outage(Publication publication) {
    return fact(publication, Kind.OUTAGE, PublishedFacts::outage);
  }

  @Override
  public Pinned inForce(Publication publication) {
    return fact(publication, Kind.IN_FORCE, PublishedFacts::pinned);
  }

  private static <T> T fact(Publication publication, Kind kind, Function<String, T> reader) {
    if (publication.kind() != kind) {
      throw new IllegalArgumentException("Not a " + kind + ": " + named(publication));
    }
    try {
      return reader.apply(publication.body());
    } catch (IllegalArgumentException wrong) {
      throw new IllegalStateException(
          named(publication) + " cannot be read: restore it from a backup / 已发布内容无法读取，请从备份恢复",
          wrong);
    }
  }

  @Override
  public Catalog catalog(Publication publication) {
    return same(publication, Kind.CATALOG, CatalogCodec::read, this::of);
  }

  @Override
  public CatalogOverlay overlay(Publication publication) {
    return same(publication, Kind.OVERLAY, OverlayCodec::read, this::of);
  }

  @Override
  public Policy policy(Publication publication) {
    return PolicyCodec.complete(publication.body())
        ? same(publication, Kind.POLICY, PolicyCodec::read, this::of)
        : read(publication, Kind.POLICY, PolicyCodec::read);
  }

  @Override
  public WorkCalendar calendar(Publication publication) {
    return same(publication, Kind.CALENDAR, CalendarCodec::readCalendar, this::of);
  }

  private static <T> T read(
      Publication publication, Kind kind, Function<String, Loaded<T>> reader) {
    if (publication.kind() != kind) {
      throw new IllegalArgumentException("Not a " + kind + ": " + named(publication));
    }
    Loaded<T> loaded = reader.apply(publication.body());
    return loaded
        .value()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    named(publication)
                        + " cannot be read: upgrade this program if a newer release published it,"
                        + " else restore it from a backup / 已发布内容无法读取：若由更新版本发布，请升级本程序；否则请从备份恢复\n"
                        + loaded.faults().stream()
                            .map(Violation::toString)
                            .collect(Collectors.joining("\n"))));
  }

  /** What is read must be what was published, or cases would be decided by something else. */
  private static <T> T same(
      Publication publication,
      Kind kind,
      Function<String, Loaded<T>> reader,
      Function<T, Publication> writer) {
    T value = read(publication, kind, reader);
    Publication again = writer.apply(value);
    if (!again.code().equals(publication.code())
        || !again.version().equals(publication.version())) {
      throw new IllegalStateException(
          named(publication)
              + " reads as "
              + named(again)
              + ": it was altered, restore it from a backup / 已发布内容被改动，请从备份恢复");
    }
    return value;
  }

  private static String named(Publication publication) {
    return publication.kind() + " " + publication.code() + " " + publication.version();
  }
}
