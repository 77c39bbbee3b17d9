package org.yijianshi.example.quickstart;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Label;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.ArchivingCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.Inspectors;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ResultDocument;
import org.yijianshi.casefile.ResultState;
import org.yijianshi.casefile.StatutoryCommand;
import org.yijianshi.catalog.ProcessingType;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.RegionCode;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;

/** Turns an open duty into the command that does it, given by whoever owes it. */
final class Errands {
  private final CaseView view;
  private final DepartmentCode lead;
  private final Scenario.@Nullable Detour detour;

  Errands(CaseView view, Scenario scenario) {
    this.view = view;
    this.lead = scenario.bundle().lead();
    this.detour = scenario.detour();
  }

  /**
   * A command and who gives it.
   *
   * @param actor who gives it
   * @param command what is to happen
   * @param what the same in words
   */
  record Errand(Actor actor, CaseCommand command, Label what) {}

  /** The errand of that duty; empty for a duty that another one does along with itself. */
  Optional<Errand> of(Obligation duty) {
    InstanceId instance = duty.instance();
    return switch (duty.kind()) {
      case REVIEW_SUBMISSION ->
          errand(
              duty,
              new IntakeCommand.Receive(Set.of()),
              "收件，出具收件回执，即时推送",
              "received: receipt, and pushed at once");
      case DIGITISE_AND_PUSH ->
          errand(duty, new IntakeCommand.Push(Set.of()), "转电子并推送", "digitised and pushed");
      case HAND_PAPER_TO_LEAD ->
          Optional.of(
              new Errand(
                  officer(Party.department(lead, view.region()), Role.OFFICER),
                  new IntakeCommand.HandPaperToLead(),
                  Label.of("签收纸质原件", "signed for the paper originals")));
      case ARCHIVE ->
          errand(
              duty,
              new ArchivingCommand.Archive(
                  duty.owedBy().department().orElseThrow(), "sha-256:" + "0".repeat(64)),
              "归档",
              "archived");
      case HAND_OVER_PROOF ->
          errand(duty, new DeliveryCommand.HandOverProof(), "送达凭证移交各部门", "proof handed over");
      case DELIVER ->
          errand(
              duty,
              new DeliveryCommand.Offer(results(ResultState.AT_WINDOW), DeliveryMethod.COUNTER),
              "通知申请人统一领取",
              "applicant told: ready");
      case CONCLUDE_DELIVERY ->
          errand(
              duty,
              new DeliveryCommand.ConfirmDelivery(
                  results(ResultState.OFFERED), view.number() + "-D"),
              "申请人签收全部结果",
              "applicant signed for all results");
      default ->
          instance == null ? Optional.empty() : view.item(instance).flatMap(i -> of(duty, i));
    };
  }

  private Optional<Errand> of(Obligation duty, ItemInstance item) {
    InstanceId id = item.id();
    return switch (duty.kind()) {
      case DECIDE_ACCEPTANCE ->
          onTheSpot(item)
              ? errand(
                  duty,
                  new AcceptanceCommand.AcceptAndDecide(id, result(item)),
                  "即办",
                  "decided on the spot")
              : errand(duty, new AcceptanceCommand.Accept(id), "受理", "accepted");
      case PRE_REVIEW ->
          errand(duty, new ApprovalCommand.CompletePreReview(id), "容缺预审完毕", "pre-reviewed");
      case DECIDE ->
          takesDetour(duty)
              ? openStep(duty, id)
              : errand(duty, new ApprovalCommand.Grant(id, result(item)), "准予", "granted");
      case DECIDE_AT_ONCE ->
          errand(
              duty, new ApprovalCommand.Grant(id, result(item)), "前置结果已到，即时准予", "granted at once");
      case ASSIGN_INSPECTORS ->
          errand(
              duty,
              new StatutoryCommand.AssignInspectors(
                  id, Inspectors.of("inspector-1", "inspector-2")),
              "指派两名工作人员检验",
              "two inspectors assigned");
      case FINISH_SPECIAL_STEP ->
          errand(duty, new ApprovalCommand.CloseSpecialStep(id), "特别环节结束", "special step over");
      case SEND_RESULT ->
          errand(duty, new DeliveryCommand.SendResult(id), "结果送窗口", "result to window");
      case MAKE_E_CERT ->
          errand(
              duty,
              new DeliveryCommand.RecordCertificate(id, "CERT-" + id),
              "电子证照",
              "e-certificate");
      case HAND_TO_REGULATOR ->
          errand(duty, new DeliveryCommand.ConfirmHandover(id), "推送监管", "to regulator");
      case PUBLISH_DECISION ->
          errand(duty, new DeliveryCommand.PublishDecision(id), "公开决定", "published");
      default -> Optional.empty();
    };
  }

  private boolean takesDetour(Obligation duty) {
    InstanceId instance = duty.instance();
    return detour != null
        && instance != null
        && instance.item().equals(detour.item())
        && duty.stopped().isEmpty();
  }

  private Optional<Errand> openStep(Obligation duty, InstanceId id) {
    Scenario.Detour step = Objects.requireNonNull(detour);
    Label kind = step.kind().label();
    Label length = step.announced().label();
    return errand(
        duty,
        new ApprovalCommand.OpenSpecialStep(id, step.kind(), step.announced(), "T-" + id),
        "书面告知“" + kind.zh() + "”需" + length.zh() + "，时限中止",
        kind.en() + " announced, " + length.en() + ": the clock stops");
  }

  private boolean onTheSpot(ItemInstance item) {
    return item.plan().processing() != ProcessingType.PROMISED
        && item.plan().predecessors().stream()
            .allMatch(p -> view.item(p.id()).map(ItemInstance::settled).orElse(true));
  }

  private static ResultDocument result(ItemInstance item) {
    return ResultDocument.numbered(item.plan().name(), "No." + item.id());
  }

  private Set<InstanceId> results(ResultState state) {
    return view.items().stream()
        .filter(i -> i.result() != null && i.result().state() == state)
        .map(ItemInstance::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Optional<Errand> errand(Obligation duty, CaseCommand command, String zh, String en) {
    return Optional.of(new Errand(actor(duty), command, Label.of(zh, en)));
  }

  private static Actor actor(Obligation duty) {
    Party party = duty.owedBy();
    return switch (party.kind()) {
      case INTAKE_WINDOW -> intakeWindow(party.region().orElseThrow());
      case RESULTS_WINDOW ->
          Actor.of("results-1", Role.RESULTS_WINDOW, party.region().orElseThrow());
      default ->
          officer(
              party,
              duty.kind() == ObligationKind.HAND_TO_REGULATOR ? Role.REGULATOR : Role.OFFICER);
    };
  }

  /** Somebody at the intake window, who sees the whole of every case there. */
  static Actor intakeWindow(RegionCode region) {
    return Actor.of("intake-1", Role.INTAKE_WINDOW, region);
  }

  /** Somebody of that department. */
  static Actor officer(Party department, Role role) {
    return new Actor(
        role.name().toLowerCase(Locale.ROOT) + "-1",
        Set.of(role),
        department.department().orElseThrow(),
        null,
        department.region().orElseThrow(),
        null);
  }
}
