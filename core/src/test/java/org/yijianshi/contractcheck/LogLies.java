package org.yijianshi.contractcheck;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.port.Appended;
import org.yijianshi.port.CaseAppend;
import org.yijianshi.port.DuplicateCaseNumberException;
import org.yijianshi.port.Head;
import org.yijianshi.port.History;
import org.yijianshi.port.StaleCaseException;

/** Case logs that lie in one thing each. */
final class LogLies {
  private LogLies() {}

  static final class LosesTheLastCommit extends TinyStorage {
    @Override
    public synchronized History read(CaseId id) {
      List<CaseCommit> commits = stored(id).commits();
      return commits.isEmpty()
          ? History.NONE
          : new History(
              new Head(commits.size() - 1, token(commits.size() - 1)),
              commits.subList(0, commits.size() - 1));
    }
  }

  static final class ReadsNewestFirst extends TinyStorage {
    @Override
    public synchronized History read(CaseId id) {
      List<CaseCommit> commits = new ArrayList<>(stored(id).commits());
      Collections.reverse(commits);
      return new History(head(id), commits);
    }
  }

  static final class CutsToMilliseconds extends TinyStorage {
    @Override
    public synchronized History read(CaseId id) {
      return new History(head(id), stored(id).commits().stream().map(this::cut).toList());
    }

    private CaseCommit cut(CaseCommit commit) {
      return new CaseCommit(
          commit.caseId(),
          commit.version(),
          commit.commandId(),
          commit.actor(),
          commit.occurredAt(),
          commit.at().truncatedTo(ChronoUnit.MILLIS),
          commit.events());
    }
  }

  static final class IgnoresTheVersion extends TinyStorage {
    @Override
    boolean current(Head expected, Head actual) {
      return true;
    }
  }

  static final class IgnoresTheToken extends TinyStorage {
    @Override
    boolean current(Head expected, Head actual) {
      return expected.version() == actual.version();
    }
  }

  static final class SameTokens extends TinyStorage {
    @Override
    long token(long version) {
      return version;
    }
  }

  static final class AnswersWithAnotherHead extends TinyStorage {
    @Override
    public Appended append(CaseAppend append) {
      Head head = super.append(append).head();
      return new Appended(new Head(head.version(), ~head.token()));
    }
  }

  static final class ChecksBeforeItLocks extends TinyStorage {
    private final Race race = new Race();

    @Override
    public Appended append(CaseAppend append) {
      check(append);
      race.linger();
      return store(append);
    }
  }

  static final class KeepsDutiesOfTheRefused extends TinyStorage {
    @Override
    public Appended append(CaseAppend append) {
      append.opened().forEach(duty -> list(append.entry(), duty));
      return super.append(append);
    }
  }

  static final class KeepsMessagesOfTheRefused extends TinyStorage {
    @Override
    public Appended append(CaseAppend append) {
      try {
        return super.append(append);
      } catch (StaleCaseException | DuplicateCaseNumberException refused) {
        CaseId id = append.commit().caseId();
        append.messages().forEach(message -> waiting.add(new Waiting(id, message)));
        throw refused;
      }
    }
  }

  static final class StoresHalf extends TinyStorage {
    @Override
    synchronized Appended store(CaseAppend append) {
      return super.store(
          new CaseAppend(
              append.expected(),
              append.commit(),
              append.opened(),
              append.closed(),
              List.of(),
              append.before(),
              append.entry()));
    }
  }

  static final class GivesANumberTwice extends TinyStorage {
    @Override
    synchronized void check(CaseAppend append) {
      try {
        super.check(append);
      } catch (DuplicateCaseNumberException ignored) {
        // That is the lie.
      }
    }
  }

  static final class CommitsBeforeItSeesTheNumber extends TinyStorage {
    @Override
    public synchronized Appended append(CaseAppend append) {
      try {
        return super.append(append);
      } catch (DuplicateCaseNumberException refused) {
        store(append);
        throw refused;
      }
    }
  }

  static final class ReservesTheRefused extends TinyStorage {
    private final Set<CaseId> reserved = new HashSet<>();

    @Override
    synchronized void check(CaseAppend append) {
      if (!reserved.add(append.commit().caseId()) && append.expected().unknown()) {
        throw new StaleCaseException(append.commit().caseId(), append.expected());
      }
      super.check(append);
    }
  }

  static final class InventsAHead extends TinyStorage {
    @Override
    public synchronized Head head(CaseId id) {
      return histories.containsKey(id) ? super.head(id) : new Head(0, 7);
    }
  }
}
