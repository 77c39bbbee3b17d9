package org.yijianshi.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Label;
import org.yijianshi.base.Language;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.calendar.HolidayNotice;
import org.yijianshi.calendar.Interval;
import org.yijianshi.calendar.LocalClosure;
import org.yijianshi.calendar.OfficeHours;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.calendar.UnpublishedYearException;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.CatalogOverlay;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.condition.Facts;
import org.yijianshi.plan.Closure;
import org.yijianshi.plan.Planned;
import org.yijianshi.plan.Selection;
import org.yijianshi.plan.Wish;

/**
 * What the guides show is what the library does: their files load, and their output is the output.
 * With {@code -Ddocs.write=true} the output is written down anew; DocsTest then takes it to the
 * page.
 */
class GuideExamplesTest {
  private static final String FOLDER = "/org/yijianshi/docs/";
  private static final Path RESOURCES =
      Path.of(System.getProperty("basedir", ""), "src/test/resources" + FOLDER);

  private static final Catalog CITY = CatalogCodec.builtIn();

  @Test
  @Rule("R13")
  void the_county_overlay_of_the_guide_does_what_the_guide_says() throws IOException {
    String json = text("county-overlay.json");
    // docs: apply
    CatalogOverlay overlay = OverlayCodec.read(json).orThrow();
    Catalog county = overlay.applyTo(CatalogCodec.builtIn()).orThrow();
    // docs: end

    assertThat(county.version()).isEqualTo("2023.1+lushi.2026.1");
    assertThat(county.bundles()).hasSize(54);
    assertThat(county.item(ItemCode.of("E03-04")).orElseThrow().settledDepartment())
        .contains(DepartmentCode.of("urban-management"));
    assertThat(CITY).isEqualTo(CatalogCodec.builtIn());
    Facts facts =
        Facts.none()
            .with("premisesArea", 120)
            .with("outdoorAdvert", true)
            .with("dischargesSewage", true)
            .with("outdoorSeats", 6);
    Wish wish = Wish.all(BundleCode.of("E03"), RegionCode.of("411224"), facts);
    Selection selection = new Closure().select(county, wish, LocalDate.of(2026, 9, 1));
    assertThat(selection.settled()).isTrue();
    assertThat(selection.planned().stream().map(Planned::item).map(i -> i.code().value()))
        .containsExactly("E03-01", "E03-02", "E03-03", "E03-04");
  }

  @Test
  void a_misspelt_overlay_is_answered_as_the_guide_shows() throws IOException {
    Loaded<CatalogOverlay> loaded = OverlayCodec.read(text("overlay-misspelt.json"));

    expect("overlay-misspelt.txt", print(loaded.faults()));
  }

  @Test
  void an_overlay_that_the_catalog_refuses_is_answered_as_the_guide_shows() throws IOException {
    CatalogOverlay overlay = OverlayCodec.read(text("overlay-refused.json")).orThrow();

    expect("overlay-refused.txt", print(overlay.applyTo(CITY).conflicts()));
  }

  @Test
  void a_misspelt_notice_is_answered_as_the_guide_shows() throws IOException {
    Loaded<List<HolidayNotice>> loaded = CalendarCodec.readNotices(text("notice-misspelt.json"));

    expect("notice-misspelt.txt", print(loaded.faults()));
  }

