package org.yijianshi.port;

import java.util.List;
import java.util.Objects;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.message.Message;
import org.yijianshi.obligation.Obligation;

/**
 * Everything that one command stores, all or nothing: the commit, what it did to the open duties,
 * the messages it causes, and the case's index entry.
 *
 * @param expected the head it was decided on
 * @param commit the commit; its version is the expected one plus one
 * @param opened the duties that are open after it and were changed or opened by it
 * @param closed the duties it closed
 * @param messages the messages it causes, in order
 * @param entry what the case looks like in lists after it
 */
public record CaseAppend(
    Head expected,
    CaseCommit commit,
    List<Obligation> opened,
    List<ClosedObligation> closed,
    List<Message> messages,
    CaseEntry entry) {
  /** Copies the lists and checks that the commit is the next one. */
  public CaseAppend {
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(commit, "commit");
    Objects.requireNonNull(entry, "entry");
    opened = List.copyOf(opened);
    closed = List.copyOf(closed);
    messages = List.copyOf(messages);
    if (commit.version() != expected.version() + 1) {
      throw new IllegalArgumentException(
          "Commit " + commit.version() + " cannot follow head " + expected.version());
    }
    if (!entry.caseId().equals(commit.caseId())) {
      throw new IllegalArgumentException("The index entry is of another case");
    }
  }
}
