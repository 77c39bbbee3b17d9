package org.yijianshi.casefile;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;
import org.yijianshi.party.Party;

/**
 * A question that was referred to the department that decides (疑难问题转审批部门). What was asked and
 * answered stays with the host: it may be personal.
 *
 * @param no its number within the case, which is its duty's
 * @param instance the item it is about, or null when it is about the case
 * @param reference the host's number of the question
 * @param from to whom the answer goes
 * @param to who has to answer
 * @param at when it was referred
 * @param answer the host's number of the answer, or null while it is open
 */
@Rule("R23")
public record Question(
    int no,
    @Nullable InstanceId instance,
    String reference,
    Party from,
    Party to,
    Instant at,
    @Nullable String answer) {
  /** Checks that nothing is missing. */
  public Question {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(at, "at");
    if (no < 1 || reference.isBlank()) {
      throw new IllegalArgumentException("A question has a number from 1 and a reference: " + no);
    }
  }

  Question answered(String number) {
    return new Question(no, instance, reference, from, to, at, number);
  }
}
