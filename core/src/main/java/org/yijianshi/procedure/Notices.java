package org.yijianshi.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.CorrectionCommand;
import org.yijianshi.casefile.CorrectionEvent;
import org.yijianshi.casefile.CorrectionNotice;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.Defect;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.NoticeStage;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;
import org.yijianshi.policy.DepartmentCorrection;

/** The notice that says once what is to be corrected (一次性告知), and when it is lawful (guard g1). */
@Rule({"R25", "R27", "XKF-32-4"})
final class Notices {
  private final Unfolding unfolding;

  Notices(Unfolding unfolding) {
    this.unfolding = unfolding;
  }

  @Rule({"R25", "R27", "R32", "P-correctionPeriod"})
  Decision issue(CorrectionCommand.IssueNotice command) {
    Refusals refusals = new Refusals();
    boolean atWindow = command.stage() == NoticeStage.WINDOW;
    StateTable.Step step =
        atWindow ? StateTable.Step.NOTICE_AT_WINDOW : StateTable.Step.NOTICE_OF_DEPARTMENT;
    refuseNoDefects(command.defects(), "defects", refusals);
    refuseNumber(command.number(), refusals);
    refuseDate(command.until(), refusals);
    List<InstanceId> named =
        command.defects().stream()
            .flatMap(d -> d.instances().stream())
            .distinct()
            .sorted()
            .toList();
    for (InstanceId id : named) {
      Instances.find(unfolding, id, step, refusals)
          .filter(i -> StateTable.refusal(step, i).isEmpty())
          .ifPresent(
              i -> {
                refuseUnlawful(i, command.defects(), refusals);
                refuseTooLate(i, refusals);
              });
    }
    if (atWindow) {
      new LeftOut(unfolding).refuse(command.defects(), refusals);
    } else {
      refuseNotMerged(command.defects(), refusals);
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    give(command);
    return unfolding.accepted();
  }

  private void give(CorrectionCommand.IssueNotice command) {
    Instant at = unfolding.at();
    TimeLimit limit = CorrectionTerms.correct(unfolding.book(), at, command.until());
    Instant due = unfolding.book().deadlines().due(at, limit).at();
    CorrectionNotice notice =
        new CorrectionNotice(
            command.number(),
            command.stage(),
            at,
            due,
            command.defects(),
            unfolding.book().policy().intake().correctionLapsed());
    unfolding.emit(new CorrectionEvent.NoticeIssued(notice));
    Party applicant =
        Party.applicant(
            unfolding.state().requireFiling().application().parties().firstApplicant().reference());
    for (InstanceId id : notice.instances()) {
      unfolding.close(ObligationKind.TELL_DEFECTS, id);
      unfolding.close(ObligationKind.DECIDE_ACCEPTANCE, id);
      unfolding.open(ObligationKind.CORRECT, applicant, id, at, limit);
    }
    if (notice.stage() == NoticeStage.WINDOW) {
      unfolding.close(ObligationKind.REVIEW_SUBMISSION, null);
    }
    settle(unfolding);
  }

  @Rule({"R27", "R35", "P-departmentCorrection"})
  Decision report(CorrectionCommand.ReportDefects command) {
    Refusals refusals = new Refusals();
    InstanceId id = command.instance();
    if (unfolding.book().policy().acceptance().departmentCorrection()
        == DepartmentCorrection.NEVER) {
      refusals.refuse(
          "P-departmentCorrection",
          "NOT_AFTER_PUSH",
          "按现行规定，推送后部门不得再次要求补正",
          "By the policy a department asks for no correction after the push",
          id);
    }
    refuseNoDefects(command.defects(), id, refusals);
    StateTable.Step step = StateTable.Step.NOTICE_OF_DEPARTMENT;
    Instances.find(unfolding, id, step, refusals)
        .filter(i -> StateTable.refusal(step, i).isEmpty())
        .ifPresent(
            i -> {
              refuseReported(i, refusals);
              refuseUnlawful(i, command.defects(), refusals);
              refuseTooLate(i, refusals);
              if (i.corrections().reported().isEmpty()) {
                refuseAfterItsDay(i, refusals);
              }
            });
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new CorrectionEvent.DefectsReported(id, command.defects()));
    CorrectionTerms.openMerge(unfolding);
    unfolding.close(ObligationKind.DECIDE_ACCEPTANCE, id);
    return unfolding.accepted();
  }

  /** Closes the duty to merge once nothing reported waits to be told. */
  static void settle(Unfolding unfolding) {
    if (!unfolding.state().any(Notices::waitsForNotice)) {
      unfolding.close(ObligationKind.MERGE_CORRECTION, null);
    }
  }

  private static boolean waitsForNotice(ItemInstance instance) {
    return instance.state() == ItemState.PUSHED && !instance.corrections().reported().isEmpty();
  }

  /** Notes that the department has reported defects: the applicant corrects before it decides. */
  @Rule("R27")
  static void refuseReported(ItemInstance instance, Refusals refusals) {
    if (waitsForNotice(instance)) {
      refusals.refuse(
          "R27",
          "DEFECTS_REPORTED",
          "部门已报告材料问题，待窗口告知补正后再作决定：" + instance.plan().name(),
          "Defects were reported already: the applicant is told and corrects first, "
              + instance.id(),
          instance.id());
    }
  }

