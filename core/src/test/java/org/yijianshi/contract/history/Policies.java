package org.yijianshi.contract.history;

import java.util.ArrayList;
import java.util.List;
import org.yijianshi.policy.ApprovalPolicy;
import org.yijianshi.policy.Knob;
import org.yijianshi.policy.Policy;
import org.yijianshi.procedure.Knobs;

/** Policies that turn the knobs that have an effect. */
public final class Policies {
  private Policies() {}

  /**
   * So many lawful policies, the defaults first. Each choice that a knob offers is made by one of
   * the others, as far as no contradiction forbids it; numbers are now and then others.
   */
  public static List<Policy> covering(int count, Dice dice) {
    List<Policy> policies =
        new ArrayList<>(java.util.Collections.nCopies(count, Policy.defaults()));
    List<Knob<?>> knobs = new ArrayList<>(Knobs.read());
    knobs.sort(java.util.Comparator.comparing(Knob::name));
    int next = 1;
    // What one knob allows may hang on another that comes later.
    for (int round = 0; round < 2; round++) {
      for (Knob<?> knob : knobs) {
        next = cover(policies, next, knob, dice);
      }
    }
    // That the cap on joint handling is not extended shows only where there is a cap.
    policies.replaceAll(
        p ->
            p.approval().jointHandlingExtension() == 0
                ? turned(p, ApprovalPolicy.JOINT_HANDLING_CAP, true)
                : p);
    return List.copyOf(policies);
  }

  private static <T> int cover(List<Policy> policies, int from, Knob<T> knob, Dice dice) {
    int next = from;
    for (T value : others(knob, dice)) {
      if (chosen(policies, knob, value)) {
        continue;
      }
      for (int tried = 1; tried < policies.size(); tried++) {
        int at = next;
        next = next + 1 < policies.size() ? next + 1 : 1;
        Policy before = policies.get(at);
        Policy turned = turned(before, knob, value);
        boolean free = before.get(knob).equals(knob.defaultValue());
        if (free && !turned.equals(before)) {
          policies.set(at, turned);
          break;
        }
      }
    }
    return next;
  }

  private static <T> boolean chosen(List<Policy> policies, Knob<T> knob, T value) {
    boolean any = knob.defaultValue() instanceof Integer && !value.equals(knob.min());
    return any
        ? policies.stream()
            .map(p -> p.get(knob))
            .anyMatch(v -> !v.equals(knob.defaultValue()) && !v.equals(knob.min()))
        : policies.stream().anyMatch(p -> p.get(knob).equals(value));
  }

  private static <T> List<T> others(Knob<T> knob, Dice dice) {
    if (knob.defaultValue() instanceof Integer usual) {
      int least = Math.max(knob.min(), usual / 3);
      int most = Math.min(knob.max(), 2 * usual + 3);
      T some = knob.type().cast(least + dice.below(most - least + 1));
      return usual == knob.min() ? List.of(some) : List.of(some, knob.type().cast(knob.min()));
    }
    if (knob.defaultValue() instanceof Boolean usual) {
      return List.of(knob.type().cast(!usual));
    }
    return knob.choices().stream().filter(c -> !c.equals(knob.defaultValue())).toList();
  }

  /** The policy with the knob at another value; the same where that would contradict another. */
  private static <T> Policy turned(Policy policy, Knob<T> knob, T value) {
    Policy.Builder builder = policy.toBuilder().set(knob, value);
    return builder.check().isEmpty() ? builder.build() : policy;
  }
}
