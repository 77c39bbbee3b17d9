package org.yijianshi.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Language;
import org.yijianshi.base.Rule;
import org.yijianshi.catalog.CommitmentKind;
import org.yijianshi.catalog.MaterialHandling;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.catalog.MaterialSource;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.condition.Condition;

/** One set of materials: each document once, the strictest demand holds and says why. */
@Rule({"R1", "R10"})
class MaterialListTest {
  private static final MaterialCode LEASE = MaterialCode.of("lease");
  private static final InstanceId ONE = InstanceId.of(ItemCode.of("X01-01"));
  private static final InstanceId TWO = InstanceId.of(ItemCode.of("X01-02"));

  /** What one item may say of the document. */
  private record Said(
      MaterialHandling handling,
      MaterialSource source,
      @Nullable ItemCode producedBy,
      boolean primary,
      boolean mayFollow,
      @Nullable CommitmentKind commitment,
      int copies,
      @Nullable String format) {
    static final Said PLAIN =
        new Said(
            MaterialHandling.INSPECTED_AND_RETURNED,
            MaterialSource.APPLICANT,
            null,
            false,
            true,
            CommitmentKind.PROOF,
            1,
            "复印件");

    MaterialRequirement requirement() {
      return new MaterialRequirement(
          LEASE,
          "租赁合同",
          handling,
          source,
          producedBy,
          primary,
          mayFollow,
          commitment,
          Condition.always(),
          copies,
          format,
          "示例依据",
          null,
          null);
    }

    Said handled(MaterialHandling other) {
      return new Said(other, source, producedBy, primary, mayFollow, commitment, copies, format);
    }

    Said from(MaterialSource other, @Nullable ItemCode by) {
      return new Said(handling, other, by, primary, mayFollow, commitment, copies, format);
    }

    Said inForm(@Nullable String other, int many) {
      return new Said(handling, source, producedBy, primary, mayFollow, commitment, many, other);
    }

    Said strict() {
      return new Said(handling, source, producedBy, true, false, null, copies, format);
    }
  }

  private static OneMaterial merged(Set<ItemCode> handled, Said one, Said two) {
    MaterialList list =
        MaterialList.of(
            List.of(new Requested(ONE, one.requirement()), new Requested(TWO, two.requirement())),
            handled);
    assertThat(list.materials()).hasSize(1);
    return list.materials().get(0);
  }

  private static OneMaterial merged(UnaryOperator<Said> otherwise) {
    return merged(Set.of(ONE.item(), TWO.item()), Said.PLAIN, otherwise.apply(Said.PLAIN));
  }

  private static List<String> reasons(OneMaterial material) {
    return material.why().details().stream().map(Explanation::text).map(t -> t.zh()).toList();
  }

  @Test
  void where_the_items_agree_it_is_as_each_says_and_needs_no_reason() {
    OneMaterial lease = merged(same -> same);

    assertThat(lease.neededBy()).containsExactly(ONE, TWO);
    assertThat(lease.toBring()).isTrue();
    assertThat(lease.copies()).isEqualTo(1);
    assertThat(lease.formats()).containsExactly("复印件");
    assertThat(lease.bases()).containsExactly("示例依据");
    assertThat(lease.mayFollow()).isTrue();
    assertThat(lease.commitment()).isEqualTo(CommitmentKind.PROOF);
    assertThat(lease.why().details()).isEmpty();
    assertThat(lease.why().print(Language.ZH)).isEqualTo("“租赁合同”由2个事项共用：X01-01、X01-02〔R1〕\n");
  }

  @Test
  void the_most_copies_and_the_strictest_format_hold_and_say_on_whose_account() {
    OneMaterial lease = merged(s -> s.inForm("复印件（加盖公章）", 3));

    assertThat(lease.copies()).isEqualTo(3);
    assertThat(lease.formats()).containsExactly("复印件（加盖公章）");
    assertThat(reasons(lease)).containsExactly("份数从多：3份（依据：X01-02）", "格式从严：复印件（加盖公章）（依据：X01-02）");
    assertThat(lease.why().print(Language.EN))
        .contains("the most copies hold: 3 (because of X01-02)");
  }

