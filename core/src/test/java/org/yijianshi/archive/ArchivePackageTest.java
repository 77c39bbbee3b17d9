package org.yijianshi.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yijianshi.contract.play.SampleCatalogs.BUSINESS_LICENCE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.LEASE;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yijianshi.archive.ArchiveFinding.Kind;
import org.yijianshi.base.Rule;
import org.yijianshi.code.ItemCode;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.obligation.ObligationKind;

/** What each department files, and that it is found when it is no longer the same. */
class ArchivePackageTest {
  private static final CasePlay PLAY = FiledCases.completed();
  private static final ArchivePackage LEAD = FiledCases.of(PLAY, FiledCases.LEAD);
  private static final ArchivePackage OTHER = FiledCases.of(PLAY, FiledCases.PARTICIPANT);

  @Test
  @Rule("R50")
  void the_lead_files_the_whole_case_with_the_way_of_each_original() {
    assertThat(LEAD.head().originals()).isTrue();
    assertThat(LEAD.head().number()).hasToString("LS-2026-0001");
    assertThat(LEAD.items()).extracting(ArchivedItem::id).containsExactly(TRADE, FIRE);
    assertThat(LEAD.materials())
        .extracting(ArchivedMaterial::code)
        .containsExactlyInAnyOrder(FORM, LEASE, BUSINESS_LICENCE, FLOOR_PLAN);
    assertThat(LEAD.materials())
        .filteredOn(m -> !m.trail().isEmpty())
        .singleElement()
        .satisfies(m -> assertThat(m.code()).isEqualTo(FORM))
        .satisfies(m -> assertThat(m.trail()).hasSize(2));
    assertThat(LEAD.notices()).hasSize(3);
  }

