package org.yijianshi.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;
import org.yijianshi.policy.Lapse;

/**
 * A correction notice (一次告知（补正）通知书) as the applicant got it.
 *
 * @param number its number
 * @param stage who found what it names
 * @param at when it was given
 * @param due by when to correct
 * @param defects everything to correct
 * @param consequence what follows when the day passes, as the applicant is told it
 */
@Rule({"R27", "R32", "P-correctionPeriod"})
public record CorrectionNotice(
    String number,
    NoticeStage stage,
    Instant at,
    Instant due,
    List<Defect> defects,
    Lapse consequence) {
  /** Copies the list and checks that nothing is missing. */
  public CorrectionNotice {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(due, "due");
    defects = List.copyOf(defects);
    Objects.requireNonNull(consequence, "consequence");
  }

  /** The instances that it covers, in ascending order. */
  public List<InstanceId> instances() {
    return defects.stream().flatMap(d -> d.instances().stream()).distinct().sorted().toList();
  }

  /** What it names of that instance. */
  public List<Defect> of(InstanceId instance) {
    return defects.stream().filter(d -> d.concerns(instance)).toList();
  }
}
