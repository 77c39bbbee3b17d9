package org.yijianshi.casefile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;
import org.yijianshi.party.Party;

/**
 * One joint review, inspection or acceptance check: an appointment of the lead department over
 * several items, the opinions of their departments, and the common result.
 *
 * @param no its number within the case, from 1
 * @param kind which procedure
 * @param instances the items it is about, sorted
 * @param quorum how many departments must be there and must give an opinion
 * @param round how often it was convened again; 0 at first
 * @param time when the session takes place, or took place
 * @param place where
 * @param stage where it stands
 * @param duty the number of the lead's duty to hold it
 * @param present who was there, sorted; empty before the session
 * @param awaited the number of each department's duty to give its opinion in this round; empty
 *     before the session
 * @param opinions the opinions of this round, in the order in which they came
 * @param absent who gave none in time in this round, sorted
 * @param outcome the common result of the last round; null before a conclusion
 * @param dissenting who found otherwise, sorted
 * @param concludedAt when the last round was concluded; null before
 */
@Rule("R43")
public record JointProcedure(
    int no,
    JointKind kind,
    List<InstanceId> instances,
    int quorum,
    int round,
    Instant time,
    String place,
    JointStage stage,
    int duty,
    List<Party> present,
    ImmutableSortedMap<Party, Integer> awaited,
    List<JointOpinion> opinions,
    List<Party> absent,
    @Nullable JointVerdict outcome,
    List<Party> dissenting,
    @Nullable Instant concludedAt) {
  /** Copies the lists and checks that nothing is missing. */
  public JointProcedure {
    Objects.requireNonNull(kind, "kind");
    instances = List.copyOf(instances);
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(stage, "stage");
    present = List.copyOf(present);
    Objects.requireNonNull(awaited, "awaited");
    opinions = List.copyOf(opinions);
    absent = List.copyOf(absent);
    dissenting = List.copyOf(dissenting);
  }

  static JointProcedure called(JointEvent.JointCalled event) {
    return new JointProcedure(
        event.no(),
        event.kind(),
        event.instances(),
        event.quorum(),
        0,
        event.time(),
        event.place(),
        JointStage.CALLED,
        event.duty(),
        List.of(),
        ImmutableSortedMap.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        null);
  }

  /** The opinion of that department in this round. */
  public Optional<JointOpinion> opinionOf(Party department) {
    return opinions.stream().filter(o -> o.department().equals(department)).findFirst();
  }

  /** Whether it is about that item. */
  public boolean about(InstanceId instance) {
    return instances.contains(instance);
  }

  JointProcedure moved(Instant to, String where) {
    return at(round, to, where, stage, duty);
  }

  JointProcedure reconvened(Instant to, String where, int newDuty) {
    return at(round + 1, to, where, JointStage.CALLED, newDuty);
  }

  JointProcedure in(JointStage next) {
    return new JointProcedure(
        no,
        kind,
        instances,
        quorum,
        round,
        time,
        place,
        next,
        duty,
        present,
        awaited,
        opinions,
        absent,
        outcome,
        dissenting,
        concludedAt);
  }

  JointProcedure held(List<Party> who, ImmutableSortedMap<Party, Integer> duties) {
    return session(JointStage.HELD, who, duties, List.of(), List.of());
  }

  JointProcedure with(JointOpinion opinion) {
    return session(
        stage,
        present,
        awaited,
        ImmutableList.<JointOpinion>builder().addAll(opinions).add(opinion).build(),
        absent.stream().filter(p -> !p.equals(opinion.department())).toList());
  }

  JointProcedure withAbsent(Party department) {
    return session(
        stage,
        present,
        awaited,
        opinions,
        ImmutableList.<Party>builder().addAll(absent).add(department).build().stream()
            .sorted()
            .toList());
  }

  JointProcedure concluded(JointVerdict verdict, List<Party> dissent, Instant at) {
    return new JointProcedure(
        no,
        kind,
        instances,
        quorum,
        round,
        time,
        place,
        JointStage.CONCLUDED,
        duty,
        present,
        awaited,
        opinions,
        absent,
        verdict,
        dissent,
        at);
  }

  private JointProcedure session(
      JointStage next,
      List<Party> who,
      ImmutableSortedMap<Party, Integer> duties,
      List<JointOpinion> given,
      List<Party> missing) {
    return new JointProcedure(
        no,
        kind,
        instances,
        quorum,
        round,
        time,
        place,
        next,
        duty,
        who,
        duties,
        given,
        missing,
        outcome,
        dissenting,
        concludedAt);
  }

  private JointProcedure at(int newRound, Instant to, String where, JointStage next, int newDuty) {
    return new JointProcedure(
        no,
        kind,
        instances,
        quorum,
        newRound,
        to,
        where,
        next,
        newDuty,
        present,
        awaited,
        opinions,
        absent,
        outcome,
        dissenting,
        concludedAt);
  }
}
