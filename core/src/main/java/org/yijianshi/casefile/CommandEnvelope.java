package org.yijianshi.casefile;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Micros;
import org.yijianshi.party.Actor;

/**
 * A command on its way: which, for which case, by whom and when. Time and ids come in here and
 * nowhere else, so that deciding again gives the same answer.
 *
 * @param id the command's id; the same id again is the same command again
 * @param caseId the case; a submission brings its own
 * @param actor who gives it
 * @param occurredAt when it happened at the counter, to the microsecond; not after {@code
 *     recordedAt}
 * @param recordedAt when the system learned of it, to the microsecond
 * @param command what is wanted
 * @param paper the number of the paper record, set aside for outages; null for everything else
 */
public record CommandEnvelope(
    CommandId id,
    CaseId caseId,
    Actor actor,
    Instant occurredAt,
    Instant recordedAt,
    CaseCommand command,
    @Nullable String paper) {
  /** Truncates the instants and checks their order. */
  public CommandEnvelope {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(caseId, "caseId");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(command, "command");
    occurredAt = Micros.truncate(occurredAt);
    recordedAt = Micros.truncate(recordedAt);
    if (occurredAt.isAfter(recordedAt)) {
      throw new IllegalArgumentException(
          "A command must not occur after it is recorded: " + occurredAt + " > " + recordedAt);
    }
  }

  /** A command that was not done on paper. */
  public CommandEnvelope(
      CommandId id,
      CaseId caseId,
      Actor actor,
      Instant occurredAt,
      Instant recordedAt,
      CaseCommand command) {
    this(id, caseId, actor, occurredAt, recordedAt, command, null);
  }

  /** A command that is recorded as it occurs. */
  public static CommandEnvelope now(
      CommandId id, CaseId caseId, Actor actor, Instant at, CaseCommand command) {
    return new CommandEnvelope(id, caseId, actor, at, at, command);
  }

  /** The same with another command in its place. */
  public CommandEnvelope with(CaseCommand other) {
    return new CommandEnvelope(id, caseId, actor, occurredAt, recordedAt, other, paper);
  }

  /**
   * The same command recorded no earlier than that: history must not run backwards when clocks
   * disagree. One that is recorded as it occurs still does.
   */
  public CommandEnvelope notBefore(Instant earliest) {
    if (!recordedAt.isBefore(earliest)) {
      return this;
    }
    Instant occurred = occurredAt.equals(recordedAt) ? earliest : occurredAt;
    return new CommandEnvelope(id, caseId, actor, occurred, earliest, command, paper);
  }
}
