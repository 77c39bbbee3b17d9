package org.yijianshi.procedure;

import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.List;
import java.util.Set;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.casefile.ResultCommand;
import org.yijianshi.casefile.ResultDocument;
import org.yijianshi.casefile.ResultState;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.RegionCode;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Role;
import org.yijianshi.policy.Policy;

/** Moves that the tests of results have in common. */
final class ResultPlays {
  private ResultPlays() {}

  /** Those items accepted on 3 March at 9:30, results to come back so. */
  static CasePlay accepted(
      Policy policy,
      DeliveryChoice choice,
      DeliveryMethod method,
      boolean consent,
      InstanceId... items) {
    Rulebook book = SampleCatalogs.book(SampleCatalogs.shop(), policy);
    CasePlay submitted =
        ShopCase.submitted(
            CasePlay.of(book),
            ShopCase.delivered(
                ShopCase.application(book, SampleCatalogs.wish(items)), choice, method, consent));
    CasePlay pushed = ShopCase.pushed(ShopCase.received(submitted));
    return ShopCase.accepted(pushed.at("2026-03-03T09:30"));
  }

  static CasePlay unified(InstanceId... items) {
    return accepted(
        Policy.defaults(), DeliveryChoice.UNIFIED, DeliveryMethod.COUNTER, false, items);
  }

  static CasePlay separate(InstanceId... items) {
    return accepted(
        Policy.defaults(), DeliveryChoice.SEPARATE, DeliveryMethod.COUNTER, false, items);
  }

  /** TRADE's result in that state, by itself, at a counter, on 5 March. */
  static CasePlay inState(ResultState state) {
    CasePlay made = ShopCase.granted(separate(TRADE).at("2026-03-05T11:00"), TRADE);
    CasePlay sent = sent(made, TRADE);
    CasePlay offered = offered(sent, DeliveryMethod.COUNTER, TRADE);
    return switch (state) {
      case MADE -> made;
      case AT_WINDOW -> sent;
      case OFFERED -> offered;
      case DELIVERED -> delivered(offered, TRADE);
      case KEPT ->
          offered
              .at("2026-06-04T09:00")
              .does(Cast.results(), keep(TRADE))
              .after(java.time.Duration.ofHours(1));
    };
  }

  static CasePlay sent(CasePlay play, InstanceId... ids) {
    CasePlay next = play;
    for (InstanceId id : ids) {
      next = next.does(ShopCase.officerOf(next, id), new DeliveryCommand.SendResult(id));
    }
    return next;
  }

  static CasePlay offered(CasePlay play, DeliveryMethod method, InstanceId... ids) {
    return play.does(Cast.results(), new DeliveryCommand.Offer(Set.of(ids), method));
  }

  static CasePlay delivered(CasePlay play, InstanceId... ids) {
    return play.does(Cast.results(), new DeliveryCommand.ConfirmDelivery(Set.of(ids), "PROOF-1"));
  }

  static CasePlay certified(CasePlay play, InstanceId id) {
    return play.does(
        ShopCase.officerOf(play, id),
        new DeliveryCommand.RecordCertificate(id, "CERT-" + id.item()));
  }

  static ResultCommand.Keep keep(InstanceId id) {
    return new ResultCommand.Keep(Set.of(id), "K-1");
  }

  static ResultDocument other() {
    return ResultDocument.numbered("证件", "NO-NEW");
  }

  static CasePlay chooses(CasePlay play, DeliveryChoice choice, DeliveryMethod method) {
    return play.tries(Cast.applicant(), new ResultCommand.ChooseDelivery(choice, method));
  }

  static Actor results(RegionCode place) {
    return Actor.of("account-results", Role.RESULTS_WINDOW, place);
  }

  /**
   * What the sweep finds to do with results now; reminders and escalations are others' business.
   */
  static List<CaseCommand> due(CasePlay play) {
    return Sweep.due(play.state(), play.book(), play.now()).stream()
        .filter(ResultCommand.class::isInstance)
        .toList();
  }

  /** All of it done. */
  static CasePlay swept(CasePlay play) {
    CasePlay next = play;
    for (CaseCommand due : due(play)) {
      next = next.does(Actor.system(), due);
    }
    return next;
  }

  static ItemResult result(CasePlay play, InstanceId id) {
    ItemResult result = play.state().instance(id).orElseThrow().result();
    if (result == null) {
      throw new AssertionError("No result: " + id);
    }
    return result;
  }
}
