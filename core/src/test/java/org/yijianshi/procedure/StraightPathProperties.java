package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.casefile.ApprovalEvent;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryEvent;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.ObligationEvent;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.codec.CalendarCodec;
import org.yijianshi.codec.CatalogCodec;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.material.Custody;
import org.yijianshi.material.Material;
import org.yijianshi.message.Message;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;
import org.yijianshi.policy.Policy;

/**
 * All 53 bundles of the regulation, each with random facts, limits, materials and subjects, played
 * from submission to closing along random orders of whatever is allowed. After every move the
 * invariants of a case are checked on what was stored, with little help of the code under test.
 */
class StraightPathProperties {
  private static final Catalog CATALOG = CatalogCodec.builtIn();
  private static final WorkCalendar CALENDAR = CalendarCodec.builtIn();
  private static final int MOST_MOVES = 1_000;
  private static final Set<ObligationKind> HANDLING =
      EnumSet.of(
          ObligationKind.PRE_REVIEW,
          ObligationKind.DECIDE,
          ObligationKind.DECIDE_BY_LAW,
          ObligationKind.DECIDE_AT_ONCE);

  @Property(tries = 8, shrinking = ShrinkingMode.OFF)
  @Rule({
    "R2",
    "R26",
    "R28",
    "R30",
    "R35",
    "R36",
    "R39",
    "R40",
    "R41",
    "R42",
    "R45",
    "R47",
    "R48",
    "R50",
    "R51",
    "XKF-42",
    "XKF-45",
    "P-successorClock"
  })
  void every_bundle_closes_by_any_legal_order_of_moves_and_no_invariant_ever_breaks(
      @ForAll long seed) {
    for (Bundle bundle : CATALOG.bundles()) {
      Random random = new Random(seed * 53 + bundle.number());
      RandomWishes wishes = new RandomWishes(random);
      Rulebook book = Rulebook.of(wishes.completed(CATALOG), Policy.defaults(), CALENDAR);
      CasePlay play =
          ShopCase.submitted(
              CasePlay.of(book), wishes.application(book, wishes.wish(book, bundle(book, bundle))));
      new Watched(play, bundle.code() + " of seed " + seed).playOut(new RandomMoves(random));
    }
  }

  private static Bundle bundle(Rulebook book, Bundle bundle) {
    return book.catalog().bundle(bundle.code()).orElseThrow();
  }

  /** One case with somebody who watches every move. */
  private static final class Watched {
    private final String name;
    private final Set<Integer> opened = new HashSet<>();
    private final Set<Integer> closed = new HashSet<>();
    private final Set<InstanceId> granted = new HashSet<>();
    private final Set<InstanceId> offered = new HashSet<>();
    private long lastSequence;
    private CasePlay play;

    Watched(CasePlay submitted, String name) {
      this.play = submitted;
      this.name = name;
      check();
    }

    void playOut(RandomMoves moves) {
      for (int move = 0; move < MOST_MOVES; move++) {
        CasePlay next = moves.next(play, this::refused);
        if (next == null) {
          break;
        }
        play = next;
        check();
      }
      ended();
    }

    /** A refusal names rules, changes nothing, and would be the same again. */
    private void refused(CasePlay tried) {
      assertThat(tried.state()).as(name).isEqualTo(play.state());
      assertThat(tried.refusals())
          .as(name)
          .isNotEmpty()
          .allMatch(v -> !v.rule().code().isEmpty() && !v.message().zh().isBlank());
      assertThat(tried.last().commit()).isNull();
      assertThat(tried.messages()).isEmpty();
    }

    private void check() {
      CaseState state = play.state();
      for (CaseEvent event : play.events()) {
        told(event);
      }
      for (Message message : play.messages()) {
        assertThat(message.sequence()).as(this::story).isGreaterThan(lastSequence);
        lastSequence = message.sequence();
      }
      assertThat(CaseState.replay(state.id(), play.commits())).as(name).isEqualTo(state);
      assertThat(new CaseDecider().decide(play.last().before(), play.last().command(), play.book()))
          .as(name)
          .isEqualTo(play.last().decision());
      state.obligations().open().forEach(this::dated);
      custody(state);
      if (state.stage() == CaseStage.CLOSED) {
        assertThat(state.obligations().open())
            .as(this::story)
            .noneMatch(o -> o.kind().procedural());
      }
    }

