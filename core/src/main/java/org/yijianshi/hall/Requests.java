package org.yijianshi.hall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.IntakeEvent;
import org.yijianshi.casefile.KnownItem;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.policy.DuplicateRule;
import org.yijianshi.port.Platform;
import org.yijianshi.procedure.Rulebook;

/** The kinds of requests: whole commands, and those that the hall completes. */
final class Requests {
  private Requests() {}

  /** A command that needs nothing of the hall. */
  static Request whole(CaseCommand command) {
    return new Whole(command);
  }

  /** A submission: the hall adds the number and the versions in force. */
  static Request submission(HallParts parts, Submission submission, Instant now) {
    return new Submitting(parts, submission, now);
  }

  /** Something that is told to all departments: the hall adds which of them are not connected. */
  static Request toAll(Platform platform, Function<Set<DepartmentCode>, CaseCommand> command) {
    return new ToAll(platform, command);
  }

  private record Whole(CaseCommand command) implements Request {
    @Override
    public CaseCommand on(CaseState state) {
      return command;
    }

    @Override
    public Optional<CaseCommand> again(CaseCommit first) {
      return Optional.of(command);
    }
  }

  private record Submitting(HallParts parts, Submission submission, Instant now)
      implements Request {
    @Override
    public CaseCommand on(CaseState state) {
      Filing filed = state.filing();
      if (filed != null) {
        // It will be refused: no number is spent on it.
        return numbered(filed.application());
      }
      RegionCode region = submission.wish().region();
      Rulebook book = parts.rulebooks().inForce(region);
      return new IntakeCommand.Submit(
          submission.application(
              new Numbering(parts, now).first(state.id(), region, book), book.pinned()),
          book.policy().selection().duplicate() == DuplicateRule.ALLOW
              ? List.of()
              : new OtherCases(parts).of(state.id(), submission.parties()),
          submission.despite());
    }

    @Override
    public CaseCommand settled(CaseId id, CaseCommand accepted) {
      return new Numbering(parts, now).settled(id, accepted);
    }

    @Override
    public Optional<CaseCommand> again(CaseCommit first) {
      return only(first.events(), IntakeEvent.Submitted.class)
          .map(submitted -> again(submitted.application(), known(first)));
    }

    /** What stood in the way then and was allowed; what did not is not told again. */
    private static List<KnownItem> known(CaseCommit first) {
      return only(first.events(), IntakeEvent.DuplicateAllowed.class)
          .map(IntakeEvent.DuplicateAllowed::known)
          .orElse(List.of());
    }

    private CaseCommand numbered(Application like) {
      return again(like, List.of());
    }

    private CaseCommand again(Application like, List<KnownItem> known) {
      return new IntakeCommand.Submit(
          submission.application(like.number(), like.pinned()), known, submission.despite());
    }
  }

  private record ToAll(Platform platform, Function<Set<DepartmentCode>, CaseCommand> command)
      implements Request {
    @Override
    public CaseCommand on(CaseState state) {
      Filing filing = state.filing();
      return command.apply(filing == null ? Set.of() : platform.unconnected(filing.region()));
    }

    @Override
    public Optional<CaseCommand> again(CaseCommit first) {
      List<DepartmentCode> fetching =
          only(first.events(), IntakeEvent.Pushed.class)
              .map(IntakeEvent.Pushed::unconnected)
              .orElse(List.of());
      return Optional.of(command.apply(Set.copyOf(fetching)));
    }
  }

  private static <E extends CaseEvent> Optional<E> only(List<CaseEvent> events, Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
