package org.yijianshi.casefile;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * Inspections that asked for the file (检查调卷): the record of every access to originals.
 *
 * @param inspections all of them, oldest first
 */
public record InspectionFacts(List<Inspection> inspections) {
  private static final InspectionFacts NONE = new InspectionFacts(List.of());

  /** Copies the list. */
  public InspectionFacts {
    inspections = List.copyOf(inspections);
  }

  /** Nobody asked yet. */
  public static InspectionFacts none() {
    return NONE;
  }

  /** The demand for originals of that number that is not answered yet. */
  public Optional<Inspection> open(int no) {
    return inspections.stream()
        .filter(i -> i.originals() && i.no() == no && i.answer() == null)
        .findFirst();
  }

  InspectionFacts with(Inspection inspection) {
    return new InspectionFacts(
        ImmutableList.<Inspection>builder().addAll(inspections).add(inspection).build());
  }

  InspectionFacts answering(int no, InspectionAnswer answer) {
    return new InspectionFacts(
        inspections.stream()
            .map(i -> i.originals() && i.no() == no ? i.answered(answer) : i)
            .toList());
  }
}
