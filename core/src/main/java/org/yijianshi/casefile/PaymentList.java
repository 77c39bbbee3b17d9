package org.yijianshi.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;

/**
 * The one list of everything to be paid in a case, whichever department asks for it. A fee of an
 * item that ended without a grant is asked for no longer, but stays on the list.
 *
 * @param lines the fees, in the order of the items
 */
@Rule({"R20", "P-feeGate"})
public record PaymentList(List<Line> lines) {

  /**
   * One fee.
   *
   * @param instance the item it is for
   * @param item the name of the item
   * @param fee the fee
   * @param asked whether it is to be paid now
   */
  public record Line(InstanceId instance, String item, Fee fee, boolean asked) {
    /** Checks that nothing is missing. */
    public Line {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(item, "item");
      Objects.requireNonNull(fee, "fee");
    }
  }

  /** Copies the lines. */
  public PaymentList {
    lines = List.copyOf(lines);
  }

  /** The list of that case as it stands. */
  public static PaymentList of(CaseState state) {
    List<Line> lines = new ArrayList<>();
    for (ItemInstance instance : state.all()) {
      boolean ended = instance.concluded() && instance.state() != ItemState.GRANTED;
      for (Fee fee : instance.gates().fees()) {
        lines.add(
            new Line(instance.id(), instance.plan().name(), fee, fee.outstanding() && !ended));
      }
    }
    return new PaymentList(lines);
  }

  /** What is to be paid now, in fen. */
  public long toPay() {
    return sum(lines.stream().filter(Line::asked).toList());
  }

  /** What that participant has to pay now, in fen. */
  public long toPay(String payer) {
    return sum(lines.stream().filter(l -> l.asked() && l.fee().payer().equals(payer)).toList());
  }

  /** What was paid and not given back, in fen. */
  public long paid() {
    return sum(lines.stream().filter(l -> l.fee().state() == FeeState.PAID).toList());
  }

  private static long sum(List<Line> some) {
    long sum = 0;
    for (Line line : some) {
      sum = Math.addExact(sum, line.fee().fen());
    }
    return sum;
  }
}
