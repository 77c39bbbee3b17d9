package org.yijianshi.casefile;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.policy.FeeGate;

/**
 * A fee of an item, and what became of it (R20).
 *
 * @param no its number within the instance, from 1
 * @param fen the amount in fen, one hundredth of a yuan, at least 1
 * @param basis the rate or document it rests on
 * @param payer the reference of the participant who pays
 * @param gate what it holds up while it is not paid
 * @param state what became of it
 * @param receipt the number of the receipt or of the refund; null while none was given
 * @param duty the number of the duty to pay it
 */
@Rule({"R20", "P-feeGate"})
public record Fee(
    int no,
    long fen,
    String basis,
    String payer,
    FeeGate gate,
    FeeState state,
    @Nullable String receipt,
    int duty) {
  /** Checks the amount and that nothing is missing. */
  public Fee {
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(payer, "payer");
    Objects.requireNonNull(gate, "gate");
    Objects.requireNonNull(state, "state");
    if (fen < 1) {
      throw new IllegalArgumentException("A fee must be at least 1 fen: " + fen);
    }
  }

  /** Whether it is still to be paid. */
  public boolean outstanding() {
    return state == FeeState.ASSESSED;
  }

  Fee in(FeeState next, @Nullable String number) {
    return new Fee(no, fen, basis, payer, gate, next, number, duty);
  }
}
