package org.yijianshi.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Material;
import org.yijianshi.material.Share;
import org.yijianshi.material.SharePurpose;
import org.yijianshi.material.Supply;
import org.yijianshi.party.Party;

/** Events of 二 收件, 材料来源. */
public sealed interface SupplyEvent extends CaseEvent {

  /** Hands it to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.supply(this);
  }

  /**
   * The applicant signed, before receipt, for a material that is not there (R29).
   *
   * @param material the material with what was signed for it
   */
  @Rule("R29")
  record UndertakingSigned(Material material) implements SupplyEvent {
    /** Checks that nothing is missing. */
    public UndertakingSigned {
      Objects.requireNonNull(material, "material");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.undertakingSigned(this);
    }
  }

  /**
   * The window vouched for the credit record.
   *
   * @param restricted whether a bad record excludes deferral and commitment
   * @param record the number of the query
   */
  @Rule("P-deferral")
  record CreditChecked(boolean restricted, String record) implements SupplyEvent {
    /** Checks that nothing is missing. */
    public CreditChecked {
      Objects.requireNonNull(record, "record");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.creditChecked(this);
    }
  }

  /**
   * The duty that opens next is about that material.
   *
   * @param no the number of the duty within the case
   * @param material which material
   */
  @Rule({"R12", "R29"})
  record DutyNamed(int no, MaterialCode material) implements SupplyEvent {
    /** Checks that nothing is missing. */
    public DutyNamed {
      Objects.requireNonNull(material, "material");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.dutyNamed(this);
    }
  }

  /**
   * A material that was to follow came in.
   *
   * @param material which material
   * @param supply what came
   */
  @Rule("R29")
  record FollowingSupplied(MaterialCode material, Supply.Provided supply) implements SupplyEvent {
    /** Checks that nothing is missing. */
    public FollowingSupplied {
      Objects.requireNonNull(material, "material");
      Objects.requireNonNull(supply, "supply");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.followingSupplied(this);
    }
  }

  /**
   * What followed is complete: the undertaking is kept.
   *
   * @param material which material
   */
  @Rule("R29")
  record FollowingAccepted(MaterialCode material) implements SupplyEvent {
    /** Checks that nothing is missing. */
    public FollowingAccepted {
      Objects.requireNonNull(material, "material");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.followingAccepted(this);
    }
  }

  /**
   * What followed is wanting and is to be supplied again.
   *
   * @param material which material
   * @param ground what is wrong with it
   */
  @Rule("R29")
  record FollowingRejected(MaterialCode material, Ground ground) implements SupplyEvent {
    /** Checks that nothing is missing. */
    public FollowingRejected {
      Objects.requireNonNull(material, "material");
      Objects.requireNonNull(ground, "ground");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.followingRejected(this);
    }
  }

  /**
   * Shared data was fetched for the case.
   *
   * @param material the material with what was fetched
   * @param supplier whose data it is
   * @param by who fetched it
   * @param purpose for what
   * @param legalBasis the article that allows it
   */
  @Rule({"R10", "R12"})
  record SharedFetched(
      Material material, Party supplier, Party by, SharePurpose purpose, String legalBasis)
      implements SupplyEvent {
    /** Checks that nothing is missing. */
    public SharedFetched {
      Objects.requireNonNull(material, "material");
      Objects.requireNonNull(supplier, "supplier");
      Objects.requireNonNull(by, "by");
      Objects.requireNonNull(purpose, "purpose");
      Objects.requireNonNull(legalBasis, "legalBasis");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.sharedFetched(this);
    }
  }

  /**
   * Shared data was not to be had.
   *
   * @param material which material
   * @param supplier whose data it is
   * @param attempt the number of the attempt, from 1
   */
  @Rule("P-sharedDataFailure")
  record SharedUnavailable(MaterialCode material, Party supplier, int attempt)
      implements SupplyEvent {
    /** Checks that nothing is missing. */
    public SharedUnavailable {
      Objects.requireNonNull(material, "material");
      Objects.requireNonNull(supplier, "supplier");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.sharedUnavailable(this);
    }
  }

  /**
   * The supplier is asked by hand.
   *
   * @param material which material
   * @param supplier who is asked
   * @param items the instances that need it
   */
  @Rule({"R12", "P-sharedDataFailure"})
  record DataRequested(MaterialCode material, Party supplier, List<InstanceId> items)
      implements SupplyEvent {
    /** Checks that nothing is missing. */
    public DataRequested {
      Objects.requireNonNull(material, "material");
      Objects.requireNonNull(supplier, "supplier");
      items = List.copyOf(items);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.dataRequested(this);
    }
  }

  /**
   * The supplier supplied by hand.
   *
   * @param material the material with what was supplied
   */
  @Rule("R12")
  record DataSupplied(Material material) implements SupplyEvent {
    /** Checks that nothing is missing. */
    public DataSupplied {
      Objects.requireNonNull(material, "material");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.dataSupplied(this);
    }
  }

  /**
   * The applicant helped out with a copy or a commitment, which is to be verified.
   *
   * @param material the material with what was taken
   */
  @Rule({"R10", "P-sharedDataFailure"})
  record FallbackTaken(Material material) implements SupplyEvent {
    /** Checks that nothing is missing. */
    public FallbackTaken {
      Objects.requireNonNull(material, "material");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.fallbackTaken(this);
    }
  }

