package org.yijianshi.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yijianshi.calendar.Interval;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.message.Message;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.CaseLog;
import org.yijianshi.port.ClosedObligation;
import org.yijianshi.port.Head;

/**
 * Valid values for trying a storage, without any catalog. Case {@code n} has the {@code n}th id and
 * number, and its ids ascend with {@code n}; they are time-ordered, so that every store's order of
 * ids is the same. Start with {@link #append}.
 */
public final class CaseSamples {
  /** When everything starts; it has microseconds, which a store must keep. */
  public static final Instant START = Instant.parse("2026-03-02T01:00:00.123456Z");

  /** 卢氏县. */
  public static final RegionCode LUSHI = RegionCode.of("411224");

  /** 义马市. */
  public static final RegionCode YIMA = RegionCode.of("411281");

  /** A bundle. */
  public static final BundleCode RESTAURANT = BundleCode.of("E03");

  /** Another bundle. */
  public static final BundleCode NEWBORN = BundleCode.of("I01");

  /** An item. */
  public static final ItemCode LICENCE = ItemCode.of("E03-01");

  /** Another item. */
  public static final ItemCode ADVERT = ItemCode.of("E03-02");

  /** A department of the cases' usual region. */
  public static final Party FIRE = Party.department(DepartmentCode.of("fire-rescue"), LUSHI);

  /** Another department of that region. */
  public static final Party MARKET =
      Party.department(DepartmentCode.of("market-regulation"), LUSHI);

  /** Another party: the window of the same region. */
  public static final Party WINDOW = Party.intakeWindow(LUSHI);

  private static final long MILLISECONDS_OF_IDS = 0x019B_0000_0000L;

  private CaseSamples() {}

  /** So many minutes after the start. */
  public static Instant minute(long minutes) {
    return START.plus(Duration.ofMinutes(minutes));
  }

  /** The id of case {@code n}: a time-ordered UUID (version 7). */
  public static CaseId caseId(int n) {
    long high = (MILLISECONDS_OF_IDS + n) << 16 | 0x7000L;
    return new CaseId(new UUID(high, 0x8000_0000_0000_0000L | n));
  }

  /** The number of case {@code n}. */
  public static CaseNumber number(int n) {
    return CaseNumber.of(String.format("SMX2026-%06d", n));
  }

  /** A command's id. */
  public static CommandId commandId(long high, long low) {
    return new CommandId(new UUID(high << 16 | 0x7000L, 0x8000_0000_0000_0000L | low));
  }

  /** Case {@code n} as lists show it: a restaurant in Lushi, just submitted, an hour a case. */
  public static CaseEntry entry(int n) {
    Instant at = minute(60L * n);
    return new CaseEntry(
        caseId(n),
        number(n),
        RESTAURANT,
        LUSHI,
        Set.of("applicant-key-" + n),
        Set.of(LICENCE),
        Set.of(FIRE),
        CaseStage.SUBMITTED,
        at,
        at);
  }

  /** The fire department's duty to decide acceptance, due so many minutes after the start. */
  public static Obligation duty(int no, long dueMinute) {
    return duty(no, FIRE, ObligationKind.DECIDE_ACCEPTANCE, minute(dueMinute));
  }

  /** A running duty. */
  public static Obligation duty(int no, Party party, ObligationKind kind, Instant dueAt) {
    return obligation(no, party, kind, dueAt, null);
  }

  /** The fire department's duty to decide, its clock stopped. */
  public static Obligation suspendedDuty(int no) {
    return obligation(no, FIRE, ObligationKind.DECIDE, null, START);
  }

  private static Obligation obligation(
      int no,
      Party party,
      ObligationKind kind,
      @Nullable Instant dueAt,
      @Nullable Instant stoppedSince) {
    return new Obligation(
        no,
        kind,
        party,
        no % 2 == 0 ? null : InstanceId.of(LICENCE, "employee-" + no),
        START.minus(Duration.ofDays(1)),
        TimeLimit.workingDays(20),
        dueAt,
        dueAt == null ? null : dueAt.minus(Duration.ofHours(4)),
        no % 3 == 0,
        no % 2 == 0
            ? List.of()
            : List.of(
                Interval.of(START.minus(Duration.ofHours(9)), START.minus(Duration.ofHours(8)))),
        stoppedSince);
  }

  /** A duty, done so many minutes after the start. */
  public static ClosedObligation closed(Obligation duty, long minute) {
    return new ClosedObligation(duty, minute(minute));
  }

  /** The {@code ordinal}th message of that version of a case; its content is not all ASCII. */
  public static Message message(long version, int ordinal, Instant at) {
    return new Message(
        version * 1000 + ordinal,
        ordinal % 2 == 0 ? MessageKind.RECEIPT : MessageKind.PUSH,
        FIRE,
        ordinal % 2 == 0 ? null : InstanceId.of(ADVERT),
        at,
        Map.of("receipt", "三消受〔2026〕" + version + "号"));
  }

  /** What would be appended to case {@code n} at that head; say what is in it, then build it. */
  public static SampleAppend append(int n, Head expected) {
    return new SampleAppend(n, expected);
  }

  /** The next append of case {@code n}, at the head that the log gives. */
  public static SampleAppend next(int n, CaseLog log) {
    return append(n, log.head(caseId(n)));
  }
}