    private void told(CaseEvent event) {
      if (event instanceof ObligationEvent.ObligationOpened opening) {
        Obligation duty = opening.obligation();
        assertThat(opened.add(duty.no())).as(this::story).isTrue();
        assertThat(duty.no()).as(this::story).isEqualTo(opened.size());
        ItemInstance instance = duty.instance() == null ? null : instance(duty.instance());
        if (instance != null && HANDLING.contains(duty.kind())) {
          assertThat(instance.acceptedAt()).as(this::story).isNotNull();
        }
      } else if (event instanceof ObligationEvent.ObligationClosed closing) {
        assertThat(closed.add(closing.no())).as(this::story).isTrue();
        assertThat(opened).as(this::story).contains(closing.no());
      } else if (event instanceof ApprovalEvent.Granted grant) {
        assertThat(granted.add(grant.instance())).as(this::story).isTrue();
        assertThat(granted)
            .as(this::story)
            .containsAll(
                instance(grant.instance()).plan().predecessors().stream()
                    .map(ItemPlan.Predecessor::id)
                    .toList());
      } else if (event instanceof DeliveryEvent.Offered offer) {
        offer.instances().forEach(id -> assertThat(offered.add(id)).as(this::story).isTrue());
        if (play.state().requireFiling().application().delivery() == DeliveryChoice.UNIFIED) {
          assertThat(offered).as(this::story).isEqualTo(play.state().instances().keySet());
        }
      }
    }

    private ItemInstance instance(InstanceId id) {
      return play.state().instance(id).orElseThrow();
    }

    /** Every due date lies after its start and is the one that its explanation ends on. */
    private void dated(Obligation duty) {
      Instant due = duty.dueAt();
      if (due == null) {
        assertThat(duty.stoppedSince()).as(this::story).isNotNull();
        return;
      }
      Deadlines deadlines = play.book().deadlines();
      assertThat(due).as(() -> duty + "\n" + story()).isAfter(duty.since());
      assertThat(deadlines.explain(duty.since(), duty.limit(), duty.stopped()).text().en())
          .as(() -> duty + "\n" + story())
          .contains("due " + CasePlay.local(due));
      assertThat(Objects.requireNonNull(duty.warnAt())).isBeforeOrEqualTo(due);
    }

    /**
     * From receipt on, each original that is kept is with the window or with the lead, no other; a
     * surrendered certificate is with the window or with a department that needs it.
     */
    private void custody(CaseState state) {
      if (state.milestones().receipt() == null) {
        assertThat(state.custody()).as(this::story).isEqualTo(Custody.nothing());
        return;
      }
      Set<MaterialCode> originals =
          state.materials().all().stream()
              .filter(Material::keptPaper)
              .map(Material::code)
              .collect(Collectors.toSet());
      Party lead = state.requireFiling().leadParty();
      Party window = Party.intakeWindow(state.requireFiling().region());
      assertThat(state.custody().holdings().keySet()).as(this::story).isEqualTo(originals);
      for (Material material : state.materials().all()) {
        state
            .custody()
            .of(material.code())
            .filter(h -> material.retainedPaper())
            .ifPresent(h -> assertThat(h.holder()).as(this::story).isIn(lead, window));
        state
            .custody()
            .of(material.code())
            .filter(h -> material.surrenderedPaper() && !h.holder().equals(window))
            .ifPresent(
                h ->
                    assertThat(state.all())
                        .as(this::story)
                        .anyMatch(
                            i ->
                                material.neededBy().contains(i.id())
                                    && i.plan().party().equals(h.holder())));
      }
    }

    private void ended() {
      CaseState state = play.state();
      assertThat(state.stage()).as(this::story).isEqualTo(CaseStage.CLOSED);
      assertThat(state.obligations().open()).as(this::story).isEmpty();
      assertThat(state.all()).allMatch(i -> i.state() == ItemState.GRANTED);
      assertThat(state.all()).allMatch(ItemInstance::nothingToDeliver);
      assertThat(granted).isEqualTo(state.instances().keySet());
      assertThat(offered).isEqualTo(state.instances().keySet());
      assertThat(opened).isEqualTo(closed);
      Party window = Party.intakeWindow(state.requireFiling().region());
      assertThat(state.custody().heldBy(window)).as(this::story).isFalse();
      assertThat(state.materials().all())
          .as(this::story)
          .filteredOn(Material::retainedPaper)
          .allMatch(
              m ->
                  state
                      .custody()
                      .of(m.code())
                      .filter(h -> h.holder().equals(state.requireFiling().leadParty()))
                      .isPresent());
      assertThat(play.story()).doesNotContain(Cast.NAME, Cast.PHONE);
    }

    private String story() {
      return name + "\n" + play.story();
    }
  }
}