  /**
   * What was taken instead of shared data was verified, or disproved.
   *
   * @param material which material
   * @param genuine whether it proved to be true
   * @param record the number of the record
   */
  @Rule({"R12", "P-sharedDataFailure"})
  record FallbackVerified(MaterialCode material, boolean genuine, String record)
      implements SupplyEvent {
    /** Checks that nothing is missing. */
    public FallbackVerified {
      Objects.requireNonNull(material, "material");
      Objects.requireNonNull(record, "record");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.fallbackVerified(this);
    }
  }

  /**
   * Shared data is disputed.
   *
   * @param material which material
   * @param fault what is said to be wrong
   * @param supplier whose data it is
   */
  @Rule("R12")
  record DataDisputed(MaterialCode material, DataFault fault, Party supplier)
      implements SupplyEvent {
    /** Checks that nothing is missing. */
    public DataDisputed {
      Objects.requireNonNull(material, "material");
      Objects.requireNonNull(fault, "fault");
      Objects.requireNonNull(supplier, "supplier");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.dataDisputed(this);
    }
  }

  /**
   * A dispute is settled.
   *
   * @param material which material
   * @param corrected the digest of the corrected data, or null if it stands
   * @param reasons the number of the reasoned answer, or null if the data was corrected
   */
  @Rule("R12")
  record DisputeResolved(
      MaterialCode material, @Nullable String corrected, @Nullable String reasons)
      implements SupplyEvent {
    /** Checks that nothing is missing. */
    public DisputeResolved {
      Objects.requireNonNull(material, "material");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.disputeResolved(this);
    }
  }

  /**
   * A commitment was checked after the grant.
   *
   * @param instance the instance granted on it
   * @param finding what was found
   * @param until by when it is to be put right, or null
   * @param record the number of the record
   */
  @Rule({"P-commitment", "R14"})
  record CommitmentChecked(
      InstanceId instance, CommitmentFinding finding, @Nullable LocalDate until, String record)
      implements SupplyEvent {
    /** Checks that nothing is missing. */
    public CommitmentChecked {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(finding, "finding");
      Objects.requireNonNull(record, "record");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.commitmentChecked(this);
    }
  }

  /**
   * A commitment proved false: the regulator is told, and the department that decided has to
   * revoke.
   *
   * @param instance the instance granted on it
   * @param materials the materials that the commitment stood in for
   */
  @Rule({"P-commitment", "R14"})
  record CommitmentBroken(InstanceId instance, List<MaterialCode> materials)
      implements SupplyEvent {
    /** Checks that nothing is missing. */
    public CommitmentBroken {
      Objects.requireNonNull(instance, "instance");
      materials = List.copyOf(materials);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.commitmentBroken(this);
    }
  }

  /**
   * A commitment was not checked in time: the regulator is told.
   *
   * @param instance the instance granted on it
   */
  @Rule({"P-commitment", "R14"})
  record CommitmentUnchecked(InstanceId instance) implements SupplyEvent {
    /** Checks that nothing is missing. */
    public CommitmentUnchecked {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.commitmentUnchecked(this);
    }
  }

  /**
   * A material or a commitment was found false before the decision.
   *
   * @param material which material
   * @param record the number of the record
   */
  @Rule("P-commitment")
  record FoundFalse(MaterialCode material, String record) implements SupplyEvent {
    /** Checks that nothing is missing. */
    public FoundFalse {
      Objects.requireNonNull(material, "material");
      Objects.requireNonNull(record, "record");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.foundFalse(this);
    }
  }

  /**
   * Materials became visible beyond what the push shows: by policy, or by a look at an original.
   *
   * @param shares the entries for the ledger
   */
  @Rule("P-materialVisibility")
  record SharesEntered(List<Share> shares) implements SupplyEvent {
    /** Checks that nothing is missing. */
    public SharesEntered {
      shares = List.copyOf(shares);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.sharesEntered(this);
    }
  }

  /**
   * One method an event.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link UndertakingSigned}. */
    R undertakingSigned(UndertakingSigned event);

    /** {@link CreditChecked}. */
    R creditChecked(CreditChecked event);

    /** {@link DutyNamed}. */
    R dutyNamed(DutyNamed event);

    /** {@link FollowingSupplied}. */
    R followingSupplied(FollowingSupplied event);

    /** {@link FollowingAccepted}. */
    R followingAccepted(FollowingAccepted event);

    /** {@link FollowingRejected}. */
    R followingRejected(FollowingRejected event);

    /** {@link SharedFetched}. */
    R sharedFetched(SharedFetched event);

    /** {@link SharedUnavailable}. */
    R sharedUnavailable(SharedUnavailable event);

    /** {@link DataRequested}. */
    R dataRequested(DataRequested event);

    /** {@link DataSupplied}. */
    R dataSupplied(DataSupplied event);

    /** {@link FallbackTaken}. */
    R fallbackTaken(FallbackTaken event);

    /** {@link FallbackVerified}. */
    R fallbackVerified(FallbackVerified event);

    /** {@link DataDisputed}. */
    R dataDisputed(DataDisputed event);

    /** {@link DisputeResolved}. */
    R disputeResolved(DisputeResolved event);

    /** {@link CommitmentChecked}. */
    R commitmentChecked(CommitmentChecked event);

    /** {@link CommitmentBroken}. */
    R commitmentBroken(CommitmentBroken event);

    /** {@link CommitmentUnchecked}. */
    R commitmentUnchecked(CommitmentUnchecked event);

    /** {@link FoundFalse}. */
    R foundFalse(FoundFalse event);

    /** {@link SharesEntered}. */
    R sharesEntered(SharesEntered event);
  }
}
