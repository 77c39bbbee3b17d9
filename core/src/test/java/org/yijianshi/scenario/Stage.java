package org.yijianshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.AdverseDecision;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.ArchivingCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.Ground;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.Remedy;
import org.yijianshi.casefile.ResultDocument;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.material.Supply;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Channel;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Parties;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;
import org.yijianshi.plan.Wish;
import org.yijianshi.procedure.Rulebook;
import org.yijianshi.procedure.Sweep;

/**
 * Where a scenario is played: one case on the built-in catalog in 卢氏县, with officers of every
 * department, level and place, and the windows of county and city. Each step moves the story on;
 * what was refused moves nothing and stays in the story all the same.
 */
final class Stage extends Scene {
  /** An empty stage at that local time. */
  Stage(Rulebook book, String time) {
    super(CasePlay.of(book).at(time));
  }

  /** It is that local time now. */
  Stage at(String time) {
    play = play.at(time);
    return this;
  }

  /** Known by another rulebook from now on, for instance with an outage declared. */
  Stage knowing(Rulebook book) {
    play = new CasePlay(book, play.now(), play.acts(), play.state());
    return this;
  }

  /** The actor does it; a refusal is an error of the story. */
  Stage does(Actor actor, CaseCommand command) {
    play = play.does(actor, command);
    return this;
  }

  /** The actor enters from paper what was done at that local time, in a declared outage. */
  Stage entersFromPaper(Actor actor, String occurred, String paper, CaseCommand command) {
    play = play.enters(actor, CasePlay.time(occurred), paper, command);
    assertThat(play.refusals()).as(play.story()).isEmpty();
    return this;
  }

  /** The actor tries it in vain: why. The story stays where it was. */
  List<String> refused(Actor actor, CaseCommand command) {
    play = play.tries(actor, command);
    assertThat(play.refusals()).as("It should have been refused: " + command).isNotEmpty();
    return play.reasons();
  }

  /** What time alone brings about by now is done, one after the other. */
  Stage sweeps() {
    List<CaseCommand> due = Sweep.due(state(), play.book(), play.now());
    for (int i = 0; !due.isEmpty(); i++) {
      assertThat(i).as("The sweep never ends: " + due).isLessThan(500);
      does(Actor.system(), due.get(0));
      due = Sweep.due(state(), play.book(), play.now());
    }
    return this;
  }

  /** 申请: the applicant hands everything in. */
  Stage submits(Channel channel, Wish wish, Map<MaterialCode, Supply> supplies) {
    return submits(channel, wish, supplies, DeliveryChoice.UNIFIED);
  }

  /** 申请, with that way of delivery. */
  Stage submits(
      Channel channel,
      Wish wish,
      Map<MaterialCode, Supply> supplies,
      DeliveryChoice delivery,
      String... subjects) {
    return does(
        channel == Channel.ONLINE ? APPLICANT : WINDOW,
        submission(channel, wish, supplies, delivery, subjects));
  }

  /** The command of that application. */
  IntakeCommand.Submit submission(
      Channel channel,
      Wish wish,
      Map<MaterialCode, Supply> supplies,
      DeliveryChoice delivery,
      String... subjects) {
    List<Participant> people = new ArrayList<>();
    people.add(Cast.person("applicant", PartyRole.APPLICANT, "account-applicant", "办事人"));
    for (String subject : subjects) {
      people.add(Cast.person(subject, PartyRole.SUBJECT, "", "员工" + subject));
    }
    return new IntakeCommand.Submit(
        new Application(
            CaseNumber.of("LS-2026-0001"),
            play.book().pinned(),
            channel,
            new Parties(people),
            wish,
            supplies,
            delivery,
            DeliveryMethod.COUNTER,
            true));
  }

  /** 收件: the window gives the receipt. */
  Stage receives() {
    return does(WINDOW, new IntakeCommand.Receive(Set.of()));
  }

  /** 转电子并推送, by the window. */
  Stage pushes() {
    return does(WINDOW, new IntakeCommand.Push(Set.of()));
  }

  /** The lead signs for the paper originals. */
  Stage handsPaperToLead() {
    return does(lead(), new IntakeCommand.HandPaperToLead());
  }

  /** 受理: each by its own department. */
  Stage accepts(InstanceId... ids) {
    for (InstanceId id : ids) {
      does(officer(id), new AcceptanceCommand.Accept(id));
    }
    return this;
  }

  /** 准予: each by its own department. */
  Stage grants(InstanceId... ids) {
    for (InstanceId id : ids) {
      does(officer(id), grant(id));
    }
    return this;
  }

  /** The grant of that instance. */
  static ApprovalCommand.Grant grant(InstanceId id) {
    return new ApprovalCommand.Grant(id, ResultDocument.numbered("办理结果", "NO-" + id.item()));
  }

  /** 不予, on that ground. */
  static ApprovalCommand.Deny denial(InstanceId id, String ground, boolean becauseOfPredecessor) {
    return new ApprovalCommand.Deny(id, adverse(ground), becauseOfPredecessor);
  }

  /** A decision of an organ against the applicant, with its ground and the remedies. */
  static AdverseDecision adverse(String ground) {
    return new AdverseDecision(
        "BY-1",
        List.of(new Ground(ground, null)),
        Set.of(Remedy.RECONSIDERATION, Remedy.LITIGATION),
        null);
  }

  /** 结果送窗口: each department sends, and makes its certificates. */
  Stage sends(InstanceId... ids) {
    for (InstanceId id : ids) {
      does(officer(id), new DeliveryCommand.SendResult(id));
      if (!state().obligations().find(ObligationKind.MAKE_E_CERT, id).isEmpty()) {
        certifies(id);
      }
    }
    return this;
  }

  /** 生成电子证照. */
  Stage certifies(InstanceId id) {
    return does(
        officer(id),
        new DeliveryCommand.RecordCertificate(id, "CERT-" + id.toString().replace('/', '-')));
  }

  /** 送达: offered and signed for at the counter of that window. */
  Stage delivers(Actor window, String proof, InstanceId... ids) {
    return does(window, new DeliveryCommand.Offer(Set.of(ids), DeliveryMethod.COUNTER))
        .does(window, new DeliveryCommand.ConfirmDelivery(Set.of(ids), proof));
  }

  /** 移交送达凭证 and 归档: every department closes its package. */
  Stage archives() {
    for (Obligation proof :
        state().obligations().matching(o -> o.kind() == ObligationKind.HAND_OVER_PROOF)) {
      RegionCode region = proof.owedBy().region().orElseThrow();
      does(
          Actor.of("account-results-" + region, Role.RESULTS_WINDOW, region),
          new DeliveryCommand.HandOverProof());
    }
    for (Obligation file :
        state().obligations().matching(o -> o.kind() == ObligationKind.ARCHIVE)) {
      DepartmentCode department = file.owedBy().department().orElseThrow();
      does(
          officer(department, file.owedBy().region().orElseThrow()),
          new ArchivingCommand.Archive(department, "sha-256:" + "a".repeat(64)));
    }
    return this;
  }
}
