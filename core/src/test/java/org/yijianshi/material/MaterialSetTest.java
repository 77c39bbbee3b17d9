package org.yijianshi.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.base.RuleId;
import org.yijianshi.catalog.MaterialHandling;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.party.Party;

class MaterialSetTest {
  private static final InstanceId ONE = InstanceId.of(ItemCode.of("S01-01"));
  private static final InstanceId TWO = InstanceId.of(ItemCode.of("S01-02"));
  private static final String DIGEST = "sha-256:" + "a".repeat(64);
  private static final Supply PAPER = new Supply.Provided(DIGEST, true);
  private static final Supply FILE = new Supply.Provided(DIGEST, false);
  private static final Supply SHARED = new Supply.Shared(DepartmentCode.of("market"), DIGEST);
  private static final Supply MADE = new Supply.Produced(ItemCode.of("S01-01"));

  private static Material material(
      String code, MaterialHandling handling, Supply supply, InstanceId... needed) {
    return new Material(MaterialCode.of(code), "材料", handling, supply, Set.of(needed));
  }

  @Test
  @Rule("R1")
  void each_kind_of_material_is_in_the_set_once_whoever_needs_it() {
    Material form = material("form", MaterialHandling.RETAINED, PAPER, ONE, TWO);
    Material plan = material("plan", MaterialHandling.ELECTRONIC, FILE, TWO);
    MaterialSet set = MaterialSet.of(List.of(form, plan));

    assertThat(set.all()).containsExactly(form, plan);
    assertThat(set.find(form.code())).contains(form);
    assertThat(set.find(MaterialCode.of("other"))).isEmpty();
    assertThat(set.neededBy(ONE)).containsExactly(form);
    assertThat(set.neededBy(TWO)).containsExactly(form, plan);
    assertThatThrownBy(() -> MaterialSet.of(List.of(form, form)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(MaterialSet.empty().all()).isEmpty();
  }

  @Test
  @Rule({"R26", "R31"})
  void only_paper_that_is_kept_changes_hands() {
    for (MaterialHandling handling : MaterialHandling.values()) {
      for (Supply supply : List.of(PAPER, FILE, SHARED, MADE)) {
        assertThat(material("form", handling, supply, ONE).retainedPaper())
            .as(handling + " " + supply)
            .isEqualTo(handling == MaterialHandling.RETAINED && supply.equals(PAPER));
        assertThat(material("form", handling, supply, ONE).surrenderedPaper())
            .isEqualTo(handling == MaterialHandling.SURRENDERED && supply.equals(PAPER));
        assertThat(material("form", handling, supply, ONE).keptPaper())
            .isEqualTo(handling.keepsPaper() && supply.equals(PAPER));
      }
    }
  }

  @Test
  @Rule("R10")
  void what_is_supplied_is_there_and_what_an_item_makes_is_not_yet() {
    assertThat(PAPER.available()).isTrue();
    assertThat(SHARED.available()).isTrue();
    assertThat(MADE.available()).isFalse();
    assertThat(List.of(PAPER, SHARED, MADE))
        .extracting(s -> s.label().zh())
        .doesNotHaveDuplicates();
  }

  @Test
  void a_digest_names_its_algorithm() {
    for (String wrong : List.of("", "sha-256", "a".repeat(64), "sha-256:XYZ", "sha-256:abc")) {
      assertThatThrownBy(() -> new Supply.Provided(wrong, true))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new Supply.Shared(DepartmentCode.of("market"), wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  @Rule({"R31", "R50"})
  void an_original_is_in_one_hand_and_passes_from_one_to_the_next() {
    MaterialCode form = MaterialCode.of("form");
    RegionCode county = RegionCode.of("411224");
    Party window = Party.intakeWindow(county);
    Party lead = Party.department(DepartmentCode.of("market"), county);
    Instant monday = Instant.parse("2026-03-02T02:00:00Z");
    Custody.Holding first = new Custody.Holding(window, monday, RuleId.of("R26"));
    Custody.Holding second = new Custody.Holding(lead, monday.plusSeconds(3600), RuleId.of("R31"));

    Custody held = Custody.nothing().passing(form, first);
    Custody passed = held.passing(form, second);

    assertThat(Custody.nothing().of(form)).isEmpty();
    assertThat(held.of(form)).contains(first);
    assertThat(passed.of(form)).contains(second);
    assertThat(Custody.nothing().trail(form)).isEmpty();
    assertThat(passed.trail(form)).containsExactly(first, second);
    assertThat(passed.of(lead)).containsExactly(form);
    assertThat(passed.of(window)).isEmpty();
    assertThat(passed.holdings()).hasSize(1);
    assertThat(passed.heldBy(window)).isFalse();
    assertThat(passed.heldBy(lead)).isTrue();
    assertThat(held.heldBy(window)).isTrue();
  }
}
