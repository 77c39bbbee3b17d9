package org.yijianshi.example.benchmarks.wholecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.ArchivingCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.ResultCommand;
import org.yijianshi.casefile.ResultDocument;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.Level;
import org.yijianshi.hall.Answer;
import org.yijianshi.hall.CaseDesk;
import org.yijianshi.hall.Submission;
import org.yijianshi.material.Supply;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Channel;
import org.yijianshi.party.Contact;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Parties;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;

/**
 * A case of {@link SixItems} from submission to closing, in sixteen commands through the hall's
 * door: submit, receive, three items decided at once, three accepted and then granted, the
 * licence's certificate, the results delivered electronically, the proof handed over, the packages
 * of two departments archived.
 */
final class CaseScript {
  /** How many commands a case is. */
  static final int COMMANDS = 16;

  private static final Actor WINDOW = Actor.of("window-1", Role.INTAKE_WINDOW, SixItems.COUNTY);
  private static final Actor RESULTS = Actor.of("window-2", Role.RESULTS_WINDOW, SixItems.COUNTY);
  private static final Map<DepartmentCode, Actor> OFFICERS =
      Map.of(
          SixItems.MARKET, officer("officer-1", SixItems.MARKET),
          SixItems.WORKS, officer("officer-2", SixItems.WORKS));

  /** What follows submission and receipt, with who gives it. */
  private static final List<Step> STEPS = steps();

  /** Sees every command once it is acknowledged, before the next is given. */
  @FunctionalInterface
  interface Acknowledged {
    /** That command of that case is stored. */
    void acknowledged(CaseId id, CommandId commandId, long version);
  }

  private record Step(Actor actor, CaseCommand command) {}

  private CaseScript() {}

  /**
   * Carries one case from submission to closing.
   *
   * @throws IllegalStateException if the hall refuses a command
   */
  static void run(CaseDesk desk, CaseId id, Acknowledged listener) {
    CommandId first = commandId(id, 1);
    String account = "account-" + id;
    done(
        desk.submit(Actor.applicant(account), id, first, submission(account)), id, first, listener);
    CommandId second = commandId(id, 2);
    done(desk.receive(WINDOW, id, second), id, second, listener);
    int no = 3;
    for (Step step : STEPS) {
      CommandId next = commandId(id, no++);
      done(desk.give(step.actor(), id, next, step.command()), id, next, listener);
    }
  }

  private static void done(Answer answer, CaseId id, CommandId commandId, Acknowledged listener) {
    listener.acknowledged(id, commandId, answer.orThrow().version());
  }

  /** The command ids of a case follow from its own, so that they can be told from the outside. */
  static CommandId commandId(CaseId id, int no) {
    UUID of = id.value();
    return new CommandId(
        new UUID(of.getMostSignificantBits(), of.getLeastSignificantBits() * 31 + no));
  }

  private static Submission submission(String account) {
    Parties parties =
        Parties.of(
            new Participant(
                "owner", PartyRole.APPLICANT, account, "张三", new Contact("13800000000", null)));
    return new Submission(
        Channel.ONLINE,
        parties,
        SixItems.wish(),
        Map.of(SixItems.FORM, file("1"), SixItems.PLAN, file("2")),
        DeliveryChoice.UNIFIED,
        DeliveryMethod.ELECTRONIC,
        true);
  }

  private static Supply file(String digit) {
    return new Supply.Provided("sha-256:" + digit.repeat(64), false);
  }

  private static List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (InstanceId item : SixItems.AT_ONCE) {
      steps.add(step(item, new AcceptanceCommand.AcceptAndDecide(item, result(item))));
    }
    for (InstanceId item : SixItems.PROMISED) {
      steps.add(step(item, new AcceptanceCommand.Accept(item)));
    }
    for (InstanceId item : SixItems.PROMISED) {
      steps.add(step(item, new ApprovalCommand.Grant(item, result(item))));
    }
    steps.add(
        step(
            SixItems.LICENCE,
            new DeliveryCommand.RecordCertificate(SixItems.LICENCE, "1.2.156.3003.2.411224.B01")));
    Set<InstanceId> all = new java.util.LinkedHashSet<>(SixItems.PROMISED);
    all.addAll(SixItems.AT_ONCE);
    steps.add(new Step(RESULTS, new ResultCommand.DeliverElectronically(all, "PROOF-1")));
    steps.add(new Step(RESULTS, new DeliveryCommand.HandOverProof()));
    for (DepartmentCode department : List.of(SixItems.WORKS, SixItems.MARKET)) {
      steps.add(
          new Step(
              officerOf(department),
              new ArchivingCommand.Archive(department, "sha-256:" + "a".repeat(64))));
    }
    return List.copyOf(steps);
  }

  private static Step step(InstanceId item, CaseCommand command) {
    return new Step(officerOf(SixItems.department(item)), command);
  }

  private static ResultDocument result(InstanceId item) {
    return ResultDocument.numbered("办理结果", "NO-2026-" + item.item());
  }

  private static Actor officerOf(DepartmentCode department) {
    Actor officer = OFFICERS.get(department);
    if (officer == null) {
      throw new IllegalArgumentException("No officer of " + department);
    }
    return officer;
  }

  private static Actor officer(String account, DepartmentCode department) {
    return Actor.ofDepartment(account, Role.OFFICER, department, Level.COUNTY, SixItems.COUNTY);
  }
}
