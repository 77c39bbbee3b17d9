package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.BUSINESS_LICENCE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.LEASE;
import static org.yijianshi.contract.play.SampleCatalogs.SITE_DATA;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_1;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_LIST;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.ApprovalEvent;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.DataFault;
import org.yijianshi.casefile.Ground;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.casefile.SupplyEvent;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.catalog.CommitmentKind;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.material.Material;
import org.yijianshi.material.SharePurpose;
import org.yijianshi.material.Supply;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;
import org.yijianshi.policy.MaterialCustody;
import org.yijianshi.policy.MaterialPolicy;
import org.yijianshi.policy.MaterialVisibility;
import org.yijianshi.policy.Policy;

/** Whatever is tried with materials in whatever order: what must never happen does not. */
class SupplyProperties {
  private static final List<MaterialCode> CODES =
      List.of(LEASE, STAFF_LIST, FLOOR_PLAN, BUSINESS_LICENCE, SITE_DATA);
  private static final int MOVES = 60;

  private record Move(Actor actor, CaseCommand command) {}

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  @Rule({"R10", "R12", "R29", "P-deferral", "P-materialVisibility"})
  void nothing_is_granted_while_a_material_is_outstanding_and_nobody_sees_without_an_entry(
      @ForAll long seed) {
    Random random = new Random(seed);
    CasePlay play = SupplyCases.creditChecked(submitted(random));
    Set<MaterialCode> outstanding = new HashSet<>();
    play.state().materials().all().stream()
        .filter(m -> m.supply() instanceof Supply.ToFollow)
        .forEach(m -> outstanding.add(m.code()));
    for (int i = 0; i < MOVES; i++) {
      CasePlay tried = next(play.after(Duration.ofMinutes(random.nextInt(300))), random);
      told(tried, outstanding);
      visible(tried);
      duties(tried);
      play = tried;
    }
    assertThat(CaseState.replay(play.state().id(), play.commits())).isEqualTo(play.state());
  }

  private static CasePlay submitted(Random random) {
    boolean whole = random.nextBoolean();
    Policy policy =
        Policy.builder()
            .set(
                MaterialPolicy.MATERIAL_VISIBILITY,
                whole ? MaterialVisibility.WHOLE_SET : MaterialVisibility.OWN_ITEMS)
            .set(
                MaterialPolicy.CUSTODY,
                whole ? MaterialCustody.HOLD_AND_READ : MaterialCustody.HOLD_ONLY)
            .set(MaterialPolicy.SHARED_DATA_RETRIES, random.nextInt(2))
            .build();
    Rulebook book = SupplyCases.book(policy);
    Map<MaterialCode, Supply> supplies = new HashMap<>();
    supplies.put(LEASE, SupplyCases.following("2026-03-12"));
    supplies.put(
        STAFF_LIST,
        random.nextBoolean() ? SupplyCases.following("2026-03-03") : SupplyCases.paper("2"));
    supplies.put(SampleCatalogs.FORM, SupplyCases.paper("1"));
    supplies.put(
        FLOOR_PLAN,
        random.nextBoolean()
            ? SupplyCases.committed(CommitmentKind.PERMIT)
            : SupplyCases.copy("4"));
    return ShopCase.submitted(
        CasePlay.of(book),
        ShopCase.with(
            ShopCase.application(
                book, SampleCatalogs.wish(TRADE, FIRE, STAFF_1, SampleCatalogs.REVIEW)),
            supplies));
  }

  /** Follows the events alone, without the facts under test. */
  private static void told(CasePlay play, Set<MaterialCode> outstanding) {
    for (CaseEvent event : play.events()) {
      if (event instanceof SupplyEvent.UndertakingSigned signed
          && signed.material().supply() instanceof Supply.ToFollow) {
        outstanding.add(signed.material().code());
      } else if (event instanceof SupplyEvent.FollowingAccepted accepted) {
        outstanding.remove(accepted.material());
      } else if (event instanceof ApprovalEvent.Granted granted) {
        assertThat(play.state().materials().neededBy(granted.instance()))
            .as(play::story)
            .extracting(Material::code)
            .noneMatch(outstanding::contains);
      }
    }
  }

  private static void visible(CasePlay play) {
    CaseState state = play.state();
    for (ItemInstance instance : state.all()) {
      Party party = instance.plan().party();
      for (Material seen : sees(play, officer(instance))) {
        assertThat(state.supplies().ledger().to(party))
            .as(play::story)
            .anyMatch(e -> e.material().equals(seen.code()) && e.basis().lasting());
      }
    }
    for (Material seen : sees(play, SupplyCases.supplier())) {
      assertThat(state.supplies().ledger().to(SupplyCases.RECORDS_SUPPLIER))
          .as(play::story)
          .anyMatch(e -> e.material().equals(seen.code()));
    }
  }

