package org.yijianshi.casefile;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.InstanceId;

/**
 * One item for one subject, as it stands: its plan, its state, and the facts beside the state.
 *
 * @param plan what was fixed at submission
 * @param state where it stands
 * @param acceptedAt when it was accepted, or null
 * @param concludedAt when it was concluded, or null
 * @param step the special step that is open, or null
 * @param result its result, or null
 * @param replacedBy the verified certificate that took the place of its result, or null
 * @param failureChoice what the applicant chose when its predecessor failed, or null
 * @param corrections what was noticed about it
 * @param intake how it came to its department
 * @param statutory extension, hearing, lower review and inspectors
 * @param gates fees, attendance and rectification
 * @param withdrawing who has withdrawn it already, by reference, of several who can do so only
 *     together
 */
public record ItemInstance(
    ItemPlan plan,
    ItemState state,
    @Nullable Instant acceptedAt,
    @Nullable Instant concludedAt,
    @Nullable SpecialStep step,
    @Nullable ItemResult result,
    @Nullable String replacedBy,
    @Nullable FailureChoice failureChoice,
    CorrectionFacts corrections,
    IntakeFacts intake,
    StatutoryFacts statutory,
    GateFacts gates,
    Set<String> withdrawing) {
  /** Checks that nothing is missing. */
  public ItemInstance {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(corrections, "corrections");
    Objects.requireNonNull(intake, "intake");
    Objects.requireNonNull(statutory, "statutory");
    Objects.requireNonNull(gates, "gates");
    withdrawing = ImmutableSet.copyOf(withdrawing);
  }

  /** One that nobody is about to withdraw. */
  public ItemInstance(
      ItemPlan plan,
      ItemState state,
      @Nullable Instant acceptedAt,
      @Nullable Instant concludedAt,
      @Nullable SpecialStep step,
      @Nullable ItemResult result,
      @Nullable String replacedBy,
      @Nullable FailureChoice failureChoice,
      CorrectionFacts corrections,
      IntakeFacts intake,
      StatutoryFacts statutory,
      GateFacts gates) {
    this(
        plan,
        state,
        acceptedAt,
        concludedAt,
        step,
        result,
        replacedBy,
        failureChoice,
        corrections,
        intake,
        statutory,
        gates,
        Set.of());
  }

  /** An instance just submitted. */
  public static ItemInstance lodged(ItemPlan plan) {
    return new ItemInstance(
        plan,
        ItemState.LODGED,
        null,
        null,
        null,
        null,
        null,
        null,
        CorrectionFacts.none(),
        IntakeFacts.none(),
        StatutoryFacts.none(),
        GateFacts.none());
  }

  /** The instance's identity. */
  public InstanceId id() {
    return plan.id();
  }

  /** Whether it is concluded. */
  public boolean concluded() {
    return state.concluded();
  }

  /**
   * Whether its successors can go on: it was granted and the grant still stands, or a verified
   * certificate replaces it.
   */
  public boolean settled() {
    boolean stands = result == null || result.validity().stands();
    return (state == ItemState.GRANTED && stands) || replacedBy != null;
  }

  /** Whether it ended in a way that its successors cannot go on from. */
  public boolean failed() {
    return concluded() && !settled();
  }

  /** Whether there is nothing left to deliver of it. */
  public boolean nothingToDeliver() {
    return concluded() && (result == null || result.settled());
  }

  Change change() {
    return new Change(this);
  }

  /** Changes some of an instance's facts and leaves the rest. */
  static final class Change {
    ItemPlan plan;
    ItemState state;
    @Nullable Instant acceptedAt;
    @Nullable Instant concludedAt;
    @Nullable SpecialStep step;
    @Nullable ItemResult result;
    @Nullable String replacedBy;
    @Nullable FailureChoice failureChoice;
    CorrectionFacts corrections;
    IntakeFacts intake;
    StatutoryFacts statutory;
    GateFacts gates;
    Set<String> withdrawing;

    private Change(ItemInstance from) {
      plan = from.plan;
      state = from.state;
      acceptedAt = from.acceptedAt;
      concludedAt = from.concludedAt;
      step = from.step;
      result = from.result;
      replacedBy = from.replacedBy;
      failureChoice = from.failureChoice;
      corrections = from.corrections;
      intake = from.intake;
      statutory = from.statutory;
      gates = from.gates;
      withdrawing = from.withdrawing;
    }

    Change plan(ItemPlan next) {
      plan = next;
      return this;
    }

    Change state(ItemState next) {
      state = next;
      return this;
    }

    Change acceptedAt(Instant at) {
      acceptedAt = at;
      return this;
    }

    Change concludedAt(Instant at) {
      concludedAt = at;
      return this;
    }

    Change step(@Nullable SpecialStep next) {
      step = next;
      return this;
    }

    Change result(@Nullable ItemResult next) {
      result = next;
      return this;
    }

    Change replacedBy(String certificateId) {
      replacedBy = certificateId;
      return this;
    }

    Change failureChoice(FailureChoice next) {
      failureChoice = next;
      return this;
    }

    Change corrections(CorrectionFacts next) {
      corrections = next;
      return this;
    }

    Change intake(IntakeFacts next) {
      intake = next;
      return this;
    }

    Change statutory(StatutoryFacts next) {
      statutory = next;
      return this;
    }

    Change gates(GateFacts next) {
      gates = next;
      return this;
    }

    /** One more withdraws it. */
    Change withdrawnBy(String reference) {
      withdrawing = ImmutableSet.<String>builder().addAll(withdrawing).add(reference).build();
      return this;
    }

    ItemInstance done() {
      return new ItemInstance(
          plan,
          state,
          acceptedAt,
          concludedAt,
          step,
          result,
          replacedBy,
          failureChoice,
          corrections,
          intake,
          statutory,
          gates,
          withdrawing);
    }
  }
}
