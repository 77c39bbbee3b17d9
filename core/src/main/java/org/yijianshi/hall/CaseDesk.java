package org.yijianshi.hall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Micros;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Role;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.DuplicateCaseNumberException;
import org.yijianshi.port.History;
import org.yijianshi.port.StaleCaseException;
import org.yijianshi.procedure.CaseViews;
import org.yijianshi.procedure.CatalogMove;
import org.yijianshi.procedure.Permissions;
import org.yijianshi.procedure.Rulebook;

/**
 * Every command of a case, and what its actors may see. A command is decided on the state, stored
 * against the head it was decided on, and decided again if another was faster. The same command id
 * again gives the first answer, whatever number, versions or connections the hall would add today.
 *
 * <p>Every command may throw {@link ContendedCaseException} when the race was lost as often as it
 * may be tried ({@link StaleCaseException} with {@link Retry#never}); {@link
 * IllegalArgumentException} when the command id was used for another command of the case; and
 * whatever its storage throws, after which it is not known whether the command was stored: give it
 * again with the same id.
 */
public final class CaseDesk {
  private static final int NUMBERS_TO_TRY = 5;

  private final HallParts parts;
  private final CaseReader reader;
  private final Handling handling;

  CaseDesk(HallParts parts) {
    this.parts = parts;
    this.reader = new CaseReader(parts);
    this.handling = new Handling(parts, reader);
  }

  /**
   * Submits an application as a new case, under the versions in force in its region. The host
   * brings the ids, so that it can ask again after a broken connection. A number that is taken is
   * asked for anew, a few times; not in a host's own transaction ({@link Retry#never}).
   *
   * @throws DuplicateCaseNumberException if every number that was given out was taken; nothing was
   *     stored
   */
  public Answer submit(Actor actor, CaseId id, CommandId commandId, Submission submission) {
    Objects.requireNonNull(submission, "submission");
    for (int attempt = 1; ; attempt++) {
      try {
        Instant now = now();
        return give(actor, id, commandId, now, now, Requests.submission(parts, submission, now));
      } catch (DuplicateCaseNumberException taken) {
        if (parts.retry().isNever() || attempt == NUMBERS_TO_TRY) {
          throw taken;
        }
      }
    }
  }

  /**
   * The intake window receives a case; departments that the platform knows as not connected will
   * have to fetch it.
   */
  public Answer receive(Actor window, CaseId id, CommandId commandId) {
    return give(
        window, id, commandId, Requests.toAll(parts.platform(), IntakeCommand.Receive::new));
  }

  /** The intake window pushes a case whose paper it has digitised. */
  public Answer push(Actor window, CaseId id, CommandId commandId) {
    return give(window, id, commandId, Requests.toAll(parts.platform(), IntakeCommand.Push::new));
  }

  /** Gives a command that occurs now. */
  public Answer give(Actor actor, CaseId id, CommandId commandId, CaseCommand command) {
    Objects.requireNonNull(command, "command");
    return give(actor, id, commandId, Requests.whole(command));
  }

  /** Gives a command that occurred earlier, at a counter that entered it late. */
  public Answer giveLate(
      Actor actor, CaseId id, CommandId commandId, CaseCommand command, Instant occurredAt) {
    Objects.requireNonNull(command, "command");
    return give(actor, id, commandId, occurredAt, now(), Requests.whole(command));
  }

  /**
   * Gives a command that was carried out on paper during a declared outage.
   *
   * @param paper the number of the paper record, one of those set aside for outages
   */
  public Answer giveFromPaper(
      Actor actor,
      CaseId id,
      CommandId commandId,
      CaseCommand command,
      Instant occurredAt,
      String paper) {
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(paper, "paper");
    return handling.give(
        new Handling.Given(
            actor, id, commandId, occurredAt, now(), Requests.whole(command), paper));
  }

  private Answer give(Actor actor, CaseId id, CommandId commandId, Request request) {
    Instant now = now();
    return give(actor, id, commandId, now, now, request);
  }

  private Answer give(
      Actor actor,
      CaseId id,
      CommandId commandId,
      Instant occurredAt,
      Instant recordedAt,
      Request request) {
    return handling.give(
        new Handling.Given(actor, id, commandId, occurredAt, recordedAt, request, null));
  }

  private Instant now() {
    return Micros.truncate(parts.clock().instant());
  }

  /** The case as the actor may see it; empty when it is unknown or none of the actor's. */
  @Rule("P-permission")
  public Optional<CaseView> view(Actor actor, CaseId id) {
    CaseState state = reader.state(id);
    if (!state.filed()) {
      return Optional.empty();
    }
    return CaseViews.of(state, actor, reader.rulebook(state), parts.clock().instant());
  }

  /**
   * Why a duty is due when it is, day by day, by the calendar that the case pinned; empty when the
   * case is unknown, or the duty is not open or none of the actor's.
   */
  @Rule("P-permission")
  public Optional<Explanation> explain(Actor actor, CaseId id, int obligation) {
    CaseState state = reader.state(id);
    if (!state.filed()) {
      return Optional.empty();
    }
    Rulebook book = reader.rulebook(state);
    return CaseViews.of(state, actor, book, parts.clock().instant()).stream()
        .flatMap(view -> view.duties().stream())
        .map(CaseView.Duty::obligation)
        .filter(duty -> duty.no() == obligation)
        .findFirst()
        .map(duty -> book.deadlines().explain(duty.since(), duty.limit(), duty.stopped()));
  }

  /**
   * Every electronic certificate that the actor's own cases led to, oldest case first, also long
   * after closing: those of the applicant named first. Whether one still holds stands with it.
   */
  @Rule("R49")
  public List<OwnCertificate> certificates(Actor actor) {
    WorkDesk work = new WorkDesk(parts);
    List<OwnCertificate> certificates = new ArrayList<>();
    List<CaseEntry> page = work.myCases(actor);
    while (!page.isEmpty()) {
      page.forEach(
          entry ->
              view(actor, entry.caseId())
                  .ifPresent(view -> certificates.addAll(OwnCertificate.of(view))));
      page = work.myCasesAfter(actor, page.get(page.size() - 1));
    }
    return List.copyOf(certificates);
  }

  /**
   * What it would do to the case to go on under that version of the catalog; nothing happens. Empty
   * when the case is unknown or the actor does not manage the service there.
   */
  @Rule({"R13", "P-permission"})
  public Optional<CatalogMove> rehearse(Actor actor, CaseId id, Catalog to) {
    CaseState state = reader.state(id);
    if (!state.filed() || !actor.is(Role.SERVICE_ADMINISTRATION)) {
      return Optional.empty();
    }
    Rulebook book = reader.rulebook(state);
    return Permissions.maySee(state, actor, book)
        ? Optional.of(CatalogMove.rehearse(state, book, to, now()))
        : Optional.empty();
  }

  /**
   * Everything that happened to a case, oldest first; empty when it is unknown or the actor may not
   * see all of it.
   */
  @Rule("P-permission")
  public List<CaseCommit> history(Actor actor, CaseId id) {
    History history = parts.log().read(id);
    CaseState state = CaseState.replay(id, history.commits());
    if (!state.filed() || !CaseViews.seesWhole(state, actor, reader.rulebook(state))) {
      return List.of();
    }
    return history.commits();
  }
}
