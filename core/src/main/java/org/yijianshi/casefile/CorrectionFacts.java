package org.yijianshi.casefile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;

/**
 * What was noticed about an instance, what came of it (补正), and how far it has come since: a
 * correction sends it through receipt and push again.
 *
 * @param notices the notices it got, oldest first
 * @param reported what its department reported and the window has not told yet; empty when nothing
 * @param changed when each of its materials last came or changed after submission
 * @param answersChangedAt when its form or facts last changed after submission, or null
 * @param receipts the numbers of the receipts it stands on, oldest first
 */
public record CorrectionFacts(
    List<CorrectionNotice> notices,
    List<Defect> reported,
    Map<MaterialCode, Instant> changed,
    @Nullable Instant answersChangedAt,
    List<String> receipts) {
  private static final CorrectionFacts NONE =
      new CorrectionFacts(List.of(), List.of(), Map.of(), null, List.of());

  /** Copies the collections. */
  public CorrectionFacts {
    notices = List.copyOf(notices);
    reported = List.copyOf(reported);
    changed = ImmutableMap.copyOf(changed);
    receipts = List.copyOf(receipts);
  }

  /** Nothing of it yet. */
  public static CorrectionFacts none() {
    return NONE;
  }

  /** The notice it got last, or null. */
  public @Nullable CorrectionNotice lastNotice() {
    return notices.isEmpty() ? null : notices.get(notices.size() - 1);
  }

  /** How often a department found what the window should have seen: its intake errors (收件差错). */
  @Rule("P-departmentCorrection")
  public long intakeErrors() {
    return notices.stream().filter(n -> n.stage() == NoticeStage.DEPARTMENT).count();
  }

  /** Whether the material came or changed after that time; null stands for form and facts. */
  @Rule("XKF-32-4")
  public boolean changedAfter(@Nullable MaterialCode material, Instant time) {
    Instant last = material == null ? answersChangedAt : changed.get(material);
    return last != null && last.isAfter(time);
  }

  CorrectionFacts noticed(CorrectionNotice notice) {
    return new CorrectionFacts(
        ImmutableList.<CorrectionNotice>builder().addAll(notices).add(notice).build(),
        List.of(),
        changed,
        answersChangedAt,
        receipts);
  }

  CorrectionFacts reporting(List<Defect> defects) {
    return new CorrectionFacts(notices, defects, changed, answersChangedAt, receipts);
  }

  CorrectionFacts materialChanged(MaterialCode material, Instant at) {
    return new CorrectionFacts(
        notices,
        reported,
        ImmutableMap.<MaterialCode, Instant>builder()
            .putAll(changed)
            .put(material, at)
            .buildKeepingLast(),
        answersChangedAt,
        receipts);
  }

  CorrectionFacts answersChanged(Instant at) {
    return new CorrectionFacts(notices, reported, changed, at, receipts);
  }

  /** Resubmitted: what the notice named outside the materials is answered by that. */
  CorrectionFacts resubmitted(InstanceId instance, Instant at) {
    CorrectionNotice last = lastNotice();
    boolean elsewhere =
        last != null && last.of(instance).stream().anyMatch(d -> d.material() == null);
    return new CorrectionFacts(
        notices, reported, changed, elsewhere ? at : answersChangedAt, receipts);
  }

  CorrectionFacts receivedOn(String receipt) {
    return new CorrectionFacts(
        notices,
        reported,
        changed,
        answersChangedAt,
        ImmutableList.<String>builder().addAll(receipts).add(receipt).build());
  }
}
