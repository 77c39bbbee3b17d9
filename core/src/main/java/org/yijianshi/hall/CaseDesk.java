package org.yijianshi.hall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Micros;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.LinkKind;
import org.yijianshi.casefile.ObligationEvent;
import org.yijianshi.casefile.RemandOrder;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.party.Actor;
import org.yijianshi.party.PartyRole;
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

  /** Instead of an account that the reader has no business to know. */
  private static final String WITHHELD = "withheld";

  private static final Set<Role> OFFICES = Set.of(Role.INTAKE_WINDOW, Role.RESULTS_WINDOW);

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
   * What came to nothing in another case is applied for again as a new one: parties, facts and
   * materials are carried over, only what changed is asked. Whoever may not see that case whole
   * gets the answer that an unknown one gives.
   *
   * @param items the items of the other case that are applied for again, at least one
   */
  @Rule({"R1", "R2"})
  public Answer reapply(
      Actor actor,
      CaseId id,
      CommandId commandId,
      CaseId other,
      Set<InstanceId> items,
      Changes changes) {
    return following(actor, id, commandId, other, LinkKind.REAPPLY, items, changes, null);
  }

  /**
   * An item is added to a case that was received already, as a new case with its own clocks that
   * uses the materials of the first again.
   *
   * @param items the items that are added, at least one
   */
  @Rule({"R1", "R2"})
  public Answer supplement(
      Actor actor,
      CaseId id,
      CommandId commandId,
      CaseId other,
      Set<InstanceId> items,
      Changes changes) {
    return following(actor, id, commandId, other, LinkKind.SUPPLEMENT, items, changes, null);
  }

  /**
   * What was decided in another case was annulled: it is handled again as a new case that starts
   * accepted, within the limit that the decision sets.
   *
   * @param items the items of the other case that are handled again, at least one
   */
  @Rule({"R39", "R42"})
  public Answer remand(
      Actor actor,
      CaseId id,
      CommandId commandId,
      CaseId other,
      Set<InstanceId> items,
      RemandOrder order) {
    return following(actor, id, commandId, other, LinkKind.REMAND, items, Changes.none(), order);
  }

  private Answer following(
      Actor actor,
      CaseId id,
      CommandId commandId,
      CaseId other,
      LinkKind kind,
      Set<InstanceId> items,
      Changes changes,
      @Nullable RemandOrder order) {
    if (items.isEmpty()) {
      throw new IllegalArgumentException("A case that follows another one needs an item");
    }
    CaseState found = reader.state(other);
    boolean seen =
        found.filed()
            && (kind == LinkKind.REMAND
                ? Permissions.maySee(found, actor, reader.rulebook(found))
                : CaseViews.seesWhole(found, actor, reader.rulebook(found)));
    boolean known = kind == LinkKind.SUPPLEMENT || found.instances().keySet().containsAll(items);
    if (!seen || !known) {
      return new Answer.Refused(List.of(seen ? unknownItem(found) : unknownCase(other)));
    }
    return give(
        actor,
        id,
        commandId,
        new LinkedCases(parts, found, kind, Set.copyOf(items), changes, order, now()));
  }

  private static Violation unknownCase(CaseId id) {
    return Violation.of(
        "P-permission", "UNKNOWN_CASE", "没有这个办件：" + id, "There is no such case: " + id);
  }

  private static Violation unknownItem(CaseState other) {
    return Violation.of(
        "R2",
        "UNKNOWN_INSTANCE",
        "原办件没有所列的事项：" + other.requireFiling().application().number(),
        "The other case has no such item: " + other.requireFiling().application().number());
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

  /**
   * What the same applicant was granted in another case takes the place of an item's result in this
   * one, as a certificate that was verified (准入与准营衔接). While it is still running there, it cannot.
   * Whoever may not see this case whole gets the answer that an unknown one gives; a case of
   * somebody else is never looked at.
   *
   * @param instance the item of this case that another one waits for
   * @param other the number of the other case
   */
  @Rule("P-predecessorFailure")
  public Answer bringResult(
      Actor actor, CaseId id, CommandId commandId, InstanceId instance, CaseNumber other) {
    CaseState state = reader.state(id);
    if (!state.filed() || !CaseViews.seesWhole(state, actor, reader.rulebook(state))) {
      return new Answer.Refused(List.of(unknownCase(id)));
    }
    Optional<ItemInstance> needed = state.instance(instance);
    if (needed.isEmpty()) {
      return new Answer.Refused(List.of(unknownItem(state)));
    }
    ResultsElsewhere.Found found =
        new ResultsElsewhere(parts).find(state, commandId, needed.get(), other);
    return found instanceof ResultsElsewhere.Found.Granted granted
        ? give(actor, id, commandId, granted.request())
        : new Answer.Refused(List.of(((ResultsElsewhere.Found.Nothing) found).why()));
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
   * Why a duty is due when it is, or was, day by day, by the calendar that the case went by; empty
   * when the case is unknown, or the duty is none of the case's or none of the actor's.
   */
  @Rule("P-permission")
  public Optional<Explanation> explain(Actor actor, CaseId id, int obligation) {
    CaseState state = reader.state(id);
    if (!state.filed()) {
      return Optional.empty();
    }
    Rulebook book = reader.rulebook(state);
    Optional<Obligation> open = state.obligations().find(obligation);
    return open.isPresent()
        ? open.filter(duty -> CaseViews.mayKnow(state, duty, actor, book))
            .map(duty -> explained(duty, book))
        : finished(actor, id, obligation);
  }

  private static Explanation explained(Obligation duty, Rulebook book) {
    return book.deadlines().explain(duty.since(), duty.limit(), duty.stopped());
  }

  /** What a duty came to that is done, by the calendar that the case went by then. */
  private Optional<Explanation> finished(Actor actor, CaseId id, int obligation) {
    CaseState state = CaseState.unfiled(id);
    for (CaseCommit commit : parts.log().read(id).commits()) {
      state = state.after(commit);
      for (CaseEvent event : commit.events()) {
        if (event instanceof ObligationEvent.ObligationClosed closed && closed.no() == obligation) {
          Rulebook then = reader.rulebook(state);
          return CaseViews.mayKnow(reader.state(id), closed.obligation(), actor, then)
              ? Optional.of(explained(closed.obligation(), then))
              : Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Every electronic certificate that the actor's own cases led to, oldest case first, also long
   * after closing: of whoever applied, alone or with others, not of who acted for somebody. Whether
   * one still holds stands with it.
   */
  @Rule("R49")
  public List<OwnCertificate> certificates(Actor actor) {
    if (!actor.is(Role.APPLICANT)) {
      return List.of();
    }
    WorkDesk work = new WorkDesk(parts);
    List<OwnCertificate> certificates = new ArrayList<>();
    List<CaseEntry> page = work.myCases(actor);
    while (!page.isEmpty()) {
      page.forEach(
          entry ->
              view(actor, entry.caseId())
                  .filter(view -> applied(view, actor))
                  .ifPresent(view -> certificates.addAll(OwnCertificate.of(view))));
      page = work.myCasesAfter(actor, page.get(page.size() - 1));
    }
    return List.copyOf(certificates);
  }

  private static boolean applied(CaseView view, Actor actor) {
    return view.participants().stream()
        .anyMatch(p -> p.role() == PartyRole.APPLICANT && p.accountId().equals(actor.id()));
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
   * see all of it. The applicant's side learns which office did what, and no official's account.
   */
  @Rule("P-permission")
  public List<CaseCommit> history(Actor actor, CaseId id) {
    History history = parts.log().read(id);
    CaseState state = CaseState.replay(id, history.commits());
    if (!state.filed() || !CaseViews.seesWhole(state, actor, reader.rulebook(state))) {
      return List.of();
    }
    boolean office =
        actor.is(Role.SYSTEM)
            || (!Collections.disjoint(actor.roles(), OFFICES)
                && (state.requireFiling().region().equals(actor.region())
                    || state.requireFiling().atWindow(actor)));
    return office
        ? history.commits()
        : history.commits().stream().map(commit -> withoutAccount(commit, actor)).toList();
  }

  private static CaseCommit withoutAccount(CaseCommit commit, Actor reading) {
    Actor by = commit.actor();
    boolean own = by.id().equals(reading.id());
    return own
        ? commit
        : new CaseCommit(
            commit.caseId(),
            commit.version(),
            commit.commandId(),
            new Actor(WITHHELD, by.roles(), by.department(), by.level(), by.region(), by.mandate()),
            commit.occurredAt(),
            commit.at(),
            commit.events());
  }
}
