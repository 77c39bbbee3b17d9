package org.yijianshi.procedure;

import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_1;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_2;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.Defect;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;

/** A case in each of its six stages, results to come back apart, at a counter. */
final class CaseStagePlays {
  private static final InstanceId[] BOTH = {TRADE, FIRE};

  private CaseStagePlays() {}

  /** TRADE and FIRE. In COMPLETED both results wait at the window, the paper is with the lead. */
  static CasePlay in(CaseStage stage) {
    return switch (stage) {
      case SUBMITTED -> submitted(BOTH);
      case CORRECTING ->
          CorrectionPlay.notice(
              submitted(BOTH), "BZ-1", Defect.elsewhere(FIRE, "申请表漏填", "填写完整", "条例第3条"));
      case RECEIVED -> ShopCase.received(submitted(BOTH));
      case IN_PROGRESS -> inProgress();
      case COMPLETED ->
          ShopCase.sent(
              ShopCase.granted(ShopCase.paperHanded(inProgress()).at("2026-03-06T11:00"), BOTH),
              BOTH);
      case CLOSED -> ShopCase.archived(delivered());
    };
  }

  /** Everything is delivered, and its proof still with the window. */
  static CasePlay delivered() {
    return ShopCase.delivered(in(CaseStage.COMPLETED), BOTH);
  }

  /** FIRE is delivered by itself while TRADE is in hand. */
  static CasePlay oneDelivered() {
    CasePlay play = ShopCase.granted(in(CaseStage.IN_PROGRESS).at("2026-03-06T11:00"), FIRE);
    return ShopCase.delivered(ShopCase.sent(play, FIRE), FIRE);
  }

  /** TRADE and the filings of two employees, which are given up: their list goes back. */
  static CasePlay givenUp(CaseStage stage) {
    return switch (stage) {
      case SUBMITTED -> withdrawn(submitted(TRADE, STAFF_1));
      case CORRECTING ->
          CorrectionPlay.notice(
              withdrawn(submitted(TRADE, STAFF_1)),
              "BZ-1",
              Defect.elsewhere(TRADE, "申请表漏填", "填写完整", "条例第3条"));
      case RECEIVED -> withdrawn(ShopCase.received(submitted(TRADE, STAFF_1)));
      case IN_PROGRESS -> withdrawn(staffInProgress());
      case COMPLETED ->
          staffInProgress()
              .does(
                  Cast.applicant(),
                  new WithdrawalCommand.Withdraw(Set.of(TRADE, STAFF_1, STAFF_2), Map.of()));
      case CLOSED -> in(CaseStage.CLOSED);
    };
  }

  private static CasePlay withdrawn(CasePlay play) {
    return play.does(
        Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(STAFF_1, STAFF_2), Map.of()));
  }

  private static CasePlay inProgress() {
    CasePlay pushed = ShopCase.pushed(ShopCase.received(submitted(BOTH)));
    return ShopCase.accepted(pushed.at("2026-03-03T09:30"));
  }

  private static CasePlay staffInProgress() {
    return ShopCase.pushed(ShopCase.received(submitted(TRADE, STAFF_1)));
  }

  private static CasePlay submitted(InstanceId... items) {
    Rulebook book = SampleCatalogs.book();
    Application plain = ShopCase.application(book, SampleCatalogs.wish(items));
    return ShopCase.submitted(
        CasePlay.of(book),
        ShopCase.delivered(plain, DeliveryChoice.SEPARATE, DeliveryMethod.COUNTER, false));
  }

  static List<InstanceId> both() {
    return List.of(BOTH);
  }
}
