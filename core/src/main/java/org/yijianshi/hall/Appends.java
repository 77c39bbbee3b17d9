package org.yijianshi.hall;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.ObligationEvent;
import org.yijianshi.message.Messages;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.party.Actor;
import org.yijianshi.port.CaseAppend;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.ClosedObligation;

/** Everything that one commit stores, put together. */
final class Appends {
  private Appends() {}

  /** The commit with what it did to the open duties, the messages it causes and the index entry. */
  static CaseAppend of(
      StateCache.Entry current, CaseCommit commit, CaseState after, CaseEntry entry) {
    List<Obligation> opened = new ArrayList<>();
    Iterator<Obligation> before = current.state().obligations().open().iterator();
    @Nullable Obligation was = before.hasNext() ? before.next() : null;
    // Both lists go by number.
    for (Obligation open : after.obligations().open()) {
      while (was != null && was.no() < open.no()) {
        was = before.hasNext() ? before.next() : null;
      }
      if (!open.equals(was)) {
        opened.add(open);
      }
    }
    List<ClosedObligation> closed = new ArrayList<>();
    for (CaseEvent event : commit.events()) {
      if (event instanceof ObligationEvent.ObligationClosed done) {
        closed.add(new ClosedObligation(done.obligation(), done.closedAt()));
      }
    }
    return new CaseAppend(
        current.head(),
        commit,
        opened,
        closed,
        Messages.of(current.state(), commit, after),
        current.listed(),
        entry);
  }

  /** Who gave a command, as history keeps it. */
  static Actor withoutMandate(Actor actor) {
    return actor.mandate() == null
        ? actor
        : new Actor(
            actor.id(), actor.roles(), actor.department(), actor.level(), actor.region(), null);
  }
}
