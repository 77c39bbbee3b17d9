package org.yijianshi.example.benchmarks.wholecase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.calendar.WorkingDays;

/**
 * The rules of the hand-written program: just the straight path of this one bundle, as somebody
 * would write it who needs nothing else. A case is six letters, a stage and its open duties; it
 * leaves the same facts behind as the hall: who must do what by when, who is told what.
 */
final class HandRules {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String MARKET = "DEPARTMENT:market@411224";
  private static final String WORKS = "DEPARTMENT:works@411224";
  private static final String INTAKE = "INTAKE_WINDOW:411224";
  private static final String RESULTS = "RESULTS_WINDOW:411224";
  private static final String APPLICANT = "APPLICANT:owner";
  private static final String DIGEST = "sha-256:" + "1".repeat(64);
  private static final String OTHER_DIGEST = "sha-256:" + "2".repeat(64);

  /** By item: its department. */
  private static final String[] OWNER = {MARKET, MARKET, WORKS, WORKS, MARKET, WORKS};

  /** By item: the one it waits for, or -1. */
  private static final int[] AFTER = {-1, 0, -1, 2, -1, -1};

  /** By item: its promised and its legal limit in working days, or 0. */
  private static final int[] PROMISED = {10, 5, 0, 5, 0, 0};

  private final WorkCalendar calendar;

