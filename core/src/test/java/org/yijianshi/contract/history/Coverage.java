package org.yijianshi.contract.history;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yijianshi.base.Violation;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ObligationEvent;
import org.yijianshi.message.Message;

/** What histories reached, each with how often. Mutable: histories are added one by one. */
public final class Coverage {
  private final Map<String, Integer> tried = new TreeMap<>();
  private final Map<String, Integer> carriedOut = new TreeMap<>();
  private final Map<String, Integer> events = new TreeMap<>();
  private final Map<String, Integer> refusals = new TreeMap<>();
  private final Map<String, Integer> duties = new TreeMap<>();
  private final Map<String, Integer> messages = new TreeMap<>();
  private final Map<String, Integer> states = new TreeMap<>();
  private final Map<String, Integer> bundles = new TreeMap<>();
  private int histories;
  private long commands;

  /** Nothing yet. */
  public Coverage() {}

  /** Adds one history. */
  public Coverage add(PlayedHistory played) {
    histories++;
    for (Move move : played.moves()) {
      commands++;
      String name = move.command().command().getClass().getName();
      count(tried, name);
      if (move.commit() != null) {
        count(carriedOut, name);
      }
      for (Violation violation : move.refusals()) {
        count(refusals, violation.rule() + " " + violation.code());
      }
      for (CaseEvent event : move.events()) {
        count(events, event.getClass().getName());
        if (event instanceof ObligationEvent.ObligationOpened opened) {
          count(duties, opened.obligation().kind().name());
        }
      }
      for (Message message : move.messages()) {
        count(messages, message.kind().name());
      }
    }
    for (ItemInstance instance : played.end().all()) {
      count(states, instance.state().name());
    }
    if (played.end().filed()) {
      count(bundles, played.end().requireFiling().bundle().value());
      count(states, played.end().stage().name());
    }
    return this;
  }

  private static void count(Map<String, Integer> of, String what) {
    of.merge(what, 1, Integer::sum);
  }

  /** How many histories. */
  public int histories() {
    return histories;
  }

  /** How many commands they gave, repeats and refused ones included. */
  public long commands() {
    return commands;
  }

  /** The class names of commands that were carried out at least once. */
  public Map<String, Integer> carriedOut() {
    return Map.copyOf(carriedOut);
  }

  /** The class names of events that happened. */
  public Map<String, Integer> events() {
    return Map.copyOf(events);
  }

  /** The reasons of refusals, as rule and code, for instance {@code R36 WRONG_STATE}. */
  public Map<String, Integer> refusals() {
    return Map.copyOf(refusals);
  }

  /** The bundles that were applied for, by code. */
  public Map<String, Integer> bundles() {
    return Map.copyOf(bundles);
  }

  /** The commands that the library has and that were not carried out. */
  public Set<String> missingCommands() {
    return missing(CaseCommand.class, carriedOut);
  }

  /** The event types that the library has and that did not happen. */
  public Set<String> missingEvents() {
    return missing(CaseEvent.class, events);
  }

  /** Of those reasons, each rule and code or a code alone, those that were not given. */
  public Set<String> missingReasons(Set<String> reasons) {
    Set<String> codes = new TreeSet<>();
    refusals.keySet().forEach(reason -> codes.add(reason.substring(reason.indexOf(' ') + 1)));
    Set<String> missing = new TreeSet<>(reasons);
    missing.removeIf(reason -> refusals.containsKey(reason) || codes.contains(reason));
    return missing;
  }

  private static Set<String> missing(Class<?> sealed, Map<String, Integer> reached) {
    Set<String> missing = new TreeSet<>();
    for (Class<?> one : Kinds.of(sealed)) {
      if (!reached.containsKey(one.getName())) {
        missing.add(one.getName());
      }
    }
    return missing;
  }

  /** Everything, to be read. */
  @Override
  public String toString() {
    return histories
        + " histories, "
        + commands
        + " commands\ncarried out: "
        + carriedOut
        + "\nevents: "
        + events
        + "\nrefusals: "
        + refusals
        + "\nduties: "
        + duties
        + "\nmessages: "
        + messages
        + "\nends: "
        + states;
  }
}
