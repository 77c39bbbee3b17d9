package org.yijianshi.procedure;

import java.util.List;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.StatutoryCommand;
import org.yijianshi.casefile.StatutoryEvent;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;

/**
 * Extensions of the statutory limit, each once: by the head of the organ for one licence, by the
 * head of the government for the joint handling of several departments' licences. The promise to
 * the applicant never moves.
 */
@Rule("XKF-42")
final class ExtensionRules {
  private final Unfolding unfolding;

  ExtensionRules(Unfolding unfolding) {
    this.unfolding = unfolding;
  }

  @Rule({"XKF-42", "P-extension"})
  Decision extend(StatutoryCommand.Extend command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance =
        Instances.find(unfolding, command.instance(), StateTable.Step.EXTEND, refusals);
    instance.filter(i -> !i.concluded()).ifPresent(i -> refuseUnextensible(i, refusals));
    if (refusals.any() || instance.isEmpty()) {
      return refusals.rejected();
    }
    InstanceId id = command.instance();
    int days = StatutoryTerms.extension(unfolding.book());
    Obligation duty = duty(id).orElseThrow();
    unfolding.emit(new StatutoryEvent.Extended(id, command.reason(), command.notice(), days));
    TimeLimit limit = now(duty, Instances.current(unfolding, id));
    if (limit.equals(duty.limit())) {
      refusals.refuse(
          "P-jointHandlingCap",
          "CAPPED",
          "联合办理期限已定：须报本级人民政府负责人批准延长",
          "The cap on joint handling holds: only the head of the government extends it",
          id);
      return refusals.rejected();
    }
    unfolding.clocks().within(duty, limit);
    return unfolding.accepted();
  }

  private void refuseUnextensible(ItemInstance instance, Refusals refusals) {
    InstanceId id = instance.id();
    if (!StatutoryTerms.licence(instance)) {
      refusals.refuse(
          "XKF-42",
          "NOT_A_LICENCE",
          "“" + instance.plan().type().label().zh() + "”不适用行政许可法第四十二条，法律未另定可延长",
          "An " + instance.plan().type().label().en() + " is no licence: no law given extends it",
          id);
      return;
    }
    if (StatutoryTerms.extension(unfolding.book()) == 0) {
      refusals.refuse("P-extension", "NO_EXTENSION", "按规定不予延长", "Nothing is extended here", id);
    }
    if (instance.statutory().extendedDays() > 0) {
      refusals.refuse("XKF-42", "ALREADY_EXTENDED", "只能延长一次", "A limit is extended once only", id);
    }
    if (Terms.statutory(unfolding.book(), instance.plan())
        .filter(limit -> !StatutoryTerms.extensible(limit))
        .isPresent()) {
      refusals.refuse(
          "XKF-42",
          "LIMIT_OF_ANOTHER_LAW",
          "该期限由其他法律规定，不能按第四十二条延长",
          "Another law sets this limit: article 42 does not extend it",
          id);
    }
    Optional<Obligation> duty = duty(id);
    if (duty.isEmpty()) {
      if (instance.state().inHand()) {
        refusals.refuse(
            "XKF-42",
            "NOTHING_OPEN",
            "法定期限尚未起算，无须延长",
            "The statutory limit does not run yet: there is nothing to extend",
            id);
      }
    } else if (duty.get().suspended()) {
      Instances.refuseOpenStep(instance, refusals);
    } else if (duty.get().light(unfolding.at()) == Light.RED) {
      refusals.refuse("XKF-42", "OVERDUE", "法定期限已届满，不能再延长", "The limit has run out: too late", id);
    }
  }

  @Rule({"XKF-42", "P-jointHandlingCap"})
  Decision extendJointHandling(StatutoryCommand.ExtendJointHandling command) {
    List<ItemInstance> capped =
        unfolding.state().all().stream()
            .filter(i -> !i.concluded())
            .filter(i -> StatutoryTerms.cappedJointly(unfolding.state(), unfolding.book(), i))
            .toList();
    int days = StatutoryTerms.jointExtension(unfolding.book());
    Refusals refusals = new Refusals();
    if (capped.isEmpty()) {
      refusals.refuse(
          "P-jointHandlingCap",
          "NOTHING_OPEN",
          "没有受联合办理期限约束的在办许可事项",
          "No licence in hand is under the cap on joint handling",
          "case");
    } else if (days == 0) {
      refusals.refuse(
          "P-jointHandlingCap", "NO_EXTENSION", "按规定不予延长", "Nothing is extended here", "case");
    }
    if (capped.stream().anyMatch(i -> i.statutory().jointDays() > 0)) {
      refusals.refuse(
          "XKF-42", "ALREADY_EXTENDED", "只能延长一次", "A limit is extended once only", "case");
    }
    for (ItemInstance instance : capped) {
      duty(instance.id())
          .filter(o -> o.light(unfolding.at()) == Light.RED)
          .ifPresent(
              o ->
                  refusals.refuse(
                      "XKF-42",
                      "OVERDUE",
                      "法定期限已届满，不能再延长",
                      "The limit has run out: too late",
                      instance.id()));
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(
        new StatutoryEvent.JointHandlingExtended(
            capped.stream().map(ItemInstance::id).toList(),
            command.reason(),
            command.approval(),
            command.notice(),
            days));
    for (ItemInstance instance : capped) {
      duty(instance.id()).ifPresent(this::refresh);
    }
    return unfolding.accepted();
  }

  private void refresh(Obligation duty) {
    InstanceId id = java.util.Objects.requireNonNull(duty.instance(), "instance");
    TimeLimit limit = now(duty, Instances.current(unfolding, id));
    if (!limit.equals(duty.limit())) {
      unfolding.clocks().within(duty, limit);
    }
  }

  /** The limit from the duty's own start as it stands now; its starting event stays. */
  private TimeLimit now(Obligation duty, ItemInstance instance) {
    return StatutoryTerms.byLaw(unfolding.state(), unfolding.book(), instance, duty.since())
        .orElseThrow()
        .from(duty.limit().startsAt());
  }

  private Optional<Obligation> duty(InstanceId id) {
    return unfolding.state().obligations().find(ObligationKind.DECIDE_BY_LAW, id).stream()
        .findFirst();
  }
}