  private static List<Material> sees(CasePlay play, Actor actor) {
    return CaseViews.of(play.state(), actor, play.book(), play.now())
        .map(org.yijianshi.casefile.CaseView::materials)
        .orElse(List.of());
  }

  /** Nobody owes anything about a material that nobody alive needs; nobody owes it twice. */
  private static void duties(CasePlay play) {
    CaseState state = play.state();
    Set<String> seen = new HashSet<>();
    for (var duty : state.obligations().open()) {
      state
          .supplies()
          .materialOf(duty.no())
          .ifPresent(
              code -> {
                assertThat(seen.add(duty.kind() + " " + code)).as(play::story).isTrue();
                if (duty.kind() == ObligationKind.SUPPLY_FOLLOWING) {
                  assertThat(state.materials().find(code).orElseThrow().neededBy())
                      .as(play::story)
                      .anyMatch(id -> !state.instance(id).orElseThrow().concluded());
                }
              });
    }
  }

  private static Actor officer(ItemInstance instance) {
    return Cast.of(Role.OFFICER, instance.plan().department(), instance.plan().region());
  }

  /** The first of all moves in random order that is accepted; what is refused changes nothing. */
  private static CasePlay next(CasePlay play, Random random) {
    List<Move> moves = all(play.state(), random);
    Collections.shuffle(moves, random);
    for (Move move : moves) {
      CasePlay tried = play.tries(move.actor(), move.command());
      if (tried.refusals().isEmpty()) {
        return tried;
      }
      assertThat(tried.state()).isEqualTo(play.state());
    }
    return play;
  }

  private static List<Move> all(CaseState state, Random random) {
    List<Move> moves = new ArrayList<>();
    MaterialCode code = CODES.get(random.nextInt(CODES.size()));
    List<ItemInstance> all = List.copyOf(state.all());
    ItemInstance instance = all.get(random.nextInt(all.size()));
    InstanceId id = instance.id();
    Actor officer = officer(instance);
    Set<DepartmentCode> unconnected =
        random.nextBoolean() ? Set.of() : Set.of(SampleCatalogs.FIRE_RESCUE);
    String digest = "sha-256:" + "e".repeat(64);
    moves.add(new Move(Cast.window(), new IntakeCommand.Receive(unconnected)));
    moves.add(new Move(Cast.window(), new IntakeCommand.Push(unconnected)));
    moves.add(new Move(Cast.officer(SampleCatalogs.MARKET), new IntakeCommand.HandPaperToLead()));
    moves.add(new Move(officer, new IntakeCommand.ConfirmFetch(instance.plan().department())));
    moves.add(new Move(officer, new AcceptanceCommand.Accept(id)));
    moves.add(new Move(officer, ShopCase.grant(id)));
    moves.add(new Move(officer, new AcceptanceCommand.AcceptAndDecide(id, ShopCase.result(id))));
    moves.add(
        new Move(Cast.window(), new SupplyCommand.SupplyFollowing(code, SupplyCases.paper("a"))));
    moves.add(new Move(officer, new SupplyCommand.AcceptFollowing(code)));
    moves.add(new Move(Cast.window(), new SupplyCommand.AcceptFollowing(code)));
    moves.add(new Move(officer, new SupplyCommand.RejectFollowing(code, Ground.of("缺页", "受理标准"))));
    moves.add(
        new Move(
            Cast.window(),
            new SupplyCommand.FetchShared(
                code, SupplyCases.RECORDS_SUPPLIER, digest, SharePurpose.HANDLING, "条例第7条")));
    moves.add(
        new Move(
            Cast.window(),
            new SupplyCommand.ReportUnavailable(code, SupplyCases.RECORDS_SUPPLIER, 1)));
    moves.add(new Move(SupplyCases.supplier(), new SupplyCommand.SupplyManually(code, digest)));
    moves.add(
        new Move(
            Cast.applicant(),
            new SupplyCommand.ProvideFallback(code, Supply.Fallback.copied(digest))));
    moves.add(new Move(officer, new SupplyCommand.Verify(code, random.nextBoolean(), "HY-1")));
    moves.add(
        new Move(Cast.applicant(), new SupplyCommand.DisputeData(code, DataFault.INCOMPLETE)));
    moves.add(
        new Move(SupplyCases.supplier(), new SupplyCommand.ResolveDispute(code, digest, null)));
    if (random.nextInt(5) == 0) {
      moves.add(
          new Move(
              Cast.officer(SampleCatalogs.MARKET),
              new SupplyCommand.ReadOriginal(code, SharePurpose.VERIFICATION, "R50")));
      moves.add(new Move(Cast.window(), new SupplyCommand.CheckCredit(false, "XY-1")));
    }
    if (random.nextInt(10) == 0) {
      moves.add(new Move(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(id), Map.of())));
    }
    return moves;
  }
}
