package org.yijianshi.procedure;

import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.CorrectionCommand;
import org.yijianshi.casefile.Defect;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.NoticeStage;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.condition.Facts;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.material.Supply;
import org.yijianshi.party.Channel;
import org.yijianshi.plan.Wish;
import org.yijianshi.policy.Policy;

/** What the tests of corrections have in common: moves in few words. */
final class CorrectionPlay {
  private CorrectionPlay() {}

  /** Those items without those materials, at 2026-03-02 10:00. */
  static CasePlay lacking(Channel channel, Set<MaterialCode> materials, InstanceId... items) {
    return lacking(Policy.defaults(), channel, materials, items);
  }

  static CasePlay lacking(
      Policy policy, Channel channel, Set<MaterialCode> materials, InstanceId... items) {
    Rulebook book = SampleCatalogs.book(SampleCatalogs.shop(), policy);
    Wish wish = SampleCatalogs.wish(items);
    Application whole = ShopCase.through(ShopCase.application(book, wish), channel);
    Map<MaterialCode, Supply> supplies = new TreeMap<>(whole.supplies());
    supplies.keySet().removeAll(materials);
    return ShopCase.submitted(CasePlay.of(book), ShopCase.with(whole, supplies));
  }

  static Defect defect(MaterialCode material, InstanceId... instances) {
    return new Defect(List.of(instances), material, "不清晰或者缺少", "提交清晰完整的", null);
  }

  static CasePlay notice(CasePlay play, String number, Defect... defects) {
    return play.tries(
        Cast.window(),
        new CorrectionCommand.IssueNotice(NoticeStage.WINDOW, number, List.of(defects), null));
  }

  static CasePlay merged(CasePlay play, String number, Defect... defects) {
    return play.tries(
        Cast.window(),
        new CorrectionCommand.IssueNotice(NoticeStage.DEPARTMENT, number, List.of(defects), null));
  }

  static CasePlay reports(CasePlay play, InstanceId id, Defect... defects) {
    return play.tries(
        ShopCase.officerOf(play, id), new CorrectionCommand.ReportDefects(id, List.of(defects)));
  }

  static CasePlay resubmits(CasePlay play, Map<MaterialCode, Supply> supplies, InstanceId... ids) {
    return play.tries(
        Cast.applicant(), new CorrectionCommand.Resubmit(Set.of(ids), supplies, Facts.none()));
  }

  static CasePlay receives(CasePlay play) {
    return play.tries(Cast.window(), new IntakeCommand.Receive(Set.of()));
  }

  static CasePlay pushes(CasePlay play) {
    return play.tries(Cast.window(), new IntakeCommand.Push(Set.of()));
  }

  static Map<MaterialCode, Supply> plan(String digit) {
    return Map.of(FLOOR_PLAN, SampleCatalogs.file(digit));
  }

  static ItemInstance of(CasePlay play, InstanceId id) {
    return play.state().instance(id).orElseThrow();
  }

  static ItemState stateOf(CasePlay play, InstanceId id) {
    return of(play, id).state();
  }
}