  @Test
  void a_notice_and_a_closure_are_added_as_the_guide_says() throws IOException {
    String json = CalendarCodec.write(CalendarCodec.builtIn().notices().get(24));
    // docs: notice
    WorkCalendar calendar = CalendarCodec.builtIn();
    for (HolidayNotice notice : CalendarCodec.readNotices(json).orThrow()) {
      calendar = calendar.with(notice);
    }
    // docs: end
    assertThat(calendar).isEqualTo(CalendarCodec.builtIn());
    // docs: closure
    calendar =
        calendar.withClosure(
            LocalClosure.of(
                LocalDate.of(2026, 9, 29),
                LocalDate.of(2026, 9, 29),
                Label.of("防汛", "flood control"),
                "示例：卢氏县政务服务中心公告"));
    // docs: end
    assertThat(calendar.version()).isNotEqualTo(CalendarCodec.builtIn().version());
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 9, 29))).isTrue();
    assertThat(calendar.isOpenDay(LocalDate.of(2026, 9, 29))).isFalse();
    WorkCalendar whole = CalendarCodec.readCalendar(text("calendar.json")).orThrow();
    assertThat(whole.closures()).isEqualTo(calendar.closures());
  }

  @Test
  @Rule({"P-dayCount", "P-unpublishedYear", "P-localClosure"})
  void due_dates_are_explained_as_the_guide_shows() throws IOException {
    // docs: explain
    Deadlines deadlines = new Deadlines(CalendarCodec.builtIn(), OfficeHours.standard());
    Instant accepted = Instant.parse("2026-09-29T07:30:00Z"); // 15:30 in China
    Explanation why = deadlines.explain(accepted, TimeLimit.workingDays(5));
    String page = why.print(Language.EN);
    // docs: end
    expect("due-working-days.en.txt", page);
    expect("due-working-days.zh.txt", why.print(Language.ZH));

    Deadlines flooded =
        new Deadlines(
            CalendarCodec.builtIn()
                .withClosure(
                    LocalClosure.of(
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 9, 30),
                        Label.of("防汛", "flood control"),
                        "示例：卢氏县政务服务中心公告")),
            OfficeHours.standard());
    Instant late = Instant.parse("2026-09-29T08:30:00Z"); // 16:30 in China
    Explanation hours = flooded.explain(late, TimeLimit.workingHours(2));
    expect("due-office-hours.en.txt", hours.print(Language.EN));
    expect("due-office-hours.zh.txt", hours.print(Language.ZH));

    Instant yearEnd = Instant.parse("2026-12-25T02:00:00Z");
    Explanation provisional = deadlines.explain(yearEnd, TimeLimit.workingDays(4));
    expect("due-provisional.en.txt", provisional.print(Language.EN));
    expect("due-provisional.zh.txt", provisional.print(Language.ZH));

    Interval hearing = Interval.of(accepted.plusSeconds(60), Instant.parse("2026-10-09T02:00:00Z"));
    Explanation stopped = deadlines.explain(accepted, TimeLimit.workingDays(2), List.of(hearing));
    expect("due-suspended.en.txt", stopped.print(Language.EN));
    expect("due-suspended.zh.txt", stopped.print(Language.ZH));
  }

  @Test
  @Rule("P-unpublishedYear")
  void a_strict_calendar_refuses_as_the_guide_shows() throws IOException {
    WorkCalendar strict = CalendarCodec.builtIn().strict();
    Deadlines deadlines = new Deadlines(strict, OfficeHours.standard());
    String message = "";
    try {
      deadlines.due(Instant.parse("2026-12-25T02:00:00Z"), TimeLimit.workingDays(4));
    } catch (UnpublishedYearException refused) {
      message = refused.getMessage() + "\n";
    }

    expect("due-strict.txt", message);
  }

  private static String print(List<Violation> violations) {
    return violations.stream()
        .map(
            v ->
                v.where()
                    + " "
                    + v.rule()
                    + " "
                    + v.code()
                    + "\n  "
                    + v.message().zh()
                    + "\n  "
                    + v.message().en()
                    + "\n")
        .collect(Collectors.joining());
  }

  private static void expect(String file, String output) throws IOException {
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(RESOURCES.resolve(file), output);
    } else {
      assertThat(output).isEqualTo(text(file));
    }
  }

  private static String text(String file) throws IOException {
    try (InputStream in = GuideExamplesTest.class.getResourceAsStream(FOLDER + file)) {
      assertThat(in).as(file).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
