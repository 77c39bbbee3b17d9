package org.yijianshi.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.catalog.CommitmentKind;
import org.yijianshi.catalog.MaterialHandling;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.party.Party;
import org.yijianshi.policy.Lapse;

class SupplyTest {
  private static final String DIGEST = "sha-256:" + "b".repeat(64);
  private static final MaterialCode LEASE = MaterialCode.of("lease");
  private static final MaterialCode FORM = MaterialCode.of("form");
  private static final InstanceId ONE = InstanceId.of(ItemCode.of("S01-01"));
  private static final Party MARKET = department("market");
  private static final Party FIRE = department("fire");

  private static Party department(String code) {
    return Party.department(DepartmentCode.of(code), RegionCode.of("411224"));
  }

  private static Signature signature() {
    return new Signature("CN-1", "applicant-1", Instant.parse("2026-03-02T02:00:00Z"));
  }

  private static Share share(MaterialCode material, Party to, ShareBasis basis) {
    return new Share(
        material,
        to,
        Set.of(ONE),
        basis,
        SharePurpose.HANDLING,
        "R30",
        Instant.parse("2026-03-02T02:00:00Z"));
  }

  @Test
  @Rule({"R10", "P-sharedDataFailure"})
  void what_stands_in_for_missing_data_is_a_copy_or_a_commitment_and_never_both_or_neither() {
    Supply.Fallback copy = Supply.Fallback.copied(DIGEST);
    Supply.Fallback commitment = Supply.Fallback.committed(signature());

    assertThat(copy.content()).contains(DIGEST);
    assertThat(copy.signature()).isNull();
    assertThat(copy.available()).isTrue();
    assertThat(commitment.copy()).isNull();
    assertThat(commitment.signature()).isEqualTo(signature());
    assertThat(commitment.available()).isFalse();
    assertThatThrownBy(() -> new Supply.Fallback(null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Supply.Fallback(DIGEST, signature()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Supply.Fallback.copied("lease.pdf"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Rule("R29")
  void each_way_in_which_a_material_comes_reads_otherwise() {
    List<Supply> ways =
        List.of(
            new Supply.Provided(DIGEST, true),
            new Supply.Shared(DepartmentCode.of("market"), DIGEST),
            new Supply.Produced(ItemCode.of("S01-01")),
            new Supply.ToFollow(LocalDate.of(2026, 3, 9), Lapse.TERMINATE, signature()),
            new Supply.Committed(CommitmentKind.PROOF, signature()),
            Supply.Fallback.copied(DIGEST),
            Supply.Fallback.committed(signature()));

    assertThat(ways).extracting(s -> s.label().zh()).doesNotHaveDuplicates();
    assertThat(ways).extracting(s -> s.label().en()).doesNotHaveDuplicates();
  }

  @Test
  @Rule("R1")
  void a_material_takes_the_place_of_the_one_of_its_code_and_joins_otherwise() {
    Material form = material(FORM, new Supply.Provided(DIGEST, true));
    Material lease = material(LEASE, Supply.Fallback.copied(DIGEST));
    Material fetched = material(LEASE, new Supply.Shared(DepartmentCode.of("records"), DIGEST));

    MaterialSet both = MaterialSet.empty().with(form).with(lease);

    assertThat(both.all()).containsExactly(form, lease);
    assertThat(both.with(fetched).all()).containsExactly(form, fetched);
  }

  private static Material material(MaterialCode code, Supply supply) {
    return new Material(code, "材料", MaterialHandling.RETAINED, supply, Set.of(ONE));
  }

  @Test
  @Rule("R12")
  void the_ledger_says_what_a_party_was_ever_shown_and_what_stays_visible_to_it() {
    Share pushed = share(FORM, MARKET, ShareBasis.PUSHED);
    Share look = share(LEASE, MARKET, ShareBasis.ORIGINAL_READ);
    Share other = share(FORM, FIRE, ShareBasis.PUSHED);
    ShareLedger ledger =
        ShareLedger.nothing()
            .with(List.of(pushed))
            .with(List.of(look, other))
            .reaching(Set.of(FIRE));

    assertThat(ShareLedger.nothing().entries()).isEmpty();
    assertThat(ShareLedger.nothing().reached()).isEmpty();
    assertThat(ledger.to(MARKET)).containsExactly(pushed, look);
    assertThat(ledger.to(FIRE)).containsExactly(other);
    assertThat(ledger.visible(FORM, MARKET)).isTrue();
    assertThat(ledger.visible(LEASE, MARKET)).as("a look is over with the look").isFalse();
    assertThat(ledger.visible(LEASE, FIRE)).isFalse();
    assertThat(ledger.reached()).containsExactly(FIRE);
  }

  @Test
  @Rule("R12")
  void an_entry_names_an_item_and_what_allows_it() {
    Instant now = Instant.parse("2026-03-02T02:00:00Z");
    assertThatThrownBy(
            () ->
                new Share(
                    FORM, MARKET, Set.of(), ShareBasis.PUSHED, SharePurpose.HANDLING, "R30", now))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new Share(
                    FORM, MARKET, Set.of(ONE), ShareBasis.PUSHED, SharePurpose.HANDLING, " ", now))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
