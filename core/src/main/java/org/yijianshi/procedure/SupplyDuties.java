package org.yijianshi.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.ObligationEvent;
import org.yijianshi.casefile.SupplyEvent;
import org.yijianshi.casefile.Verification;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Custody;
import org.yijianshi.material.Material;
import org.yijianshi.material.Share;
import org.yijianshi.material.ShareBasis;
import org.yijianshi.material.SharePurpose;
import org.yijianshi.material.Supply;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;
import org.yijianshi.policy.MaterialCustody;
import org.yijianshi.policy.MaterialVisibility;

/**
 * The duties about materials, and what other chapters' steps do to them: a receipt opens what is to
 * follow, a push what is to be verified, a grant the check of what was committed to, and a
 * conclusion closes what nobody needs any more.
 */
final class SupplyDuties {
  private SupplyDuties() {}

  /** Opens a duty about a material of the case, however many items need it. */
  static void open(
      Unfolding unfolding,
      ObligationKind kind,
      Party owedBy,
      MaterialCode material,
      TimeLimit limit) {
    unfolding.emit(new SupplyEvent.DutyNamed(unfolding.state().obligations().nextNo(), material));
    unfolding.open(kind, owedBy, null, unfolding.at(), limit);
  }

  /** Closes the open duties of that kind about that material; there may be none. */
  static void close(Unfolding unfolding, ObligationKind kind, MaterialCode material) {
    unfolding.closeAll(about(unfolding.state(), kind, material));
  }

  /** The open duty of that kind about that material. */
  static Optional<Obligation> find(CaseState state, ObligationKind kind, MaterialCode material) {
    return state.obligations().matching(about(state, kind, material)).stream().findFirst();
  }

  private static Predicate<Obligation> about(
      CaseState state, ObligationKind kind, MaterialCode material) {
    return o ->
        o.kind() == kind
            && state.supplies().materialOf(o.no()).filter(material::equals).isPresent();
  }

  /** What was received without being there is owed by the applicant, by the date signed. */
  @Rule("R29")
  static void received(Unfolding unfolding) {
    for (Material material : unfolding.state().materials().all()) {
      if (material.supply() instanceof Supply.ToFollow following
          && any(unfolding.state(), material, i -> i.state() == ItemState.RECEIVED)
          && find(unfolding.state(), ObligationKind.SUPPLY_FOLLOWING, material.code()).isEmpty()) {
        awaitFollowing(unfolding, material.code(), following);
      }
    }
  }

  static void awaitFollowing(
      Unfolding unfolding, MaterialCode material, Supply.ToFollow following) {
    String applicant =
        unfolding.state().requireFiling().application().parties().firstApplicant().reference();
    open(
        unfolding,
        ObligationKind.SUPPLY_FOLLOWING,
        Party.applicant(applicant),
        material,
        SupplyTerms.until(unfolding.book(), unfolding.at(), following.until()));
  }

  /** The departments have it now: they verify what was taken, and see what the policy lets them. */
  @Rule({"R12", "P-sharedDataFailure"})
  static void pushed(Unfolding unfolding) {
    for (Material material : unfolding.state().materials().all()) {
      verifyIfReached(unfolding, material);
    }
    shareWholeSet(unfolding, Set.of());
  }

  /** Opens the verification of a fallback, once a department that decides on it has it. */
  @Rule({"R12", "P-sharedDataFailure"})
  static void verifyIfReached(Unfolding unfolding, Material material) {
    CaseState state = unfolding.state();
    if (state.supplies().of(material.code()).fallback() != Verification.PENDING
        || find(state, ObligationKind.VERIFY_FALLBACK, material.code()).isPresent()) {
      return;
    }
    state.all().stream()
        .filter(i -> material.neededBy().contains(i.id()) && Instances.pushed(i))
        .findFirst()
        .ifPresent(
            i ->
                open(
                    unfolding,
                    ObligationKind.VERIFY_FALLBACK,
                    i.plan().party(),
                    material.code(),
                    SupplyTerms.verify(unfolding.book())));
  }

  /**
   * A department has lost an item. What it had to verify for that item alone goes to another that
   * has the material, and waits for the next push where none has.
   */
  @Rule({"R12", "P-sharedDataFailure"})
  static void verifierLeft(Unfolding unfolding, Party department) {
    for (Obligation duty :
        unfolding.state().obligations().owed(ObligationKind.VERIFY_FALLBACK, department)) {
      CaseState state = unfolding.state();
      List<Party> having =
          state.supplies().materialOf(duty.no()).stream()
              .flatMap(code -> state.materials().find(code).stream())
              .flatMap(m -> state.all().stream().filter(i -> m.neededBy().contains(i.id())))
              .filter(Instances::pushed)
              .map(i -> i.plan().party())
              .toList();
      if (having.isEmpty()) {
        unfolding.closeAll(o -> o.no() == duty.no());
      } else if (!having.contains(department)) {
        unfolding.emit(new ObligationEvent.ObligationHandedOn(duty.no(), having.get(0)));
      }
    }
  }

