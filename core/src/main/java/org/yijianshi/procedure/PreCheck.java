package org.yijianshi.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CommandEnvelope;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.Defect;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.IntakeEvent;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.code.InstanceId;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Role;
import org.yijianshi.plan.Selection;

/**
 * 材料预审: an application is looked at before it is handed in, by the very rules of submission and
 * receipt, and everything that is wrong is said at once. Nothing is stored, and no clock starts:
 * the submission and the window's receipt are decided for a case that does not exist.
 *
 * @param violations every reason for which it would be refused at submission or not be received,
 *     each once; the window's own homework, such as looking up the credit record, is not among them
 * @param missing what is missing of each material, as a correction notice would have to say it
 */
@Rule({"R25", "R26", "R27"})
public record PreCheck(List<Violation> violations, List<Defect> missing) {
  /** What the window still does itself before it receives; no applicant can put it right. */
  private static final String WINDOW_S_OWN = "CREDIT_UNCHECKED";

  private static final CaseId NOBODY_S = new CaseId(new UUID(0, 0));
  private static final CommandId FIRST = new CommandId(new UUID(0, 1));
  private static final CommandId SECOND = new CommandId(new UUID(0, 2));

  /** Copies the lists. */
  public PreCheck {
    violations = List.copyOf(violations);
    missing = List.copyOf(missing);
  }

  /** Whether it would be received as it is. */
  public boolean ready() {
    return violations.isEmpty();
  }

  /**
   * Looks at an application.
   *
   * @param book the catalog, policy and calendar in force
   * @param application what would be handed in
   * @param actor who would hand it in
   * @param at when
   */
  public static PreCheck of(Rulebook book, Application application, Actor actor, Instant at) {
    CaseState nothing = CaseState.unfiled(NOBODY_S);
    CommandEnvelope submit =
        CommandEnvelope.now(FIRST, NOBODY_S, actor, at, new IntakeCommand.Submit(application));
    Set<Violation> found = new LinkedHashSet<>(refused(nothing, submit, book));
    Refusals said = new Refusals();
    Selection selection = Applications.select(book, application.wish(), at, said);
    if (!selection.settled() || selection.planned().isEmpty()) {
      return new PreCheck(List.copyOf(found), List.of());
    }
    // As if it were submitted in spite of all that: only so the receipt's reasons are known too.
    Unfolding unfolding = new Unfolding(nothing, submit, book);
    unfolding.emit(
        new IntakeEvent.Submitted(
            application,
            selection.bundle().lead(),
            Applications.plans(selection),
            Applications.materials(book, selection, application, said)));
    CaseState submitted = unfolding.state();
    Actor window = Actor.of("pre-check", Role.INTAKE_WINDOW, submitted.requireFiling().region());
    CaseCommand receive = new IntakeCommand.Receive(Set.of());
    found.addAll(
        refused(submitted, CommandEnvelope.now(SECOND, NOBODY_S, window, at, receive), book));
    found.removeIf(v -> v.code().equals(WINDOW_S_OWN));
    return new PreCheck(List.copyOf(found), missing(submitted, book));
  }

  private static List<Violation> refused(CaseState state, CommandEnvelope command, Rulebook book) {
    return new CaseDecider().decide(state, command, book) instanceof Decision.Rejected rejected
        ? rejected.violations()
        : List.of();
  }

  private static List<Defect> missing(CaseState state, Rulebook book) {
    List<Defect> defects = new ArrayList<>();
    Map<MaterialRequirement, Set<InstanceId>> missing =
        Applications.missing(state, book, state.instances().keySet());
    missing.forEach(
        (requirement, instances) ->
            defects.add(
                new Defect(
                    List.copyOf(instances),
                    requirement.code(),
                    "缺少材料“" + requirement.name() + "”",
                    "应提交“" + requirement.name() + "”" + form(requirement),
                    requirement.basis())));
    return defects;
  }

  private static String form(MaterialRequirement requirement) {
    return requirement.format() == null ? "" : "（" + requirement.format() + "）";
  }
}
