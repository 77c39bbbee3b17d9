package org.yijianshi.port;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.message.Message;
import org.yijianshi.obligation.Obligation;

/**
 * Everything that one command stores, all or nothing: the commit, what it did to the open duties,
 * the messages it causes, and the case's index entry.
 *
 * @param expected the head it was decided on
 * @param commit the commit; its version is the expected one plus one
 * @param opened the duties that are open after it and were changed or opened by it, as they stand
 *     then; a number that the case has open already is that duty, changed, and takes its place in
 *     every list, even when another party owes it now
 * @param closed the duties it closed, each leaving the open ones; one may never have stood there,
 *     when the same command opened and closed it
 * @param messages the messages it causes, in the order of their sequences, which are above those of
 *     all earlier commits
 * @param before what the case looked like in lists before it, so that a store need not read what it
 *     has to replace; null for a case's first commit
 * @param entry what the case looks like in lists after it
 */
public record CaseAppend(
    Head expected,
    CaseCommit commit,
    List<Obligation> opened,
    List<ClosedObligation> closed,
    List<Message> messages,
    @Nullable CaseEntry before,
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
    if ((before == null) != expected.unknown()
        || (before != null && !before.caseId().equals(commit.caseId()))) {
      throw new IllegalArgumentException(
          "A case has a former index entry of its own, but for the first commit");
    }
  }
}