  /** Where the policy shows every department the whole set, each further share is entered too. */
  @Rule("P-materialVisibility")
  static void shareWholeSet(Unfolding unfolding, Collection<MaterialCode> fresh) {
    CaseState state = unfolding.state();
    if (unfolding.book().policy().material().materialVisibility() != MaterialVisibility.WHOLE_SET) {
      return;
    }
    List<Share> shares = new ArrayList<>();
    for (Party party : new TreeSet<>(state.supplies().ledger().reached())) {
      Set<InstanceId> own = new TreeSet<>();
      state.all().stream()
          .filter(i -> i.plan().party().equals(party))
          .forEach(i -> own.add(i.id()));
      for (Material material : state.materials().all()) {
        boolean needed = material.neededBy().stream().anyMatch(own::contains);
        boolean known = state.supplies().ledger().visible(material.code(), party);
        if (!own.isEmpty() && !needed && (!known || fresh.contains(material.code()))) {
          shares.add(
              new Share(
                  material.code(),
                  party,
                  own,
                  ShareBasis.WHOLE_SET,
                  SharePurpose.HANDLING,
                  "P-materialVisibility",
                  unfolding.at()));
        }
      }
    }
    enter(unfolding, shares);
  }

  /** Where the policy lets the keeper of originals read them, it is entered when it gets them. */
  @Rule({"R31", "R50", "P-materialVisibility"})
  static void handedToLead(Unfolding unfolding) {
    if (unfolding.book().policy().material().custody() != MaterialCustody.HOLD_AND_READ) {
      return;
    }
    CaseState state = unfolding.state();
    Party lead = state.requireFiling().leadParty();
    List<Share> shares = new ArrayList<>();
    for (Material material : state.materials().all()) {
      boolean held =
          state
              .custody()
              .of(material.code())
              .map(Custody.Holding::holder)
              .filter(lead::equals)
              .isPresent();
      if (held && !state.supplies().ledger().visible(material.code(), lead)) {
        shares.add(
            new Share(
                material.code(),
                lead,
                material.neededBy(),
                ShareBasis.KEEPER_READS,
                SharePurpose.KEEPING,
                "R50",
                unfolding.at()));
      }
    }
    enter(unfolding, shares);
  }

  private static void enter(Unfolding unfolding, List<Share> shares) {
    if (!shares.isEmpty()) {
      unfolding.emit(new SupplyEvent.SharesEntered(shares));
    }
  }

  /** A grant on a commitment in place of the examination is checked afterwards. */
  @Rule({"P-commitment", "R14"})
  static void granted(Unfolding unfolding, InstanceId id) {
    ItemInstance instance = Instances.current(unfolding, id);
    if (Undertakings.onPermit(unfolding.state(), instance)) {
      unfolding.open(
          ObligationKind.CHECK_COMMITMENT,
          instance.plan().party(),
          id,
          unfolding.at(),
          SupplyTerms.commitment(unfolding.book()));
    }
  }

  /** Closes what is owed about materials that no item needs any more. */
  @Rule({"R12", "R29"})
  static void settle(Unfolding unfolding) {
    CaseState state = unfolding.state();
    unfolding.closeAll(
        o ->
            state
                .supplies()
                .materialOf(o.no())
                .filter(material -> idle(unfolding, o.kind(), material))
                .isPresent());
  }

  private static boolean idle(Unfolding unfolding, ObligationKind kind, MaterialCode material) {
    CaseState state = unfolding.state();
    List<ItemInstance> needing = Requirements.needing(state, unfolding.book(), material);
    boolean gone = state.materials().find(material).isEmpty();
    return switch (kind) {
      case VERIFY_FALLBACK ->
          gone || needing.stream().allMatch(i -> i.concluded() && i.state() != ItemState.GRANTED);
      case RESOLVE_DISPUTE -> gone;
      case SUPPLY_FOLLOWING -> gone || needing.stream().allMatch(ItemInstance::concluded);
      case SUPPLY_DATA -> needing.stream().allMatch(ItemInstance::concluded);
      default -> false;
    };
  }

  private static boolean any(CaseState state, Material material, Predicate<ItemInstance> wanted) {
    return state.any(i -> material.neededBy().contains(i.id()) && wanted.test(i));
  }
}
