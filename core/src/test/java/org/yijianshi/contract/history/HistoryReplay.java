package org.yijianshi.contract.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CommandEnvelope;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ObligationEvent;
import org.yijianshi.casefile.Outage;
import org.yijianshi.hall.Answer;
import org.yijianshi.hall.ServiceHall;
import org.yijianshi.message.Message;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;
import org.yijianshi.port.DutyCursor;
import org.yijianshi.port.Outbox;
import org.yijianshi.port.Storage;
import org.yijianshi.port.WorkLists;
import org.yijianshi.port.WorkQuery;
import org.yijianshi.procedure.Rulebook;

/**
 * Plays a history again through the service hall over a storage, and compares: every answer, the
 * log, the lists of open duties, the case's entry and the messages that wait. Two counters give the
 * commands, each with a memory of its own: who acts on an older view asks the counter that has not
 * looked since.
 */
public final class HistoryReplay {
  private static final int PAGE = 1_000;

  private final Storage storage;
  private final PlayedHistory played;
  private Instant now;

  private HistoryReplay(Storage storage, PlayedHistory played) {
    this.storage = storage;
    this.played = played;
    this.now = played.history().opens();
  }

  /**
   * Plays the history over the storage, which must not know the case yet and have no message
   * waiting.
   *
   * @throws AssertionError at the first difference, with the story
   */
  public static void over(Storage storage, PlayedHistory played) {
    new HistoryReplay(storage, played).run();
  }

  private void run() {
    ServiceHall first = hall();
    ServiceHall second = hall();
    for (Move move : played.moves()) {
      if (byTheHallAlone(move)) {
        continue;
      }
      now = move.command().recordedAt();
      ServiceHall counter = move.intent().twist() == Twist.STALE ? second : first;
      answered(move, given(counter, move.command()));
    }
    stored();
    listed();
    told();
  }

  private static Answer given(ServiceHall counter, CommandEnvelope c) {
    return c.paper() == null
        ? counter.cases().giveLate(c.actor(), c.caseId(), c.id(), c.command(), c.occurredAt())
        : counter
            .cases()
            .giveFromPaper(c.actor(), c.caseId(), c.id(), c.command(), c.occurredAt(), c.paper());
  }

  private ServiceHall hall() {
    Books books = played.history().books();
    Rulebook book = books.first();
    ServiceHall hall =
        ServiceHall.builder(book.catalog(), book.deadlines().calendar())
            .policy(book.policy())
            .storage(storage)
            .clock(() -> now)
            .build();
    Actor operator = Actor.of("account-operator", Role.PLATFORM_OPERATOR, book.catalog().region());
    for (Outage outage : book.outages().declared()) {
      require(hall.declare(operator, outage).isEmpty(), null, "No outage may be declared");
    }
    books.catalogs().forEach(hall::know);
    books.calendars().forEach(hall::publish);
    return hall;
  }

  /** Which versions a submission pins the hall says itself: nobody can say them wrong. */
  private boolean byTheHallAlone(Move move) {
    return move.command().command() instanceof IntakeCommand.Submit submit
        && !submit.application().pinned().equals(played.book().pinned());
  }

  private void answered(Move move, Answer answer) {
    boolean same =
        move.decision() instanceof Decision.Accepted accepted
            ? answer instanceof Answer.Done done
                && done.events().equals(accepted.events())
                && done.repeated() == move.repeated()
            : answer.violations().equals(move.refusals());
    require(same, move, "is answered by the hall: " + answer);
  }

  private void stored() {
    CaseId id = played.history().caseId();
    require(
        storage.caseLog().read(id).commits().equals(played.commits()),
        null,
        "The log holds other commits");
    CaseState end = CaseState.replay(id, storage.caseLog().read(id).commits());
    require(end.equals(played.end()), null, "What is stored leads to another state");
  }

  private void listed() {
    CaseState end = played.end();
    if (!end.filed()) {
      return;
    }
    Set<Party> owing = new HashSet<>();
    played.commits().stream()
        .flatMap(commit -> commit.events().stream())
        .forEach(
            event -> {
              if (event instanceof ObligationEvent.ObligationOpened opened) {
                owing.add(opened.obligation().owedBy());
              } else if (event instanceof ObligationEvent.ObligationHandedOn handed) {
                owing.add(handed.owedBy());
              }
            });
    for (Party party : owing) {
      List<Obligation> open = new ArrayList<>();
      for (WorkLists.WorkItem item : pages(party)) {
        if (item.caseId().equals(end.id())) {
          open.add(item.obligation());
        }
      }
      List<Obligation> right = end.obligations().matching(duty -> duty.owedBy().equals(party));
      require(
          new HashSet<>(open).equals(new HashSet<>(right)) && open.size() == right.size(),
          null,
          "The list of " + party + " shows " + open + ", not " + right);
    }
    var entry =
        storage.workLists().byNumber(end.requireFiling().application().number()).orElse(null);
    require(
        entry != null
            && entry.caseId().equals(end.id())
            && entry.stage() == end.stage()
            && Objects.equals(entry.changedAt(), end.changedAt()),
        null,
        "The case's entry is " + entry);
  }

  private List<WorkLists.WorkItem> pages(Party party) {
    List<WorkLists.WorkItem> all = new ArrayList<>();
    @Nullable DutyCursor after = null;
    while (true) {
      List<WorkLists.WorkItem> page =
          storage.workLists().open(WorkQuery.of(party).after(after).limit(PAGE));
      all.addAll(page);
      if (page.size() < PAGE) {
        return all;
      }
      after = DutyCursor.behind(page.get(page.size() - 1));
    }
  }

  private void told() {
    List<Message> waiting = new ArrayList<>();
    List<Outbox.Claimed> claimed;
    do {
      claimed = storage.outbox().claim(now, Duration.ofMinutes(1), PAGE);
      for (Outbox.Claimed one : claimed) {
        if (one.caseId().equals(played.history().caseId())) {
          waiting.add(one.message());
        }
        require(storage.outbox().acknowledge(one), null, "A fresh lease is not held: " + one);
      }
    } while (!claimed.isEmpty());
    List<Message> right =
        played.moves().stream().flatMap(move -> move.messages().stream()).toList();
    require(waiting.equals(right), null, "The messages that wait are " + waiting);
  }

  private void require(boolean holds, @Nullable Move move, String otherwise) {
    if (!holds) {
      throw new AssertionError(
          (move == null ? "" : "#" + move.intent().no() + " ") + otherwise + "\n" + played.story());
    }
  }
}
