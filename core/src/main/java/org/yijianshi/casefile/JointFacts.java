package org.yijianshi.casefile;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.yijianshi.code.InstanceId;

/**
 * Joint procedures and disagreements of a case (联合环节、会商).
 *
 * @param procedures its joint procedures, by number
 * @param disagreements what departments put to the lead, by number
 */
public record JointFacts(List<JointProcedure> procedures, List<Disagreement> disagreements) {
  private static final JointFacts NONE = new JointFacts(List.of(), List.of());

  /** Copies the lists. */
  public JointFacts {
    procedures = List.copyOf(procedures);
    disagreements = List.copyOf(disagreements);
  }

  /** Nothing of it yet. */
  public static JointFacts none() {
    return NONE;
  }

  /** The joint procedure of that number. */
  public Optional<JointProcedure> procedure(int no) {
    return procedures.stream().filter(p -> p.no() == no).findFirst();
  }

  /** The disagreement of that number. */
  public Optional<Disagreement> disagreement(int no) {
    return disagreements.stream().filter(d -> d.no() == no).findFirst();
  }

  /** The joint procedures about that item, oldest first; those given up or lapsed too. */
  public List<JointProcedure> about(InstanceId instance) {
    return procedures.isEmpty()
        ? List.of()
        : procedures.stream().filter(p -> p.about(instance)).toList();
  }

  JointFacts with(JointProcedure called) {
    return new JointFacts(
        ImmutableList.<JointProcedure>builder().addAll(procedures).add(called).build(),
        disagreements);
  }

  JointFacts with(Disagreement raised) {
    return new JointFacts(
        procedures,
        ImmutableList.<Disagreement>builder().addAll(disagreements).add(raised).build());
  }

  JointFacts changing(int no, UnaryOperator<JointProcedure> change) {
    return new JointFacts(
        procedures.stream().map(p -> p.no() == no ? change.apply(p) : p).toList(), disagreements);
  }

  JointFacts resolved(int no, String note) {
    return new JointFacts(
        procedures, disagreements.stream().map(d -> d.no() == no ? d.resolved(note) : d).toList());
  }
}
