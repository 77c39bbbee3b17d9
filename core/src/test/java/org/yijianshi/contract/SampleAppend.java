package org.yijianshi.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.casefile.IntakeEvent.Fetched;
import org.yijianshi.casefile.ObligationEvent.ObligationClosed;
import org.yijianshi.casefile.ObligationEvent.ObligationOpened;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.message.Message;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Role;
import org.yijianshi.port.Appended;
import org.yijianshi.port.CaseAppend;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.CaseLog;
import org.yijianshi.port.ClosedObligation;
import org.yijianshi.port.Head;

/**
 * Builds one append. Without more being said it holds one event, no duty and no message, its
 * command is the only one of that case and version, and it is recorded a minute a version after the
 * case came in.
 */
public final class SampleAppend {
  private final int n;
  private final Head expected;
  private final long version;
  private final List<Obligation> opened = new ArrayList<>();
  private final List<ClosedObligation> closed = new ArrayList<>();
  private int messages;
  private CommandId command;
  private CaseEntry entry;
  private CaseEntry before;

  SampleAppend(int n, Head expected) {
    this.n = n;
    this.expected = expected;
    this.version = expected.version() + 1;
    this.command = CaseSamples.commandId(n, version);
    this.entry = CaseSamples.entry(n);
    this.before = entry;
  }

  /** It opens, or changes, those duties. */
  public SampleAppend opening(Obligation... duties) {
    opened.addAll(List.of(duties));
    return this;
  }

  /** It closes those duties. */
  public SampleAppend closing(ClosedObligation... duties) {
    closed.addAll(List.of(duties));
    return this;
  }

  /** It causes so many messages. */
  public SampleAppend telling(int count) {
    messages = count;
    return this;
  }

  /** It was done by that command. */
  public SampleAppend by(CommandId commandId) {
    command = commandId;
    return this;
  }

  /** The case looks like that afterwards, as it did before. */
  public SampleAppend showing(CaseEntry after) {
    entry = after;
    before = after;
    return this;
  }

  /** The case looked like that before, unless this is its first commit. */
  public SampleAppend insteadOf(CaseEntry earlier) {
    before = earlier;
    return this;
  }

  /** The append. */
  public CaseAppend build() {
    Instant at = CaseSamples.minute(60L * n + version);
    List<CaseEvent> events = new ArrayList<>();
    events.add(new Fetched(DepartmentCode.of("fire-rescue")));
    opened.forEach(duty -> events.add(new ObligationOpened(duty)));
    closed.forEach(
        done ->
            events.add(
                new ObligationClosed(done.obligation().no(), done.obligation(), done.closedAt())));
    List<Message> told = new ArrayList<>();
    for (int ordinal = 0; ordinal < messages; ordinal++) {
      told.add(CaseSamples.message(version, ordinal, at));
    }
    CaseCommit commit =
        new CaseCommit(
            CaseSamples.caseId(n),
            version,
            command,
            Actor.of("window-3", Role.INTAKE_WINDOW, entry.region()),
            at.minusSeconds(30),
            at,
            events);
    return new CaseAppend(
        expected, commit, opened, closed, told, expected.unknown() ? null : before, entry);
  }

  /** Appends it. */
  public Appended to(CaseLog log) {
    return log.append(build());
  }
}