  @Test
  void formats_are_ranked_by_what_they_ask_and_what_cannot_be_ranked_is_met_beside() {
    assertThat(Formats.strictest(List.of("电子件", "复印件", "原件"))).containsExactly("原件");
    assertThat(Formats.strictest(List.of("原件", "原件及复印件"))).containsExactly("原件及复印件");
    assertThat(Formats.strictest(List.of("扫描件", "复印件加盖公章", "复印件"))).containsExactly("复印件加盖公章");
    assertThat(Formats.strictest(List.of("A4 横向", "复印件"))).containsExactly("A4 横向", "复印件");
    assertThat(Formats.strictest(List.of("复印件", "复印件两面"))).containsExactly("复印件", "复印件两面");
    assertThat(Formats.strictest(List.of())).isEmpty();
  }

  @Test
  void the_strictest_handling_holds() {
    for (MaterialHandling one : MaterialHandling.values()) {
      for (MaterialHandling two : MaterialHandling.values()) {
        OneMaterial lease =
            merged(
                Set.of(ONE.item(), TWO.item()), Said.PLAIN.handled(one), Said.PLAIN.handled(two));
        List<MaterialHandling> strictFirst =
            List.of(
                MaterialHandling.SURRENDERED,
                MaterialHandling.RETAINED,
                MaterialHandling.INSPECTED_AND_RETURNED,
                MaterialHandling.ELECTRONIC);
        int strictest = Math.min(strictFirst.indexOf(one), strictFirst.indexOf(two));
        assertThat(lease.handling()).isEqualTo(strictFirst.get(strictest));
        assertThat(reasons(lease)).hasSize(one == two ? 0 : 1);
      }
    }
  }

  @Test
  @Rule({"P-deferral", "P-commitment"})
  void it_follows_or_is_committed_to_only_if_every_item_lets_it() {
    OneMaterial lease = merged(Said::strict);

    assertThat(lease.primary()).isTrue();
    assertThat(lease.mayFollow()).isFalse();
    assertThat(lease.commitment()).isNull();
    assertThat(reasons(lease)).containsExactly("不可容缺（依据：X01-02）", "各事项对告知承诺的规定不一致，不可以承诺代替");
  }

  @Test
  void what_the_government_has_for_one_item_nobody_is_asked_for() {
    for (MaterialSource by : List.of(MaterialSource.SHARED_DATA, MaterialSource.E_CERTIFICATE)) {
      OneMaterial lease = merged(s -> s.from(by, null));

      assertThat(lease.exempt()).isTrue();
      assertThat(lease.source()).isEqualTo(by);
      assertThat(lease.handling()).isEqualTo(MaterialHandling.ELECTRONIC);
      assertThat(lease.copies()).isZero();
      assertThat(lease.mayFollow()).isFalse();
      assertThat(lease.why().details().get(0).rule()).hasToString("R10");
      assertThat(reasons(lease).get(0)).startsWith("可由政府部门获取").endsWith("（依据：X01-02）");
    }
  }

  @Test
  void what_an_item_of_the_same_case_makes_is_not_brought() {
    Said made = Said.PLAIN.from(MaterialSource.PRODUCED, ONE.item());

    OneMaterial together = merged(Set.of(ONE.item(), TWO.item()), Said.PLAIN, made);
    OneMaterial alone = merged(Set.of(TWO.item()), Said.PLAIN, made);

    assertThat(together.source()).isEqualTo(MaterialSource.PRODUCED);
    assertThat(together.producedBy()).isEqualTo(ONE.item());
    assertThat(alone.toBring()).isTrue();
    assertThat(reasons(alone).get(0)).startsWith("产生该材料的事项不在所选之内");
  }

  @Test
  void different_documents_stay_apart_in_the_order_of_the_list() {
    MaterialRequirement deed = MaterialRequirement.brought(MaterialCode.of("deed"), "房产证");
    MaterialList list =
        MaterialList.of(
            List.of(
                new Requested(ONE, deed),
                new Requested(ONE, Said.PLAIN.requirement()),
                new Requested(TWO, deed)),
            Set.of());

    assertThat(list.materials()).extracting(OneMaterial::name).containsExactly("房产证", "租赁合同");
    assertThat(list.asked()).isEqualTo(3);
    assertThat(list.toBring()).hasSize(2);
    assertThat(list.exempt()).isEmpty();
    assertThat(list.find(LEASE)).isPresent();
  }
}