  private static void refuseNoDefects(List<Defect> defects, Object where, Refusals refusals) {
    if (defects.isEmpty()) {
      refusals.refuse(
          "R27", "NO_DEFECTS", "补正告知须写明需要补正的全部内容", "A notice names what is to be corrected", where);
    }
  }

  private void refuseNumber(String number, Refusals refusals) {
    boolean taken =
        unfolding.state().all().stream()
            .flatMap(i -> i.corrections().notices().stream())
            .anyMatch(n -> n.number().equals(number));
    if (number.isBlank() || taken) {
      refusals.refuse(
          "R27",
          "NUMBER_TAKEN",
          "补正告知须有本件未用过的编号",
          "A notice carries a number that this case has not used yet",
          "number");
    }
  }

  @Rule("P-correctionPeriod")
  private void refuseDate(@Nullable LocalDate until, Refusals refusals) {
    LocalDate today = unfolding.book().deadlines().dateOf(unfolding.at());
    if (until != null && !until.isAfter(today)) {
      refusals.refuse(
          "P-correctionPeriod",
          "DATE_NOT_AHEAD",
          "补正期限应当晚于告知当日 " + today,
          "The date until which to correct must lie after the notice's own, " + today,
          "until");
    }
  }

  /**
   * A second notice may only name what came or changed after the first, or what a credit record
   * found since has taken away; and it names only what the item asks for and the applicant owes.
   */
  @Rule({"R10", "R27", "XKF-32-4"})
  private void refuseUnlawful(ItemInstance instance, List<Defect> defects, Refusals refusals) {
    InstanceId id = instance.id();
    Set<MaterialCode> demanded = demanded(id);
    CorrectionNotice earlier = instance.corrections().lastNotice();
    for (Defect defect : defects) {
      MaterialCode material = defect.material();
      if (!defect.concerns(id)) {
        continue;
      }
      if (material != null && !demanded.contains(material)) {
        refusals.refuse(
            "R10",
            "NOT_DEMANDED",
            "不得要求申请人补正该事项不需要的或者免于提交的材料",
            "The item does not need this material, or the applicant is exempt from handing it in",
            material);
      }
      boolean told =
          earlier != null && !instance.corrections().changedAfter(material, earlier.at());
      if (told && !LeftOut.fallen(unfolding, material)) {
        refusals.refuse(
            "R27",
            "SAID_BEFORE",
            "已经告知过补正：再次告知只能针对其后提交或者变更的内容",
            "A notice was given: another one may only name what came or changed after it",
            material == null ? id : material);
      }
    }
  }

  private Set<MaterialCode> demanded(InstanceId id) {
    return Applications.demandedOf(unfolding.state(), unfolding.book(), id).stream()
        .map(MaterialRequirement::code)
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  /** After five working days of silence the law has accepted it; a notice comes too late. */
  @Rule("XKF-32-4")
  private void refuseTooLate(ItemInstance instance, Refusals refusals) {
    boolean late =
        unfolding.state().obligations().find(ObligationKind.TELL_DEFECTS, instance.id()).stream()
            .anyMatch(o -> o.light(unfolding.at()) == Light.RED);
    if (late) {
      refusals.refuse(
          "XKF-32-4",
          "TOLD_TOO_LATE",
          "自收到申请材料起五个工作日内未告知，已视为受理，不得再要求补正",
          "Nothing was said for five working days: it counts as accepted, not to be corrected",
          instance.id());
    }
  }

  /** A department has its one working day, then it decides on what it has. */
  @Rule("R35")
  private void refuseAfterItsDay(ItemInstance instance, Refusals refusals) {
    List<Obligation> day =
        unfolding.state().obligations().find(ObligationKind.DECIDE_ACCEPTANCE, instance.id());
    if (day.stream().allMatch(o -> o.light(unfolding.at()) == Light.RED)) {
      refusals.refuse(
          "R35",
          "REPORTED_TOO_LATE",
          "部门应当在一个工作日内提出材料问题",
          "A department reports defects within its one working day",
          instance.id());
    }
  }

  /** The consolidated notice holds all that departments reported, and nothing else. */
  @Rule({"R27", "P-departmentCorrection"})
  private void refuseNotMerged(List<Defect> defects, Refusals refusals) {
    List<Defect> reported =
        unfolding.state().all().stream()
            .filter(Notices::waitsForNotice)
            .flatMap(i -> i.corrections().reported().stream())
            .toList();
    Stream<Defect> missing = reported.stream().filter(d -> !defects.contains(d));
    for (InstanceId id : instancesOf(missing)) {
      refusals.refuse(
          "R27",
          "LEFT_OUT",
          "应当合并告知部门报告的全部问题，还缺事项 " + id + " 的",
          "The notice merges all that departments reported; it leaves out some of " + id,
          id);
    }
    Stream<Defect> added = defects.stream().filter(d -> !reported.contains(d));
    for (InstanceId id : instancesOf(added)) {
      refusals.refuse(
          "R30",
          "NOT_REPORTED",
          "推送后的补正告知只能包含部门报告的问题，事项 " + id + " 的不是",
          "After the push a notice holds only what departments reported; not so for " + id,
          id);
    }
  }

  private static List<InstanceId> instancesOf(Stream<Defect> defects) {
    List<InstanceId> all = new ArrayList<>();
    defects.forEach(d -> all.addAll(d.instances()));
    return all.stream().filter(Objects::nonNull).distinct().sorted().toList();
  }
}
