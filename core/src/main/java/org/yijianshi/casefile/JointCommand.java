package org.yijianshi.casefile;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.party.Party;

/**
 * Commands of 四 审批, 联合环节与会商: the lead calls, holds and concludes one appointment over several
 * items, and settles what departments disagree about.
 */
public sealed interface JointCommand extends CaseCommand {
  /** Hands it to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.joint(this);
  }

  /**
   * The lead calls one joint review, inspection or acceptance check over several items in hand.
   * Their departments take part.
   *
   * @param kind which procedure
   * @param instances the items it is about, at least one
   * @param time when it takes place
   * @param place a room, a counter, or the premises applied for by that word; never a private
   *     address
   * @param quorum how many departments must be there, and must give an opinion; from 1 to as many
   *     as take part
   */
  @Rule("R43")
  record CallJoint(
      JointKind kind, Set<InstanceId> instances, Instant time, String place, int quorum)
      implements JointCommand {
    /** Checks that nothing is missing. */
    public CallJoint {
      Objects.requireNonNull(kind, "kind");
      instances = Set.copyOf(instances);
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(place, "place");
      if (place.isBlank()) {
        throw new IllegalArgumentException("A joint procedure needs a place");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.callJoint(this);
    }
  }

  /**
   * The lead moves a session that was called and is not held yet.
   *
   * @param no the number of the joint procedure within the case, from 1
   * @param time when it takes place
   * @param place a room, a counter, or the premises applied for by that word; never a private
   *     address
   */
  @Rule("R43")
  record MoveJoint(int no, Instant time, String place) implements JointCommand {
    /** Checks that nothing is missing. */
    public MoveJoint {
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(place, "place");
      if (place.isBlank()) {
        throw new IllegalArgumentException("A joint procedure needs a place");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.moveJoint(this);
    }
  }

  /**
   * The session took place.
   *
   * @param no the number of the joint procedure within the case, from 1
   * @param present the departments that were there
   */
  @Rule("R43")
  record HoldJoint(int no, Set<Party> present) implements JointCommand {
    /** Checks that nothing is missing. */
    public HoldJoint {
      present = Set.copyOf(present);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.holdJoint(this);
    }
  }

  /**
   * A department that takes part gives its opinion after the session. Until the conclusion a late
   * one still counts.
   *
   * @param no the number of the joint procedure within the case, from 1
   * @param department whose opinion it is
   * @param verdict what it finds
   * @param text the reasons, and what to rectify
   */
  @Rule("R43")
  record GiveOpinion(int no, DepartmentCode department, JointVerdict verdict, String text)
      implements JointCommand {
    /** Checks that nothing is missing. */
    public GiveOpinion {
      Objects.requireNonNull(department, "department");
      Objects.requireNonNull(verdict, "verdict");
      Objects.requireNonNull(text, "text");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.giveOpinion(this);
    }

    /** Without free text, which may tell of persons. */
    @Override
    public String toString() {
      return "GiveOpinion[no=" + no + ", department=" + department + ", verdict=" + verdict + "]";
    }
  }

  /**
   * The system finds an opinion overdue: the department counts as absent.
   *
   * @param no the number of the joint procedure within the case, from 1
   * @param department the department
   */
  @Rule("R43")
  record CountAbsent(int no, Party department) implements JointCommand {
    /** Checks that nothing is missing. */
    public CountAbsent {
      Objects.requireNonNull(department, "department");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.countAbsent(this);
    }
  }

  /**
   * The lead concludes from the opinions; who found otherwise is recorded as dissenting.
   *
   * @param no the number of the joint procedure within the case, from 1
   * @param outcome the common result
   */
  @Rule("R43")
  record ConcludeJoint(int no, JointVerdict outcome) implements JointCommand {
    /** Checks that nothing is missing. */
    public ConcludeJoint {
      Objects.requireNonNull(outcome, "outcome");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.concludeJoint(this);
    }
  }

  /**
   * The lead calls the same departments to a re-inspection after rectification.
   *
   * @param no the number of the joint procedure within the case, from 1
   * @param time when it takes place
   * @param place a room, a counter, or the premises applied for by that word; never a private
   *     address
   */
  @Rule({"R43", "P-reinspections"})
  record ReconveneJoint(int no, Instant time, String place) implements JointCommand {
    /** Checks that nothing is missing. */
    public ReconveneJoint {
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(place, "place");
      if (place.isBlank()) {
        throw new IllegalArgumentException("A joint procedure needs a place");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.reconveneJoint(this);
    }
  }

  /**
   * The lead gives a procedure up that is not concluded.
   *
   * @param no the number of the joint procedure within the case, from 1
   * @param reason why
   */
  @Rule("R43")
  record CancelJoint(int no, String reason) implements JointCommand {
    /** Checks that nothing is missing. */
    public CancelJoint {
      Objects.requireNonNull(reason, "reason");
      if (reason.isBlank()) {
        throw new IllegalArgumentException("A joint procedure is not cancelled without a reason");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.cancelJoint(this);
    }

    /** Without free text, which may tell of persons. */
    @Override
    public String toString() {
      return "CancelJoint[no=" + no + "]";
    }
  }

  /**
   * A department asks the lead to settle a disagreement (会商). No state changes by it.
   *
   * @param department who raises it
   * @param instance the item it is about; null for the case
   * @param subject what is disagreed about
   */
  @Rule("P-leadResolution")
  record RaiseToLead(DepartmentCode department, @Nullable InstanceId instance, String subject)
      implements JointCommand {
    /** Checks that nothing is missing. */
    public RaiseToLead {
      Objects.requireNonNull(department, "department");
      Objects.requireNonNull(subject, "subject");
      if (subject.isBlank()) {
        throw new IllegalArgumentException("A disagreement needs its subject");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.raiseToLead(this);
    }

    /** Without free text, which may tell of persons. */
    @Override
    public String toString() {
      return "RaiseToLead[department=" + department + ", instance=" + instance + "]";
    }
  }

  /**
   * The lead settles a disagreement.
   *
   * @param no the number of the disagreement within the case, from 1
   * @param note what was settled
   */
  @Rule("P-leadResolution")
  record LeadResolves(int no, String note) implements JointCommand {
    /** Checks that nothing is missing. */
    public LeadResolves {
      Objects.requireNonNull(note, "note");
      if (note.isBlank()) {
        throw new IllegalArgumentException("A disagreement is settled with a note");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.leadResolves(this);
    }

    /** Without free text, which may tell of persons. */
    @Override
    public String toString() {
      return "LeadResolves[no=" + no + "]";
    }
  }

  /**
   * One method each.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link CallJoint}. */
    R callJoint(CallJoint command);

    /** {@link MoveJoint}. */
    R moveJoint(MoveJoint command);

    /** {@link HoldJoint}. */
    R holdJoint(HoldJoint command);

    /** {@link GiveOpinion}. */
    R giveOpinion(GiveOpinion command);

    /** {@link CountAbsent}. */
    R countAbsent(CountAbsent command);

    /** {@link ConcludeJoint}. */
    R concludeJoint(ConcludeJoint command);

    /** {@link ReconveneJoint}. */
    R reconveneJoint(ReconveneJoint command);

    /** {@link CancelJoint}. */
    R cancelJoint(CancelJoint command);

    /** {@link RaiseToLead}. */
    R raiseToLead(RaiseToLead command);

    /** {@link LeadResolves}. */
    R leadResolves(LeadResolves command);
  }
}
