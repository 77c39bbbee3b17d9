package org.yijianshi.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.catalog.CatalogOverlay;
import org.yijianshi.contract.history.HistoryGenerator;
import org.yijianshi.contract.history.World;
import org.yijianshi.contract.history.Worlds;
import org.yijianshi.policy.Policy;
import org.yijianshi.port.PublicationTexts;
import org.yijianshi.port.Publications.Kind;
import org.yijianshi.port.Publications.Publication;
import org.yijianshi.procedure.Rulebook;

/** What is published comes back equal after a restart, or is refused by name. */
class PublishedTextsTest {
  private static final PublicationTexts TEXTS = PublishedTexts.json();

  @Test
  void the_books_of_generated_cases_come_back_equal() {
    World shop = Worlds.shop();
    LongStream.range(0, 12)
        .mapToObj(seed -> HistoryGenerator.generate(shop, seed, 1).book())
        .forEach(PublishedTextsTest::check);
    check(HistoryGenerator.generate(Worlds.regulation(), 1, 1).book());
  }

  private static void check(Rulebook book) {
    Publication catalog = TEXTS.of(book.catalog());
    Publication policy = TEXTS.of(book.policy());
    Publication calendar = TEXTS.of(book.deadlines().calendar());

    assertThat(TEXTS.catalog(catalog)).isEqualTo(book.catalog());
    assertThat(TEXTS.policy(policy)).isEqualTo(book.policy());
    assertThat(TEXTS.calendar(calendar)).isEqualTo(book.deadlines().calendar());
    assertThat(TEXTS.of(TEXTS.catalog(catalog))).isEqualTo(catalog);
    assertThat(TEXTS.of(TEXTS.policy(policy))).isEqualTo(policy);
    assertThat(TEXTS.of(TEXTS.calendar(calendar))).isEqualTo(calendar);
    assertThat(book.pinned().policy()).isEqualTo(policy.version());
    assertThat(book.pinned().calendar()).isEqualTo(calendar.version());
    assertThat(book.pinned().catalog()).isEqualTo(catalog.version());
  }

  @Test
  void an_overlay_comes_back_equal() {
    CatalogOverlay overlay =
        OverlayCodec.read(
                """
                {"overlay": {"code": "lingbao", "version": "2", "base": "sanmenxia",
                 "region": "411282", "kind": "COUNTY", "source": "灵宝市", "from": "2024-01-01"}}
                """)
            .orThrow();
    Publication published = TEXTS.of(overlay);

    assertThat(TEXTS.overlay(published)).isEqualTo(overlay);
    assertThat(published.code()).isEqualTo("lingbao");
    assertThat(published.version()).isEqualTo("2");
  }

  @Test
  void a_strict_calendar_is_published_beside_the_same_one_that_is_not() {
    WorkCalendar calendar = CalendarCodec.builtIn();
    Publication lenient = TEXTS.of(calendar);
    Publication strict = TEXTS.of(calendar.strict());

    assertThat(strict.version()).isEqualTo(lenient.version() + "-strict");
    assertThat(TEXTS.calendar(strict).isStrict()).isTrue();
  }

  @Test
  void a_policy_that_an_older_release_published_takes_new_knobs_at_their_defaults() {
    Publication published =
        new Publication(
            Kind.POLICY,
            PublicationTexts.POLICIES,
            "policy-0123456789ab",
            "{\"format\": 1, \"knobs\": {\"dayCount\": \"START_COUNTED\"}}");

    assertThat(TEXTS.policy(published))
        .isEqualTo(Policy.builder().set("dayCount", "START_COUNTED").build());
  }

  @Test
  void what_was_altered_or_is_unreadable_is_refused_by_name() {
    Publication policy = TEXTS.of(Policy.defaults());
    Publication altered =
        new Publication(
            Kind.POLICY,
            policy.code(),
            policy.version(),
            policy.body().replace("START_NOT_COUNTED", "START_COUNTED"));
    Publication newer =
        new Publication(
            Kind.POLICY,
            policy.code(),
            policy.version(),
            policy.body().replace("START_NOT_COUNTED", "START_IGNORED"));

    assertThatIllegalStateException()
        .isThrownBy(() -> TEXTS.policy(altered))
        .withMessageContainingAll(policy.version(), "altered", "被改动");
    assertThatIllegalStateException()
        .isThrownBy(() -> TEXTS.policy(newer))
        .withMessageContainingAll(policy.version(), "/knobs/dayCount", "upgrade", "升级");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TEXTS.catalog(policy))
        .withMessageContainingAll("CATALOG", policy.version());
  }
}
