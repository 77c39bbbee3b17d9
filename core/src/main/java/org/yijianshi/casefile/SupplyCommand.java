package org.yijianshi.casefile;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.SharePurpose;
import org.yijianshi.material.Supply;
import org.yijianshi.party.Party;

/**
 * Commands of 二 收件, 材料来源: undertakings and what follows, shared data and its failures, disputes,
 * commitments and their check, looks at originals.
 */
public sealed interface SupplyCommand extends CaseCommand {

  /** Hands it to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.supply(this);
  }

  /**
   * The applicant signs, before receipt, that a material will follow or that a commitment stands in
   * for it.
   *
   * @param material which material
   * @param undertaking what is signed
   */
  @Rule({"R29", "P-deferral", "P-commitment"})
  record SignUndertaking(MaterialCode material, Supply.Undertaking undertaking)
      implements SupplyCommand {
    /** Checks that nothing is missing. */
    public SignUndertaking {
      Objects.requireNonNull(material, "material");
      Objects.requireNonNull(undertaking, "undertaking");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.signUndertaking(this);
    }
  }

  /**
   * The window vouches for what the applicant's credit record says (信用核查). An undertaking needs it.
   *
   * @param restricted whether a bad record excludes deferral and commitment
   * @param record the number of the query, as the credit platform gave it
   */
  @Rule("P-deferral")
  record CheckCredit(boolean restricted, String record) implements SupplyCommand {
    /** Checks that nothing is missing. */
    public CheckCredit {
      if (record.isBlank()) {
        throw new IllegalArgumentException("CheckCredit needs its record");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.checkCredit(this);
    }
  }

  /**
   * A material that was to follow comes in (容缺补交).
   *
   * @param material which material
   * @param supply what came
   */
  @Rule("R29")
  record SupplyFollowing(MaterialCode material, Supply.Provided supply) implements SupplyCommand {
    /** Checks that nothing is missing. */
    public SupplyFollowing {
      Objects.requireNonNull(material, "material");
      Objects.requireNonNull(supply, "supply");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.supplyFollowing(this);
    }
  }

  /**
   * Whoever has the case in hand finds what followed complete: the undertaking is kept.
   *
   * @param material which material
   */
  @Rule("R29")
  record AcceptFollowing(MaterialCode material) implements SupplyCommand {
    /** Checks that nothing is missing. */
    public AcceptFollowing {
      Objects.requireNonNull(material, "material");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.acceptFollowing(this);
    }
  }

  /**
   * Whoever has the case in hand finds what followed wanting: it is to be supplied again.
   *
   * @param material which material
   * @param ground what is wrong with it
   */
  @Rule("R29")
  record RejectFollowing(MaterialCode material, Ground ground) implements SupplyCommand {
    /** Checks that nothing is missing. */
    public RejectFollowing {
      Objects.requireNonNull(material, "material");
      Objects.requireNonNull(ground, "ground");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.rejectFollowing(this);
    }
  }