  @Test
  @Rule({"R51", "P-materialVisibility"})
  void a_participating_department_files_its_own_items_and_electronic_materials_alone() {
    assertThat(OTHER.head().originals()).isFalse();
    assertThat(OTHER.items()).extracting(ArchivedItem::id).containsExactly(FIRE);
    assertThat(OTHER.materials())
        .extracting(ArchivedMaterial::code)
        .containsExactlyInAnyOrder(FORM, BUSINESS_LICENCE, FLOOR_PLAN);
    assertThat(OTHER.materials()).allMatch(m -> m.trail().isEmpty());
    assertThat(OTHER.materials()).allMatch(m -> m.items().equals(List.of(FIRE)));
    assertThat(OTHER.notices()).extracting(ArchivedNotice::number).containsExactly("SL-2");
    assertThat(OTHER.inventory())
        .allMatch(line -> line.medium() == InventoryLine.Medium.ELECTRONIC);
    assertThat(OTHER.history())
        .isNotEmpty()
        .allMatch(line -> line.items().isEmpty() || line.items().equals(List.of(FIRE)))
        .noneMatch(line -> line.dutyKind() == ObligationKind.HAND_PAPER_TO_LEAD);
    assertThatThrownBy(() -> FiledCases.of(PLAY, ShopCase.party(SampleCatalogs.WORKS)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no part");
  }

  @Test
  @Rule({"R50", "P-materialVisibility"})
  void keeping_an_original_is_not_reading_what_only_others_need() {
    assertThat(LEAD.materials())
        .filteredOn(LEAD::mayHold)
        .extracting(ArchivedMaterial::code)
        .as("the floor plan is the fire department's")
        .containsExactlyInAnyOrder(FORM, LEASE, BUSINESS_LICENCE);
    assertThat(OTHER.materials()).allMatch(OTHER::mayHold);
  }

  @Test
  @Rule({"R50", "R51"})
  void every_event_is_told_once_in_order_with_its_duty() {
    long events = PLAY.commits().stream().mapToLong(c -> c.events().size()).sum();

    assertThat(LEAD.history()).hasSize((int) events);
    assertThat(LEAD.history())
        .extracting(line -> line.chapter() + "." + line.event())
        .startsWith("intake.Submitted")
        .contains("acceptance.Accepted", "approval.Granted", "delivery.Delivered");
    assertThat(LEAD.history())
        .filteredOn(line -> line.event().equals("ObligationClosed"))
        .allMatch(
            closed ->
                LEAD.history().stream()
                        .filter(l -> l.event().equals("ObligationOpened"))
                        .filter(l -> java.util.Objects.equals(l.duty(), closed.duty()))
                        .filter(l -> l.dutyKind() == closed.dutyKind())
                        .count()
                    == 1);
  }

  @Test
  @Rule("R50")
  void every_item_has_its_retention_and_the_inventory_names_everything_once() {
    assertThat(LEAD.items())
        .extracting(ArchivedItem::retention)
        .containsExactly(Retention.PERMANENT, Retention.YEARS_30);
    assertThat(RetentionSchedule.all(Retention.YEARS_10).of(ItemCode.of("S01-03")))
        .isEqualTo(Retention.YEARS_10);
    assertThat(LEAD.inventory())
        .extracting(InventoryLine::title)
        .containsExactly(
            "办件元数据",
            "办理过程记录",
            "收件回执",
            "受理通知书",
            "受理通知书",
            "申请表",
            "租赁合同",
            "营业执照",
            "平面图",
            "营业许可（准予）",
            "证件",
            "消防检查（准予）",
            "证件");
    assertThat(LEAD.inventory())
        .filteredOn(l -> l.medium() == InventoryLine.Medium.PAPER_AND_ELECTRONIC)
        .extracting(InventoryLine::title)
        .containsExactly("申请表");
  }

  @Test
  @Rule("P-materialVisibility")
  void nothing_but_the_text_of_notices_names_a_person() {
    assertThat(List.of(LEAD, OTHER).toString())
        .doesNotContain(Cast.NAME, Cast.PHONE, Cast.ADDRESS, Cast.APPLICANT_ID, "account-");
    assertThat(LEAD.notices().get(0).text()).contains(Cast.NAME);
    assertThat(LEAD.head().people())
        .contains(new ArchiveHead.Person("applicant-1", org.yijianshi.party.PartyRole.APPLICANT));
  }

  private static final Digests DIGESTS = Digests.standard();
  private static final ArchiveEntry ONE = ArchiveEntry.text("case.json", "{}");
  private static final ArchiveEntry TWO = ArchiveEntry.text("notices/1-收件回执.txt", "回执");
  private static final ArchiveContainer WHOLE =
      ArchiveContainer.of(List.of(TWO, ONE), DIGESTS, Digests.SHA_256);

  private static List<String> findings(ArchiveEntry... entries) {
    return ArchiveVerification.verify(WHOLE.manifest(), List.of(entries), DIGESTS).stream()
        .map(ArchiveFinding::toString)
        .toList();
  }

  @Test
  @Rule({"R50", "R51"})
  void whatever_is_missing_altered_or_surplus_is_named() {
    assertThat(findings(ONE, TWO)).isEmpty();
    assertThat(findings(ONE)).containsExactly("MISSING notices/1-收件回执.txt");
    assertThat(findings(ONE, ArchiveEntry.text(TWO.path(), "回折")))
        .containsExactly("ALTERED notices/1-收件回执.txt");
    assertThat(findings(ONE, TWO, ArchiveEntry.text("more.txt", "")))
        .containsExactly("SURPLUS more.txt");
    assertThat(findings(ONE, TWO, TWO)).containsExactly("SURPLUS notices/1-收件回执.txt");
    assertThat(new ArchiveFinding(Kind.MISSING, "a").message().zh()).isEqualTo("缺失：a");
  }

  @Test
  @Rule({"R50", "R51"})
  void a_manifest_that_was_made_to_fit_altered_entries_is_found_by_the_cases_record() {
    String archived = WHOLE.digest(DIGESTS);
    ArchiveContainer forged =
        ArchiveContainer.of(
            List.of(ONE, ArchiveEntry.text(TWO.path(), "回折")), DIGESTS, Digests.SHA_256);

    assertThat(ArchiveVerification.verify(archived, WHOLE, DIGESTS)).isEmpty();
    assertThat(ArchiveVerification.verify(forged.manifest(), forged.entries(), DIGESTS)).isEmpty();
    assertThat(ArchiveVerification.verify(archived, forged, DIGESTS))
        .containsExactly(new ArchiveFinding(Kind.MANIFEST_CHANGED, "manifest.txt"));
  }

  /** Not SM3, only another algorithm: the sum of the bytes. */
  private static final class Sum implements DigestAlgorithm {
    @Override
    public String name() {
      return "sum";
    }

    @Override
    public String hexOf(byte[] bytes) {
      int sum = 0;
      for (byte b : bytes) {
        sum += b & 0xff;
      }
      return String.format("%016x", sum);
    }
  }

  @Test
  @Rule("R51")
  void another_digest_algorithm_is_brought_by_the_embedder_and_must_be_at_hand_to_verify() {
    Digests more = DIGESTS.with(new Sum());
    ArchiveContainer packed = ArchiveContainer.of(List.of(ONE), more, "sum");

    assertThat(packed.digest(more)).startsWith("sum:");
    assertThat(ArchiveVerification.verify(packed.manifest(), packed.entries(), more)).isEmpty();
    assertThat(ArchiveVerification.verify(packed.manifest(), packed.entries(), DIGESTS))
        .extracting(ArchiveFinding::kind)
        .containsExactly(Kind.UNKNOWN_ALGORITHM);
    assertThatThrownBy(() -> DIGESTS.of("sm3", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(DIGESTS.of(Digests.SHA_256, FiledCases.bytes("abc")))
        .isEqualTo("sha-256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(DIGESTS.matches("sm3:00", new byte[0])).isEmpty();
  }

  @Test
  @Rule("R51")
  void a_manifest_reads_back_what_it_wrote_and_nothing_else() {
    String text = WHOLE.manifest().text();

    assertThat(ArchiveManifest.parse(text)).isEqualTo(WHOLE.manifest());
    for (String wrong :
        List.of(
            "",
            "something else\n",
            text + "\n",
            text.replace("\n", "\r\n"),
            text + "zz  1  more.txt\n",
            text + "00  1  ../more.txt\n",
            text + "00  1  a.txt\n",
            text.stripTrailing())) {
      assertThatThrownBy(() -> ArchiveManifest.parse(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("manifest");
    }
  }

  @Test
  void a_path_stays_inside_the_package() {
    for (String bad :
        List.of(
            "",
            "/a",
            "a/",
            "a//b",
            "../a",
            "a/../b",
            "./a",
            ".hidden",
            "a\\b",
            "C:/a",
            "a\nb",
            "a".repeat(201))) {
      assertThat(ArchiveEntry.isSafe(bad)).as(bad).isFalse();
    }
    for (String good :
        List.of("case.json", "items/S01-06_employee-1/item.json", "notices/1-收件回执.txt")) {
      assertThat(ArchiveEntry.isSafe(good)).as(good).isTrue();
    }
    assertThat(ArchiveEntry.of("a", new byte[] {1}).hashCode())
        .isEqualTo(ArchiveEntry.of("a", new byte[] {1}).hashCode());
  }
}
