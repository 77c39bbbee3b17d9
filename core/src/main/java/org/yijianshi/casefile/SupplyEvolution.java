package org.yijianshi.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.RuleId;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Custody;
import org.yijianshi.material.Material;
import org.yijianshi.material.Share;
import org.yijianshi.material.ShareBasis;
import org.yijianshi.material.SharePurpose;
import org.yijianshi.material.Supply;
import org.yijianshi.party.Party;

/** What the events of 二 收件, 材料来源 do to the state. */
record SupplyEvolution(CaseState state, Instant at) implements SupplyEvent.Cases<CaseState> {
  private static final RuleId FOLLOWED = RuleId.of("R29");

  @Override
  public CaseState undertakingSigned(SupplyEvent.UndertakingSigned event) {
    return state.change().materials(state.materials().with(event.material())).done();
  }

  @Override
  public CaseState creditChecked(SupplyEvent.CreditChecked event) {
    return facts(state.supplies().credit(event.restricted() ? Credit.RESTRICTED : Credit.CLEAR));
  }

  @Override
  public CaseState dutyNamed(SupplyEvent.DutyNamed event) {
    return facts(state.supplies().naming(event.no(), event.material()));
  }

  @Override
  public CaseState followingSupplied(SupplyEvent.FollowingSupplied event) {
    Material before = material(event.material());
    Supply.ToFollow promised =
        before.supply() instanceof Supply.ToFollow following ? following : null;
    Material now = before.from(event.supply());
    Custody custody = state.custody();
    if (now.keptPaper()) {
      Party window = state.requireFiling().window();
      custody = custody.passing(now.code(), new Custody.Holding(window, at, FOLLOWED));
    } else if (custody.of(now.code()).isPresent()) {
      // The paper that was not good enough goes home: the valid one is not on paper any more.
      Party applicant =
          Party.applicant(
              state.requireFiling().application().parties().firstApplicant().reference());
      custody = custody.passing(now.code(), new Custody.Holding(applicant, at, FOLLOWED));
    }
    CaseState next =
        changing(now.code(), f -> f.promised(promised))
            .change()
            .materials(state.materials().with(now))
            .custody(custody)
            .done();
    return Shares.cameLater(
        CorrectionEvolution.changed(next, now.code(), at), now.code(), "R29", at);
  }

  @Override
  public CaseState followingAccepted(SupplyEvent.FollowingAccepted event) {
    return changing(event.material(), f -> f.promised(null));
  }

  @Override
  public CaseState followingRejected(SupplyEvent.FollowingRejected event) {
    Supply.ToFollow promised =
        Objects.requireNonNull(state.supplies().of(event.material()).promised(), "promised");
    return changing(event.material(), f -> f.promised(null))
        .change()
        .materials(state.materials().with(material(event.material()).from(promised)))
        .done();
  }

  @Override
  public CaseState sharedFetched(SupplyEvent.SharedFetched event) {
    Material material = event.material();
    CaseState fetched =
        Shares.entered(
            state,
            List.of(
                new Share(
                    material.code(),
                    event.by(),
                    material.neededBy(),
                    ShareBasis.DATA_FETCHED,
                    event.purpose(),
                    event.legalBasis(),
                    at)));
    return supplied(fetched, material, event.supplier());
  }

  @Override
  public CaseState sharedUnavailable(SupplyEvent.SharedUnavailable event) {
    return changing(event.material(), f -> f.failed(event.supplier(), event.attempt()));
  }

  @Override
  public CaseState dataRequested(SupplyEvent.DataRequested event) {
    CaseState asked = changing(event.material(), MaterialFacts::asked);
    return asking(asked, event.material(), event.supplier(), event.items(), SharePurpose.SUPPLYING);
  }

  @Override
  public CaseState dataSupplied(SupplyEvent.DataSupplied event) {
    return supplied(state, event.material(), null);
  }

  @Override
  public CaseState fallbackTaken(SupplyEvent.FallbackTaken event) {
    Material material = event.material();
    CaseState next =
        changing(material.code(), f -> f.verified(Verification.PENDING))
            .change()
            .materials(state.materials().with(material))
            .done();
    return Shares.cameLater(next, material.code(), "P-sharedDataFailure", at);
  }

  @Override
  public CaseState fallbackVerified(SupplyEvent.FallbackVerified event) {
    return changing(
        event.material(),
        f -> f.verified(event.genuine() ? Verification.VERIFIED : Verification.DISPROVED));
  }

  @Override
  public CaseState dataDisputed(SupplyEvent.DataDisputed event) {
    CaseState disputed =
        changing(event.material(), f -> f.disputed(event.fault(), event.supplier()));
    return asking(
        disputed,
        event.material(),
        event.supplier(),
        List.copyOf(material(event.material()).neededBy()),
        SharePurpose.DISPUTE);
  }

  @Override
  public CaseState disputeResolved(SupplyEvent.DisputeResolved event) {
    CaseState settled = changing(event.material(), f -> f.disputed(null, null));
    String corrected = event.corrected();
    Material material = material(event.material());
    if (corrected == null || !(material.supply() instanceof Supply.Shared shared)) {
      return settled;
    }
    Material right = material.from(new Supply.Shared(shared.from(), corrected));
    return Shares.cameLater(
        settled.change().materials(settled.materials().with(right)).done(),
        right.code(),
        "R12",
        at);
  }

  @Override
  public CaseState commitmentChecked(SupplyEvent.CommitmentChecked event) {
    return facts(state.supplies().checked(event.instance(), event.finding()));
  }

  @Override
  public CaseState commitmentBroken(SupplyEvent.CommitmentBroken event) {
    return facts(state.supplies().credit(Credit.RESTRICTED));
  }

  @Override
  public CaseState commitmentUnchecked(SupplyEvent.CommitmentUnchecked event) {
    return facts(state.supplies().late(event.instance()));
  }

  @Override
  public CaseState foundFalse(SupplyEvent.FoundFalse event) {
    SupplyFacts facts = state.supplies().with(event.material(), MaterialFacts::provedFalse);
    return facts(facts.credit(Credit.RESTRICTED));
  }

  @Override
  public CaseState sharesEntered(SupplyEvent.SharesEntered event) {
    return Shares.entered(state, event.shares());
  }

  /** Data came: it takes the place of whatever stood in, and goes to whom the case reached. */
  private CaseState supplied(CaseState from, Material material, @Nullable Party by) {
    CaseState next =
        from.change()
            .materials(from.materials().with(material))
            .supplies(from.supplies().with(material.code(), f -> f.supplied(by)))
            .done();
    return Shares.cameLater(next, material.code(), "R12", at);
  }

  private CaseState asking(
      CaseState from,
      MaterialCode material,
      Party supplier,
      List<InstanceId> items,
      SharePurpose purpose) {
    return Shares.entered(
        from,
        List.of(
            new Share(
                material, supplier, Set.copyOf(items), ShareBasis.ASKED_FOR, purpose, "R12", at)));
  }

  private Material material(MaterialCode code) {
    return state.materials().find(code).orElseThrow();
  }

  private CaseState changing(MaterialCode code, UnaryOperator<MaterialFacts> change) {
    return facts(state.supplies().with(code, change));
  }

  private CaseState facts(SupplyFacts next) {
    return state.change().supplies(next).done();
  }
}