  HandRules(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  /** A duty, open or done. */
  record Duty(int no, String kind, String party, int item, Instant since, Instant due) {}

  /** A message. */
  record Note(String kind, String to, int item, String content) {}

  /** What the program keeps of a case. */
  static final class Small {
    int version;
    int duties;
    final char[] items = new char[6];
    String stage = "SUBMITTED";
    final List<Duty> open = new ArrayList<>();
  }

  /** What one command stores. */
  static final class Change {
    final List<Duty> opened = new ArrayList<>();
    final List<Duty> closed = new ArrayList<>();
    final List<Note> notes = new ArrayList<>();
    final StringBuilder events = new StringBuilder("[");
    final Instant at;

    Change(Instant at) {
      this.at = at;
    }

    void event(String name, String more) {
      events.append(events.length() == 1 ? "{\"e\":\"" : ",{\"e\":\"").append(name).append('"');
      events.append(more.isEmpty() ? "" : ',' + more).append('}');
    }

    void note(String kind, String to, int item, String content) {
      notes.add(new Note(kind, to, item, content));
    }

    String body() {
      return events + "]";
    }
  }

  /** How an item is called. */
  static String name(int item) {
    return "B01-0" + (item + 1);
  }

  Change submit(Small it, String number, String account, Instant now) {
    Change change = new Change(now);
    Arrays.fill(it.items, 'L');
    change.event(
        "submitted",
        "\"number\":\"%s\",\"account\":\"%s\",\"name\":\"张三\",\"phone\":\"13800000000\",\"form\":\"%s\",\"plan\":\"%s\""
            .formatted(number, account, DIGEST, OTHER_DIGEST));
    open(it, change, "REVIEW_SUBMISSION", INTAKE, -1, 1);
    open(it, change, "TELL_DEFECTS", MARKET, 0, 5);
    return change;
  }

  Change receive(Small it, String number, Instant now) {
    Change change = new Change(now);
    demand(it.stage.equals("SUBMITTED"));
    it.stage = "IN_PROGRESS";
    change.event("received", "\"receipt\":\"" + number + "-S\"");
    change.event("pushed", "");
    close(it, change, "REVIEW_SUBMISSION", -1);
    change.note("RECEIPT", APPLICANT, -1, "{\"receipt\":\"" + number + "-S\"}");
    for (int item = 0; item < 6; item++) {
      it.items[item] = 'P';
      open(it, change, "DECIDE_ACCEPTANCE", OWNER[item], item, 1);
      change.note(
          "PUSH",
          OWNER[item],
          item,
          "{\"form\":\"" + DIGEST + "\",\"plan\":\"" + OTHER_DIGEST + "\"}");
    }
    return change;
  }

  Change decideAtOnce(Small it, int item, Instant now) {
    Change change = new Change(now);
    demand(it.items[item] == 'P' && PROMISED[item] == 0);
    it.items[item] = 'G';
    close(it, change, "DECIDE_ACCEPTANCE", item);
    change.event("accepted", "\"i\":" + item);
    change.note("ACCEPTANCE", APPLICANT, item, "{}");
    granted(it, change, item);
    return change;
  }

  Change accept(Small it, int item, Instant now) {
    Change change = new Change(now);
    demand(it.items[item] == 'P' && PROMISED[item] > 0);
    it.items[item] = 'A';
    close(it, change, "DECIDE_ACCEPTANCE", item);
    close(it, change, "TELL_DEFECTS", item);
    change.event("accepted", "\"i\":" + item);
    open(it, change, "DECIDE_BY_LAW", OWNER[item], item, 2 * PROMISED[item]);
    if (ready(it, item)) {
      open(it, change, "DECIDE", OWNER[item], item, PROMISED[item]);
    }
    if (new String(it.items).indexOf('P') < 0) {
      change.event("promised", "\"due\":\"" + due(now, 15) + "\"");
    }
    change.note("ACCEPTANCE", APPLICANT, item, "{\"due\":\"" + due(now, PROMISED[item]) + "\"}");
    return change;
  }

  Change grant(Small it, int item, Instant now) {
    Change change = new Change(now);
    demand(it.items[item] == 'A' && ready(it, item));
    it.items[item] = 'G';
    close(it, change, "DECIDE", item);
    close(it, change, "DECIDE_BY_LAW", item);
    granted(it, change, item);
    if (item == 0) {
      open(it, change, "MAKE_E_CERT", OWNER[item], item, 1);
      open(it, change, "HAND_TO_REGULATOR", OWNER[item], item, 1);
      open(it, change, "SERVE_BY_LAW", OWNER[item], item, 10);
      open(it, change, "PUBLISH_DECISION", OWNER[item], item, 7);
      change.note("MAKE_CERTIFICATE", OWNER[item], item, result(item));
      change.note("TO_REGULATOR", "REGULATOR:market@411224", item, result(item));
    }
    for (int next = 0; next < 6; next++) {
      if (AFTER[next] == item && it.items[next] == 'A') {
        open(it, change, "DECIDE", OWNER[next], next, PROMISED[next]);
      }
    }
    return change;
  }

  private void granted(Small it, Change change, int item) {
    change.event("granted", "\"i\":" + item + ",\"result\":" + result(item));
    change.note("RESULT", APPLICANT, item, result(item));
    for (int next = 0; next < 6; next++) {
      if (AFTER[next] == item) {
        change.note("PREDECESSOR_RESULT", OWNER[next], next, result(item));
      }
    }
    // A department sends its results together, when its last one is decided.
    boolean whole = true;
    for (int other = 0; other < 6; other++) {
      whole &= !OWNER[other].equals(OWNER[item]) || it.items[other] == 'G';
    }
    for (int other = 0; whole && other < 6; other++) {
      if (OWNER[other].equals(OWNER[item])) {
        open(it, change, "SEND_RESULT", OWNER[item], other, 5);
      }
    }
    if (new String(it.items).equals("GGGGGG")) {
      it.stage = "COMPLETED";
    }
  }

  Change certificate(Small it, Instant now) {
    Change change = new Change(now);
    demand(it.items[0] == 'G');
    change.event("certificate", "\"id\":\"1.2.156.3003.2.411224.B01\"");
    close(it, change, "MAKE_E_CERT", 0);
    close(it, change, "SERVE_BY_LAW", 0);
    return change;
  }

  Change deliver(Small it, Instant now) {
    Change change = new Change(now);
    demand(it.stage.equals("COMPLETED"));
    change.event("offered", "\"method\":\"ELECTRONIC\"");
    change.event("delivered", "\"proof\":\"PROOF-1\"");
    for (int item = 0; item < 6; item++) {
      close(it, change, "SEND_RESULT", item);
    }
    open(it, change, "HAND_OVER_PROOF", RESULTS, -1, 1);
    change.note("READY", APPLICANT, -1, "{\"method\":\"ELECTRONIC\"}");
    return change;
  }

  Change proof(Small it, Instant now) {
    Change change = new Change(now);
    change.event("proof", "");
    close(it, change, "HAND_OVER_PROOF", -1);
    open(it, change, "ARCHIVE", MARKET, -1, 10);
    open(it, change, "ARCHIVE", WORKS, -1, 10);
    for (int item = 0; item < 6; item++) {
      change.note("DELIVERY_PROOF", OWNER[item], item, "{\"proof\":\"PROOF-1\"}");
    }
    return change;
  }

  Change archive(Small it, boolean market, Instant now) {
    Change change = new Change(now);
    String party = market ? MARKET : WORKS;
    Duty duty =
        it.open.stream()
            .filter(d -> d.kind().equals("ARCHIVE") && d.party().equals(party))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("Nothing to archive"));
    it.open.remove(duty);
    change.closed.add(duty);
    change.event("archived", "\"party\":\"" + party + "\",\"digest\":\"" + DIGEST + "\"");
    if (it.open.stream().noneMatch(d -> d.kind().equals("ARCHIVE"))) {
      it.stage = "CLOSED";
      change.note("CLOSED", APPLICANT, -1, "{}");
    }
    return change;
  }

  private static String result(int item) {
    return "{\"result\":\"办理结果\",\"number\":\"NO-2026-" + name(item) + "\"}";
  }

  private static boolean ready(Small it, int item) {
    return AFTER[item] < 0 || it.items[AFTER[item]] == 'G';
  }

  private void open(Small it, Change change, String kind, String party, int item, int days) {
    Duty duty = new Duty(++it.duties, kind, party, item, change.at, due(change.at, days));
    it.open.add(duty);
    change.opened.add(duty);
  }

  private static void close(Small it, Change change, String kind, int item) {
    for (Duty duty : List.copyOf(it.open)) {
      if (duty.kind().equals(kind) && duty.item() == item) {
        it.open.remove(duty);
        change.closed.add(duty);
      }
    }
  }

  private Instant due(Instant from, int days) {
    LocalDate day = calendar.plus(LocalDate.ofInstant(from, CHINA), WorkingDays.of(days));
    return day.atTime(17, 0).atZone(CHINA).toInstant();
  }

  private static void demand(boolean holds) {
    if (!holds) {
      throw new IllegalStateException("Not in this state");
    }
  }
}
