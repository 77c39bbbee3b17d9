package org.yijianshi.contract.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseCommand;

/**
 * How each command might be tried: one entry a command, contributed chapter by chapter. A chapter
 * that gains a command gains an entry in its class here; a test says which is missing. Beside them
 * stand temptations: what looks right in a rare state and is refused.
 */
public final class Intents {
  /** Makes an attempt at a command. */
  @FunctionalInterface
  public interface Maker {
    /**
     * The command as somebody might try it in that scene; null where there is nothing to try it on.
     */
    @Nullable Try make(Scene scene);
  }

  /**
   * A command and how it is tried.
   *
   * @param command the command
   * @param weight how often it comes up beside others; 1 for what happens in every case
   * @param maker makes an attempt
   * @param temptation whether it is something that people fall for
   */
  record Entry(
      Class<? extends CaseCommand> command, double weight, Maker maker, boolean temptation) {}

  private final List<Entry> entries;
  private final Map<Class<? extends CaseCommand>, Entry> byCommand;

  private Intents(Map<Class<? extends CaseCommand>, Entry> entries, List<Entry> temptations) {
    this.byCommand = Map.copyOf(entries);
    this.entries = Stream.concat(entries.values().stream(), temptations.stream()).toList();
  }

  /** Every command of the library. */
  public static Intents all() {
    Builder all = new Builder();
    IntakeIntents.add(all);
    CorrectionIntents.add(all);
    RoutingIntents.add(all);
    SupplyIntents.add(all);
    AcceptanceIntents.add(all);
    ApprovalIntents.add(all);
    StatutoryIntents.add(all);
    JointIntents.add(all);
    GateIntents.add(all);
    WithdrawalIntents.add(all);
    DeliveryIntents.add(all);
    ResultIntents.add(all);
    ArchivingIntents.add(all);
    DutyIntents.add(all);
    FeedbackIntents.add(all);
    AdministrationIntents.add(all);
    Temptations.add(all);
    return all.build();
  }

  /** The commands that have an entry. */
  public Set<Class<? extends CaseCommand>> commands() {
    return byCommand.keySet();
  }

  /** The commands of the library that have no entry: none, once every chapter is written down. */
  public Set<Class<? extends CaseCommand>> missing() {
    Set<Class<? extends CaseCommand>> missing = new LinkedHashSet<>(Kinds.of(CaseCommand.class));
    missing.removeAll(byCommand.keySet());
    return missing;
  }

  List<Entry> entries() {
    return entries;
  }

  /** Collects entries. Not thread-safe. */
  static final class Builder {
    private final Map<Class<? extends CaseCommand>, Entry> entries = new LinkedHashMap<>();
    private final List<Entry> temptations = new ArrayList<>();

    /** One command more; each has one entry. */
    Builder add(Class<? extends CaseCommand> command, double weight, Maker maker) {
      if (entries.put(command, new Entry(command, weight, maker, false)) != null) {
        throw new IllegalStateException("Two entries for " + command);
      }
      return this;
    }

    /** Something more that people fall for; what it makes is a temptation. */
    Builder tempt(Class<? extends CaseCommand> command, double weight, Maker maker) {
      temptations.add(
          new Entry(
              command,
              weight,
              scene -> {
                Try some = scene.wild() ? null : maker.make(scene);
                return some == null ? null : some.tempting();
              },
              true));
      return this;
    }

    Intents build() {
      return new Intents(entries, temptations);
    }
  }

  /** The names of the commands, in the order of the chapters. */
  @Override
  public String toString() {
    List<String> names = new ArrayList<>();
    entries.forEach(entry -> names.add(entry.command().getSimpleName()));
    return names.toString();
  }
}
