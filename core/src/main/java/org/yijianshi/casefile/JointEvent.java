package org.yijianshi.casefile;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;
import org.yijianshi.party.Party;

/** Events of 四 审批, 联合环节与会商. */
public sealed interface JointEvent extends CaseEvent {
  /** Hands it to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.joint(this);
  }

  /**
   * A joint procedure was called.
   *
   * @param no the number of the joint procedure within the case, from 1
   * @param kind which procedure
   * @param instances the items, sorted
   * @param quorum how many departments it needs
   * @param time when it takes place
   * @param place a room, a counter, or the premises applied for by that word; never a private
   *     address
   * @param duty the number of the duty that it opens
   */
  @Rule("R43")
  record JointCalled(
      int no,
      JointKind kind,
      List<InstanceId> instances,
      int quorum,
      Instant time,
      String place,
      int duty)
      implements JointEvent {
    /** Checks that nothing is missing. */
    public JointCalled {
      Objects.requireNonNull(kind, "kind");
      instances = List.copyOf(instances);
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(place, "place");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.jointCalled(this);
    }
  }

  /**
   * Its session was moved.
   *
   * @param no the number of the joint procedure within the case, from 1
   * @param time when it takes place
   * @param place a room, a counter, or the premises applied for by that word; never a private
   *     address
   */
  @Rule("R43")
  record JointMoved(int no, Instant time, String place) implements JointEvent {
    /** Checks that nothing is missing. */
    public JointMoved {
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(place, "place");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.jointMoved(this);
    }
  }

  /**
   * Its session took place.
   *
   * @param no the number of the joint procedure within the case, from 1
   * @param present the departments that were there, sorted
   * @param duties the duty of each department to give its opinion
   */
  @Rule("R43")
  record JointHeld(int no, List<Party> present, ImmutableSortedMap<Party, Integer> duties)
      implements JointEvent {
    /** Checks that nothing is missing. */
    public JointHeld {
      present = List.copyOf(present);
      Objects.requireNonNull(duties, "duties");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.jointHeld(this);
    }
  }

  /**
   * A department gave its opinion.
   *
   * @param no the number of the joint procedure within the case, from 1
   * @param department whose opinion
   * @param verdict what it finds
   * @param text the reasons
   */
  @Rule("R43")
  record OpinionGiven(int no, Party department, JointVerdict verdict, String text)
      implements JointEvent {
    /** Checks that nothing is missing. */
    public OpinionGiven {
      Objects.requireNonNull(department, "department");
      Objects.requireNonNull(verdict, "verdict");
      Objects.requireNonNull(text, "text");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.opinionGiven(this);
    }

    /** Without free text, which may tell of persons. */
    @Override
    public String toString() {
      return "OpinionGiven[no=" + no + ", department=" + department + ", verdict=" + verdict + "]";
    }
  }

  /**
   * A department gave none in time and counts as absent.
   *
   * @param no the number of the joint procedure within the case, from 1
   * @param department which department
   */
  @Rule("R43")
  record OpinionMissed(int no, Party department) implements JointEvent {
    /** Checks that nothing is missing. */
    public OpinionMissed {
      Objects.requireNonNull(department, "department");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.opinionMissed(this);
    }
  }

  /**
   * The lead concluded.
   *
   * @param no the number of the joint procedure within the case, from 1
   * @param outcome the common result
   * @param dissenting the departments whose opinion differs, sorted
   */
  @Rule("R43")
  record JointConcluded(int no, JointVerdict outcome, List<Party> dissenting)
      implements JointEvent {
    /** Checks that nothing is missing. */
    public JointConcluded {
      Objects.requireNonNull(outcome, "outcome");
      dissenting = List.copyOf(dissenting);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.jointConcluded(this);
    }
  }

  /**
   * A re-inspection was called.
   *
   * @param no the number of the joint procedure within the case, from 1
   * @param time when it takes place
   * @param place a room, a counter, or the premises applied for by that word; never a private
   *     address
   * @param duty the number of the duty that it opens
   */
  @Rule({"R43", "P-reinspections"})
  record JointReconvened(int no, Instant time, String place, int duty) implements JointEvent {
    /** Checks that nothing is missing. */
    public JointReconvened {
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(place, "place");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.jointReconvened(this);
    }
  }

  /**
   * The lead gave it up.
   *
   * @param no the number of the joint procedure within the case, from 1
   * @param reason why
   */
  @Rule("R43")
  record JointCancelled(int no, String reason) implements JointEvent {
    /** Checks that nothing is missing. */
    public JointCancelled {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.jointCancelled(this);
    }

    /** Without free text, which may tell of persons. */
    @Override
    public String toString() {
      return "JointCancelled[no=" + no + "]";
    }
  }

  /**
   * Every item that it was about has ended.
   *
   * @param no the number of the joint procedure within the case, from 1
   */
  @Rule("R43")
  record JointLapsed(int no) implements JointEvent {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.jointLapsed(this);
    }
  }

  /**
   * A disagreement was put to the lead.
   *
   * @param no its number within the case
   * @param by the department that raised it
   * @param instance the item it is about; null for the case
   * @param subject what is disagreed about
   * @param duty the number of the duty that it opens
   */
  @Rule("P-leadResolution")
  record DisagreementRaised(
      int no, Party by, @Nullable InstanceId instance, String subject, int duty)
      implements JointEvent {
    /** Checks that nothing is missing. */
    public DisagreementRaised {
      Objects.requireNonNull(by, "by");
      Objects.requireNonNull(subject, "subject");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.disagreementRaised(this);
    }

    /** Without free text, which may tell of persons. */
    @Override
    public String toString() {
      return "DisagreementRaised[no="
          + no
          + ", by="
          + by
          + ", instance="
          + instance
          + ", duty="
          + duty
          + "]";
    }
  }

  /**
   * The lead settled it.
   *
   * @param no its number within the case
   * @param note what was settled
   */
  @Rule("P-leadResolution")
  record DisagreementResolved(int no, String note) implements JointEvent {
    /** Checks that nothing is missing. */
    public DisagreementResolved {
      Objects.requireNonNull(note, "note");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.disagreementResolved(this);
    }

    /** Without free text, which may tell of persons. */
    @Override
    public String toString() {
      return "DisagreementResolved[no=" + no + "]";
    }
  }

  /**
   * One method each.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link JointCalled}. */
    R jointCalled(JointCalled event);

    /** {@link JointMoved}. */
    R jointMoved(JointMoved event);

    /** {@link JointHeld}. */
    R jointHeld(JointHeld event);

    /** {@link OpinionGiven}. */
    R opinionGiven(OpinionGiven event);

    /** {@link OpinionMissed}. */
    R opinionMissed(OpinionMissed event);

    /** {@link JointConcluded}. */
    R jointConcluded(JointConcluded event);

    /** {@link JointReconvened}. */
    R jointReconvened(JointReconvened event);

    /** {@link JointCancelled}. */
    R jointCancelled(JointCancelled event);

    /** {@link JointLapsed}. */
    R jointLapsed(JointLapsed event);

    /** {@link DisagreementRaised}. */
    R disagreementRaised(DisagreementRaised event);

    /** {@link DisagreementResolved}. */
    R disagreementResolved(DisagreementResolved event);
  }
}
