package org.yijianshi.procedure;

import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.LowerReview;
import org.yijianshi.casefile.ReviewCommand;
import org.yijianshi.casefile.ReviewEvent;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.material.Material;
import org.yijianshi.material.Supply;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;

/**
 * What a lower organ reviews first and sends up. Each organ has a statutory limit of its own: the
 * deciding one's starts when the file reaches it.
 */
@Rule({"XKF-35", "XKF-43"})
record ReviewRules(Unfolding unfolding) implements ReviewCommand.Steps<Decision> {
  /** Which roles may give which command of a lower review. */
  static final Map<Class<? extends CaseCommand>, Set<Role>> ROLES =
      ImmutableMap.of(
          ReviewCommand.AssignLowerReview.class, Offices.PEOPLE_DECIDING,
          ReviewCommand.GiveLowerOpinion.class, Offices.PEOPLE_DECIDING,
          ReviewCommand.ConfirmSentUp.class, Offices.OF_DEPARTMENT);

  /** Whether the actor belongs to the lower organ that reviews the instance. */
  static boolean reviews(ItemInstance instance, Actor actor) {
    LowerReview review = instance.statutory().lowerReview();
    return review != null
        && actor.department() != null
        && actor.region() != null
        && review.reviewer().equals(Party.department(actor.department(), actor.region()));
  }

  @Override
  @Rule({"XKF-35", "XKF-43"})
  public Decision assignLowerReview(ReviewCommand.AssignLowerReview command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance = found(command, refusals);
    instance.ifPresent(i -> refuseUnassignable(i, command, refusals));
    if (refusals.any() || instance.isEmpty()) {
      return refusals.rejected();
    }
    ItemInstance item = instance.get();
    Party reviewer = Party.department(command.department(), command.region());
    unfolding.emit(new ReviewEvent.LowerReviewAssigned(item.id(), reviewer, command.basis()));
    unfolding.close(ObligationKind.DECIDE_BY_LAW, item.id());
    unfolding.open(
        ObligationKind.LOWER_REVIEW,
        reviewer,
        item.id(),
        item.acceptedAt() == null ? unfolding.at() : item.acceptedAt(),
        StatutoryTerms.lowerReview(unfolding.book(), item.plan(), command.limit()));
    return unfolding.accepted();
  }

  private void refuseUnassignable(
      ItemInstance instance, ReviewCommand.AssignLowerReview command, Refusals refusals) {
    InstanceId id = instance.id();
    RegionCode deciding = instance.plan().region();
    if (instance.statutory().lowerReview() != null) {
      refusals.refuse(
          "XKF-35", "ALREADY_ASSIGNED", "已确定初审机关", "The reviewing organ is known already", id);
    }
    if (unfolding.book().catalog().department(command.department()).isEmpty()) {
      refusals.refuse(
          "XKF-35",
          "UNKNOWN_DEPARTMENT",
          "目录中没有这个部门：" + command.department(),
          "The catalog has no such department: " + command.department(),
          id);
    }
    if (command.region().equals(deciding)
        || !Permissions.covers(deciding, command.region(), unfolding.book())) {
      refusals.refuse(
          "XKF-35",
          "NOT_BELOW",
          "初审机关应为决定机关所在 " + deciding + " 的下级",
          "The reviewing organ must lie below " + deciding + ", which decides",
          id);
    }
    Instances.refuseOpenStep(instance, refusals);
  }

  @Override
  @Rule("XKF-43")
  public Decision giveLowerOpinion(ReviewCommand.GiveLowerOpinion command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance = found(command, refusals);
    instance.ifPresent(i -> refuseUnlessOpen(ObligationKind.LOWER_REVIEW, i, refusals));
    LowerReview review = instance.map(i -> i.statutory().lowerReview()).orElse(null);
    if (refusals.any() || review == null) {
      return refusals.rejected();
    }
    InstanceId id = command.instance();
    Set<MaterialCode> reviewed = new LinkedHashSet<>();
    for (Material material : unfolding.state().materials().neededBy(id)) {
      if (!(material.supply() instanceof Supply.ToFollow)) {
        reviewed.add(material.code());
      }
    }
    unfolding.emit(
        new ReviewEvent.LowerOpinionGiven(id, command.favourable(), command.number(), reviewed));
    unfolding.close(ObligationKind.LOWER_REVIEW, id);
    unfolding.open(
        ObligationKind.SEND_UP,
        review.reviewer(),
        id,
        unfolding.at(),
        Terms.prompt(unfolding.book()));
    return unfolding.accepted();
  }

  @Override
  @Rule("XKF-35")
  public Decision confirmSentUp(ReviewCommand.ConfirmSentUp command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance = found(command, refusals);
    instance.ifPresent(i -> refuseUnlessOpen(ObligationKind.SEND_UP, i, refusals));
    if (refusals.any() || instance.isEmpty()) {
      return refusals.rejected();
    }
    unfolding.emit(new ReviewEvent.SentUp(command.instance()));
    unfolding.close(ObligationKind.SEND_UP, command.instance());
    Succession.byLaw(unfolding, Instances.current(unfolding, command.instance()), unfolding.at());
    return unfolding.accepted();
  }

  private Optional<ItemInstance> found(ReviewCommand command, Refusals refusals) {
    return Instances.find(unfolding, command.instance(), StateTable.Step.REVIEW, refusals);
  }

  private void refuseUnlessOpen(ObligationKind kind, ItemInstance instance, Refusals refusals) {
    if (!refusals.any() && unfolding.state().obligations().find(kind, instance.id()).isEmpty()) {
      refusals.refuse(
          kind.rules().get(0).toString(),
          "NOTHING_OPEN",
          "没有待办的“" + kind.label().zh() + "”",
          "There is nothing open to " + kind.label().en(),
          instance.id());
    }
  }

  /** Notes that the file is still with the organ below. */
  @Rule("XKF-35")
  static void refuseUnreviewed(ItemInstance instance, Refusals refusals) {
    LowerReview review = instance.statutory().lowerReview();
    if (review != null && !review.sentUp()) {
      refusals.refuse(
          "XKF-35",
          "LOWER_REVIEW_OPEN",
          "下级机关尚未报送初审意见和全部申请材料",
          "The organ below has not sent up its opinion and the file",
          instance.id());
    }
  }

  /** Notes every material that the organ below reviewed already: it is not asked for again. */
  @Rule("XKF-35")
  static void refuseAskedAgain(
      ItemInstance instance, Collection<MaterialCode> asked, Refusals refusals) {
    LowerReview review = instance.statutory().lowerReview();
    if (review != null) {
      asked.stream()
          .filter(review.reviewed()::contains)
          .sorted()
          .forEach(
              material ->
                  refusals.refuse(
                      "XKF-35",
                      "ASKED_AGAIN",
                      "下级机关已审查的材料，上级不得要求重复提供",
                      "The organ below has reviewed this material: it is not asked for again",
                      material));
    }
  }
}
