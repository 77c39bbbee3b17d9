package org.yijianshi.hall;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Micros;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.casefile.AdministrationCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.party.Actor;
import org.yijianshi.port.CaseCursor;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.CaseQuery;
import org.yijianshi.procedure.Sweep;

/**
 * What time alone brings about, and a new calendar: lapses, releases, reminders, escalations, dates
 * computed again. The hall has no thread of its own: the host calls this as often as it likes, for
 * instance every quarter of an hour, page by page. Two that sweep at once, and one that is
 * interrupted, do no harm: every command id follows from the case, its version and the command.
 */
public final class SweepDesk {
  /** More than any case can have due at once; a guard against rules that feed each other. */
  private static final int MOST = 1000;

  private final HallParts parts;
  private final CaseReader reader;
  private final Handling handling;

  SweepDesk(HallParts parts) {
    this.parts = parts;
    this.reader = new CaseReader(parts);
    this.handling = new Handling(parts, reader);
  }

  /**
   * What a sweep did.
   *
   * @param cases how many cases it looked at
   * @param commands how many commands it gave that were carried out
   * @param next the cursor to continue behind; null when there are no more
   */
  public record Swept(int cases, int commands, @Nullable CaseCursor next) {}

  /** Does in one case whatever is due by now; how many commands that took. */
  public int sweep(CaseId id) {
    for (int done = 0; done < MOST; done++) {
      CaseState state = reader.state(id);
      if (!state.filed()) {
        return done;
      }
      Instant now = Micros.truncate(parts.clock().instant());
      List<CaseCommand> due = Sweep.due(state, reader.rulebook(state), now);
      // What the first does may make the second needless, so each is asked for anew. One that is
      // refused, as by a strict calendar, does not hold up those behind it.
      if (due.stream().noneMatch(command -> give(state, now, command))) {
        return done;
      }
    }
    throw new IllegalStateException("A sweep of this case does not come to an end: " + id);
  }

  /** The same in a page of cases. Closed ones too: ratings and checks oblige after the end. */
  public Swept sweep(CaseQuery page) {
    List<CaseEntry> entries = parts.storage().workLists().cases(page);
    int commands = 0;
    for (CaseEntry entry : entries) {
      commands += sweep(entry.caseId());
    }
    return swept(page, entries, commands);
  }

  /**
   * Moves a page of running cases to a calendar, which {@link ServiceHall#publish(WorkCalendar)}
   * made known before. Cases that go by it already, and those with nothing open, stay as they are.
   */
  public Swept reproject(CaseQuery page, WorkCalendar calendar) {
    List<CaseEntry> entries = parts.storage().workLists().cases(page);
    int commands = 0;
    for (CaseEntry entry : entries) {
      CaseState state = reader.state(entry.caseId());
      Instant now = Micros.truncate(parts.clock().instant());
      if (give(state, now, new AdministrationCommand.Reproject(calendar))) {
        commands++;
      }
    }
    return swept(page, entries, commands);
  }

  private static Swept swept(CaseQuery page, List<CaseEntry> entries, int commands) {
    CaseCursor last =
        entries.size() < page.limit() ? null : CaseCursor.behind(entries.get(entries.size() - 1));
    return new Swept(entries.size(), commands, last);
  }

  private boolean give(CaseState state, Instant now, CaseCommand command) {
    String name = state.id() + "|" + state.version() + "|" + command;
    CommandId id = new CommandId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    return handling
        .give(
            new Handling.Given(
                Actor.system(), state.id(), id, now, now, Requests.whole(command), null))
        .done();
  }
}
