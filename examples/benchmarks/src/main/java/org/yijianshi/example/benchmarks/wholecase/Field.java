package org.yijianshi.example.benchmarks.wholecase;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * All contestants on one server, each with a database of its own. They take turns, round by round,
 * so that whatever disturbs the machine for a while disturbs all of them.
 */
final class Field implements AutoCloseable {
  /** As many connections for everybody as there are threads. */
  static final int CONNECTIONS = 8;

  private static final OperatingSystemMXBean JVM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** Enough to know what one takes. */
  private static final int RELAYED = 1000;

  private final Server server;
  private final int messages;
  private final Consumer<String> progress;
  private final CaseIds ids = new CaseIds();
  private final Map<Contestant, Peer> peers = new LinkedHashMap<>();
  private final Map<Contestant, Long> emptyBytes = new LinkedHashMap<>();
  private final Map<Contestant, Long> carried = new LinkedHashMap<>();

  Field(Server server, List<Contestant> contestants, int messages, Consumer<String> progress)
      throws Exception {
    this.server = server;
    this.messages = messages;
    this.progress = progress;
    for (Contestant contestant : contestants) {
      DataSource dataSource = server.database(contestant.key(), CONNECTIONS);
      peers.put(contestant, contestant.maker().make(dataSource, true));
      emptyBytes.put(contestant, server.lastingBytes(contestant.key()));
      carried.put(contestant, 0L);
    }
  }

  /** Everybody until the compilers have settled; not counted. */
  void warmUp(int seconds) throws Exception {
    for (Contestant contestant : peers.keySet()) {
      progress.accept("warming up " + contestant.en() + " on " + server.label());
      round(contestant, CONNECTIONS, seconds);
    }
  }

  /** So many rounds of so many seconds for each, taking turns. */
  Map<Contestant, List<Cost>> rounds(int threads, int rounds, int seconds) throws Exception {
    Map<Contestant, List<Cost>> costs = new LinkedHashMap<>();
    for (int round = 1; round <= rounds; round++) {
      for (Contestant contestant : peers.keySet()) {
        Cost cost = round(contestant, threads, seconds);
        progress.accept(
            "%s, %d threads, round %d of %d: %s %.1f cases/s, %.2f ms of CPU"
                .formatted(
                    server.label(),
                    threads,
                    round,
                    rounds,
                    contestant.en(),
                    cost.casesPerSecond(),
                    cost.cpuMillis()));
        costs.computeIfAbsent(contestant, c -> new ArrayList<>()).add(cost);
      }
    }
    return costs;
  }

  private Cost round(Contestant contestant, int threads, int seconds) throws Exception {
    Peer peer = peers.get(contestant);
    if (peer == null) {
      throw new IllegalArgumentException("Not in this field: " + contestant);
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      long log = server.logBytes();
      long cpu = server.cpuNanos() + JVM.getProcessCpuTime();
      long start = System.nanoTime();
      long end = start + seconds * 1_000_000_000L;
      Callable<Integer> worker =
          () -> {
            int cases = 0;
            do {
              peer.carry(ids.next());
              cases++;
            } while (System.nanoTime() < end);
            return cases;
          };
      List<Future<Integer>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(pool.submit(worker));
      }
      long cases = 0;
      for (Future<Integer> each : workers) {
        cases += each.get();
      }
      long nanos = System.nanoTime() - start;
      carried.merge(contestant, cases, Long::sum);
      return new Cost(
          cases, nanos, server.cpuNanos() + JVM.getProcessCpuTime() - cpu, server.logBytes() - log);
    } catch (ExecutionException e) {
      throw new IllegalStateException(contestant.en(), e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  /** What one case's messages take of the write-ahead log on their way out, in kilobytes. */
  Map<Contestant, Double> relayed() throws Exception {
    Map<Contestant, Double> logged = new LinkedHashMap<>();
    for (Map.Entry<Contestant, Peer> each : peers.entrySet()) {
      progress.accept("sending off messages of " + each.getKey().en());
      long log = server.logBytes();
      int sent = each.getValue().relay(RELAYED);
      double kilobytes = (server.logBytes() - log) / 1024.0;
      logged.put(each.getKey(), sent == 0 ? 0 : kilobytes / sent * messages);
      if (!each.getValue().dropMessages().isEmpty()) {
        server.tell(each.getKey().key(), each.getValue().dropMessages());
      }
    }
    return logged;
  }

  /** What stays of one case, in kilobytes on disk: tables, indexes, and the room left in both. */
  Map<Contestant, Double> lastingKilobytes() {
    Map<Contestant, Double> lasting = new LinkedHashMap<>();
    carried.forEach(
        (contestant, cases) -> {
          long grown =
              server.lastingBytes(contestant.key()) - emptyBytes.getOrDefault(contestant, 0L);
          lasting.put(contestant, grown / 1024.0 / Math.max(1, cases));
        });
    return lasting;
  }

  /** Round trips and statements of one command, counted on the wire over a few cases. */
  Counted counted(Contestant contestant, boolean cached) throws Exception {
    String name = contestant.key();
    Wire wire = Wire.named(name);
    int cases = 10;
    try (Peer peer = contestant.maker().make(server.counted(name, wire), cached)) {
      // The first ones prepare statements and fill caches.
      for (int i = 0; i < cases; i++) {
        peer.carry(ids.next());
      }
      long trips = wire.roundTrips();
      long statements = wire.statements();
      for (int i = 0; i < cases; i++) {
        peer.carry(ids.next());
      }
      double commands = cases * CaseScript.COMMANDS;
      return new Counted(
          (wire.roundTrips() - trips) / commands, (wire.statements() - statements) / commands);
    }
  }

  /**
   * What a command takes on the wire.
   *
   * @param roundTrips how often somebody waits for the server
   * @param statements how many it executes
   */
  record Counted(double roundTrips, double statements) {}

  @Override
  public void close() {
    peers.values().forEach(Peer::close);
  }
}
