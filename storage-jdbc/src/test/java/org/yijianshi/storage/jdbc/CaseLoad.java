package org.yijianshi.storage.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.yijianshi.casefile.AcceptanceCommand.Accept;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.hall.Answer;
import org.yijianshi.hall.Relay;
import org.yijianshi.hall.Retry;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Role;
import org.yijianshi.port.Storage;

/**
 * Work for a database that is about to be killed: eight threads that submit cases, receive them and
 * accept their items, and two relays that send the messages off. Every command and every delivery
 * is told once it is acknowledged, and not before.
 */
final class CaseLoad {
  static final int THREADS = 8;
  static final int RELAYS = 2;

  /** Short, because whoever is killed holds its messages for so long. */
  private static final Relay.Terms TERMS =
      new Relay.Terms(Duration.ofSeconds(1), Duration.ofMillis(50), Duration.ofSeconds(1), 1000);

  /** Hears of everything that is acknowledged, from several threads. */
  interface Witness {
    /** That command of that case was answered: it is its commit of that version. */
    void acknowledged(CaseId id, int command, long version);

    /** The courier has taken that message. */
    void delivered(CaseId id, long sequence);
  }

  private final Storage storage;
  private final Hall hall;
  private final Witness witness;
  private final long round;
  private final boolean stubborn;
  private final AtomicLong cases = new AtomicLong();
  private volatile boolean ended;

  /**
   * Over that storage.
   *
   * @param round makes the ids of its cases its own
   * @param stubborn whether a command that fails is given again until it is answered
   */
  CaseLoad(Storage storage, Witness witness, long round, boolean stubborn) {
    this.storage = storage;
    this.hall = new Hall(storage, Retry.usual(), Clock.systemUTC(), TERMS);
    this.witness = witness;
    this.round = round;
    this.stubborn = stubborn;
  }

  /** Starts all threads; they go on until {@link #end}. */
  List<Thread> start() {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      threads.add(new Thread(this::carryOn, "load-" + i));
    }
    for (int i = 0; i < RELAYS; i++) {
      threads.add(new Thread(this::relay, "relay-" + i));
    }
    threads.forEach(thread -> thread.setDaemon(true));
    threads.forEach(Thread::start);
    return threads;
  }

  void end() {
    ended = true;
  }

  private void carryOn() {
    while (!ended) {
      carry(Hall.caseId(round * 1_000_000 + cases.incrementAndGet()));
    }
  }

  private void relay() {
    while (!ended) {
      try {
        sendOff();
        Thread.sleep(5);
      } catch (JdbcStorageException broken) {
        pause(broken);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  void sendOff() {
    hall.hall.relay().run((id, message) -> witness.delivered(id, message.sequence()), 1000);
  }

  /** One case; the numbers of its commands are the same whenever it is carried. */
  void carry(CaseId id) {
    give(id, 1);
    give(id, 2);
    int items = state(id).instances().size();
    for (int command = 3; command < 3 + items; command++) {
      give(id, command);
    }
  }

  private void give(CaseId id, int command) {
    while (true) {
      try {
        if (answer(id, command) instanceof Answer.Done done) {
          witness.acknowledged(id, command, done.version());
        }
        return;
      } catch (JdbcStorageException broken) {
        if (!stubborn) {
          throw broken;
        }
        pause(broken);
      }
    }
  }

  /** Gives that command of that case, again or for the first time. */
  Answer answer(CaseId id, int command) {
    CommandId commandId = commandId(id, command);
    return switch (command) {
      case 1 -> hall.submit(id, commandId);
      case 2 -> hall.receive(id, commandId);
      default -> accept(id, commandId, command - 3);
    };
  }

  static CommandId commandId(CaseId id, int command) {
    return Hall.command(id.value().getLeastSignificantBits() * 100 + command);
  }

  private Answer accept(CaseId id, CommandId commandId, int index) {
    ItemInstance item = List.copyOf(state(id).instances().values()).get(index);
    ItemPlan plan = item.plan();
    Actor officer =
        Actor.ofDepartment(
            "officer-1", Role.OFFICER, plan.department(), plan.level(), plan.region());
    return hall.hall.cases().give(officer, id, commandId, new Accept(plan.id()));
  }

  private CaseState state(CaseId id) {
    while (true) {
      try {
        return CaseState.replay(id, storage.caseLog().read(id).commits());
      } catch (JdbcStorageException broken) {
        if (!stubborn) {
          throw broken;
        }
        pause(broken);
      }
    }
  }

  private static void pause(JdbcStorageException broken) {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw broken;
    }
  }
}
