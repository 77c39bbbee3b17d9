package org.yijianshi.codec;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yijianshi.calendar.Interval;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;

/**
 * Duties as storages keep them: what lists are searched by in columns, the rest as a compact JSON
 * text, such as {@code {"limit":"1 wd receipt"}}. A party's column holds {@link Party#key()}, a
 * kind's its name, an instance's its text. Thread-safe.
 */
public final class ObligationCodec {
  private ObligationCodec() {}

  /**
   * The columns of a duty.
   *
   * @param no its number within the case
   * @param kind the name of its kind
   * @param party the key of who owes it
   * @param instance the text of the instance it is about, or null
   * @param since when its clock started
   * @param dueAt by when; null while suspended
   * @param warnAt from when its light is yellow; null while suspended
   * @param rest everything else, as text
   */
  public record Columns(
      int no,
      String kind,
      String party,
      @Nullable String instance,
      Instant since,
      @Nullable Instant dueAt,
      @Nullable Instant warnAt,
      String rest) {}

  /**
   * What no list is searched by.
   *
   * @param limit how long it may take
   * @param provisional whether the date lies in an unpublished year
   * @param stopped when its clock stood still
   * @param stoppedSince since when it stands still, or null
   */
  record Rest(
      TimeLimit limit,
      boolean provisional,
      List<Interval> stopped,
      @Nullable Instant stoppedSince) {}

  /** What {@link #read} takes. */
  public static Columns write(Obligation duty) {
    @Nullable InstanceId instance = duty.instance();
    Rest rest = new Rest(duty.limit(), duty.provisional(), duty.stopped(), duty.stoppedSince());
    return new Columns(
        duty.no(),
        duty.kind().name(),
        duty.owedBy().key(),
        instance == null ? null : instance.toString(),
        duty.since(),
        duty.dueAt(),
        duty.warnAt(),
        WireJson.write(null, out -> WireValues.REST.write(rest, out)));
  }

  /**
   * The duty that {@link #write} made columns of.
   *
   * @param caseId the case whose duty it is, to be named when it cannot be read
   * @throws UnreadableRecordException if it is damaged, or a newer release wrote it
   */
  public static Obligation read(CaseId caseId, Columns columns) {
    WirePlace place =
        WirePlace.of(caseId, "第" + columns.no() + "号职责", "obligation " + columns.no());
    Rest rest = WireJson.read(place, columns.rest(), WireValues.REST::read);
    @Nullable String instance = columns.instance();
    try {
      return new Obligation(
          columns.no(),
          ObligationKind.valueOf(columns.kind()),
          Party.parse(columns.party()),
          instance == null ? null : InstanceId.parse(instance),
          columns.since(),
          rest.limit(),
          columns.dueAt(),
          columns.warnAt(),
          rest.provisional(),
          rest.stopped(),
          rest.stoppedSince());
    } catch (IllegalArgumentException refused) {
      throw place.fault(WireFault.WRONG_VALUE, "Obligation", "");
    }
  }
}