  /**
   * Shared data or an electronic certificate is fetched, so that nobody is asked for it.
   *
   * @param material which material
   * @param supplier whose data it is
   * @param digest the digest of what was fetched, algorithm first
   * @param purpose for what
   * @param legalBasis the article that allows it
   */
  @Rule({"R10", "R12", "R26"})
  record FetchShared(
      MaterialCode material, Party supplier, String digest, SharePurpose purpose, String legalBasis)
      implements SupplyCommand {
    /** Checks that nothing is missing. */
    public FetchShared {
      Objects.requireNonNull(material, "material");
      Objects.requireNonNull(supplier, "supplier");
      Objects.requireNonNull(purpose, "purpose");
      if (legalBasis.isBlank()) {
        throw new IllegalArgumentException("FetchShared needs its legalBasis");
      }
      if (supplier.kind() != Party.Kind.DATA_SUPPLIER) {
        throw new IllegalArgumentException("Shared data comes from a DATA_SUPPLIER");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.fetchShared(this);
    }
  }

  /**
   * Shared data was not to be had. It is never reported to the applicant as missing.
   *
   * @param material which material
   * @param supplier whose data it is
   * @param attempt the number of the attempt that failed, from 1
   */
  @Rule({"R12", "P-sharedDataFailure"})
  record ReportUnavailable(MaterialCode material, Party supplier, int attempt)
      implements SupplyCommand {
    /** Checks that nothing is missing. */
    public ReportUnavailable {
      Objects.requireNonNull(material, "material");
      Objects.requireNonNull(supplier, "supplier");
      if (attempt < 1) {
        throw new IllegalArgumentException("Attempts are counted from 1: " + attempt);
      }
      if (supplier.kind() != Party.Kind.DATA_SUPPLIER) {
        throw new IllegalArgumentException("Shared data comes from a DATA_SUPPLIER");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.reportUnavailable(this);
    }
  }

  /**
   * The supplier answers a request by hand (人工核查).
   *
   * @param material which material
   * @param digest the digest of what is supplied, algorithm first
   */
  @Rule("R12")
  record SupplyManually(MaterialCode material, String digest) implements SupplyCommand {
    /** Checks that nothing is missing. */
    public SupplyManually {
      Objects.requireNonNull(material, "material");
      if (digest.isBlank()) {
        throw new IllegalArgumentException("SupplyManually needs its digest");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.supplyManually(this);
    }
  }

  /**
   * The applicant helps out with a copy or a commitment where shared data is not to be had. Nobody
   * may demand it.
   *
   * @param material which material
   * @param fallback the copy or the commitment
   */
  @Rule({"R10", "R12", "P-sharedDataFailure"})
  record ProvideFallback(MaterialCode material, Supply.Fallback fallback) implements SupplyCommand {
    /** Checks that nothing is missing. */
    public ProvideFallback {
      Objects.requireNonNull(material, "material");
      Objects.requireNonNull(fallback, "fallback");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.provideFallback(this);
    }
  }

  /**
   * The department has verified, with the supplier, what was taken instead of shared data.
   *
   * @param material which material
   * @param genuine whether it proved to be true
   * @param record the number of the record of the verification
   */
  @Rule({"R12", "P-sharedDataFailure"})
  record Verify(MaterialCode material, boolean genuine, String record) implements SupplyCommand {
    /** Checks that nothing is missing. */
    public Verify {
      Objects.requireNonNull(material, "material");
      if (record.isBlank()) {
        throw new IllegalArgumentException("Verify needs its record");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.verify(this);
    }
  }

  /**
   * Somebody disputes shared data (数据异议).
   *
   * @param material which material
   * @param fault what is wrong with it
   */
  @Rule("R12")
  record DisputeData(MaterialCode material, DataFault fault) implements SupplyCommand {
    /** Checks that nothing is missing. */
    public DisputeData {
      Objects.requireNonNull(material, "material");
      Objects.requireNonNull(fault, "fault");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.disputeData(this);
    }
  }

  /**
   * The supplier settles a dispute: with corrected data, or with reasons why it stands.
   *
   * @param material which material
   * @param corrected the digest of the corrected data, algorithm first; null if it stands
   * @param reasons the number of the reasoned answer; null if the data is corrected
   */
  @Rule("R12")
  record ResolveDispute(MaterialCode material, @Nullable String corrected, @Nullable String reasons)
      implements SupplyCommand {
    /** Checks that nothing is missing. */
    public ResolveDispute {
      Objects.requireNonNull(material, "material");
      if ((corrected == null) == (reasons == null)) {
        throw new IllegalArgumentException("A dispute ends with corrected data or with reasons");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.resolveDispute(this);
    }
  }

  /**
   * The department has checked, after the grant, what the applicant committed to (承诺核查).
   *
   * @param instance the instance granted on the commitment
   * @param finding what was found
   * @param until by when it is to be put right, for that finding alone; otherwise null
   * @param record the number of the record of the check
   */
  @Rule({"P-commitment", "R14"})
  record CheckCommitment(
      InstanceId instance, CommitmentFinding finding, @Nullable LocalDate until, String record)
      implements SupplyCommand {
    /** Checks that nothing is missing. */
    public CheckCommitment {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(finding, "finding");
      if (record.isBlank()) {
        throw new IllegalArgumentException("CheckCommitment needs its record");
      }
      if ((finding == CommitmentFinding.RECTIFY) != (until != null)) {
        throw new IllegalArgumentException("Putting right needs a date, and nothing else does");
      }
    }

    @Override
    public Optional<InstanceId> about() {
      return Optional.of(instance);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.checkCommitment(this);
    }
  }

  /**
   * Nobody checked a commitment in time: the regulator is told.
   *
   * @param instance the instance granted on the commitment
   */
  @Rule({"P-commitment", "R14"})
  record ReportUnchecked(InstanceId instance) implements SupplyCommand {
    /** Checks that nothing is missing. */
    public ReportUnchecked {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public Optional<InstanceId> about() {
      return Optional.of(instance);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.reportUnchecked(this);
    }
  }

  /**
   * The department finds, before its decision, that a material or a commitment is false.
   *
   * @param material which material
   * @param record the number of the record of the finding
   */
  @Rule("P-commitment")
  record FindFalse(MaterialCode material, String record) implements SupplyCommand {
    /** Checks that nothing is missing. */
    public FindFalse {
      Objects.requireNonNull(material, "material");
      if (record.isBlank()) {
        throw new IllegalArgumentException("FindFalse needs its record");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.findFalse(this);
    }
  }

  /**
   * A department looks at an original that it keeps for the others (调阅原件). Each look is entered.
   *
   * @param material which original
   * @param purpose for what
   * @param legalBasis the rule or article that allows it
   */
  @Rule({"R31", "R50", "P-materialVisibility"})
  record ReadOriginal(MaterialCode material, SharePurpose purpose, String legalBasis)
      implements SupplyCommand {
    /** Checks that nothing is missing. */
    public ReadOriginal {
      Objects.requireNonNull(material, "material");
      Objects.requireNonNull(purpose, "purpose");
      if (legalBasis.isBlank()) {
        throw new IllegalArgumentException("ReadOriginal needs its legalBasis");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.readOriginal(this);
    }
  }

  /**
   * One method a command.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link SignUndertaking}. */
    R signUndertaking(SignUndertaking command);

    /** {@link CheckCredit}. */
    R checkCredit(CheckCredit command);

    /** {@link SupplyFollowing}. */
    R supplyFollowing(SupplyFollowing command);

    /** {@link AcceptFollowing}. */
    R acceptFollowing(AcceptFollowing command);

    /** {@link RejectFollowing}. */
    R rejectFollowing(RejectFollowing command);

    /** {@link FetchShared}. */
    R fetchShared(FetchShared command);

    /** {@link ReportUnavailable}. */
    R reportUnavailable(ReportUnavailable command);

    /** {@link SupplyManually}. */
    R supplyManually(SupplyManually command);

    /** {@link ProvideFallback}. */
    R provideFallback(ProvideFallback command);

    /** {@link Verify}. */
    R verify(Verify command);

    /** {@link DisputeData}. */
    R disputeData(DisputeData command);

    /** {@link ResolveDispute}. */
    R resolveDispute(ResolveDispute command);

    /** {@link CheckCommitment}. */
    R checkCommitment(CheckCommitment command);

    /** {@link ReportUnchecked}. */
    R reportUnchecked(ReportUnchecked command);

    /** {@link FindFalse}. */
    R findFalse(FindFalse command);

    /** {@link ReadOriginal}. */
    R readOriginal(ReadOriginal command);
  }
}
