package org.yijianshi.procedure;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AdministrationCommand;
import org.yijianshi.casefile.AdministrationEvent;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.Question;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;

/**
 * Hard questions about a running case: referred by the applicant's side, a window or an adviser,
 * answered by the department that decides. They hold nothing up, and nothing holds them up.
 */
@Rule("R23")
final class QuestionRules {
  private static final Set<Role> OF_THE_CENTRE =
      Set.of(Role.INTAKE_WINDOW, Role.RESULTS_WINDOW, Role.ADVISER);

  private final Unfolding unfolding;

  QuestionRules(Unfolding unfolding) {
    this.unfolding = unfolding;
  }

  static boolean mayAsk(CaseState state, Actor actor, java.time.Instant at) {
    Filing filing = state.requireFiling();
    return (ofCentre(actor) && (filing.region().equals(actor.region()) || filing.atWindow(actor)))
        || Permissions.acts(filing, actor, Act.SUBMIT, at);
  }

  private static boolean ofCentre(Actor actor) {
    return actor.roles().stream().anyMatch(OF_THE_CENTRE::contains);
  }

  /** Whoever has to answer does; whether the question is there is said to whoever works there. */
  static boolean mayAnswer(CaseState state, int no, Actor actor) {
    if (actor.department() == null || actor.region() == null) {
      return false;
    }
    Party office = Party.department(actor.department(), actor.region());
    return state.administration().question(no).map(q -> q.to().equals(office)).orElse(true);
  }

  Decision refer(AdministrationCommand.ReferQuestion command) {
    Refusals refusals = new Refusals();
    Filing filing = unfolding.state().requireFiling();
    InstanceId id = command.instance();
    Party to = filing.leadParty();
    if (id != null) {
      Optional<ItemInstance> instance = Instances.find(unfolding, id, refusals);
      to = instance.map(i -> i.plan().party()).orElse(to);
    }
    boolean open =
        unfolding.state().administration().questions().stream()
            .anyMatch(q -> q.reference().equals(command.reference()));
    if (open) {
      refusals.refuse(
          "R23", "ALREADY_REFERRED", "该问题已经转办", "This question was referred already", "reference");
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    int no = unfolding.state().obligations().nextNo();
    unfolding.emit(
        new AdministrationEvent.QuestionReferred(no, id, command.reference(), asker(filing), to));
    unfolding.open(
        ObligationKind.ANSWER_QUESTION, to, id, unfolding.at(), Terms.prompt(unfolding.book()));
    return unfolding.accepted();
  }

  /** The participant who asks; the window of the region for whoever asks at the centre. */
  private Party asker(Filing filing) {
    Actor actor = unfolding.envelope().actor();
    @Nullable Participant participant =
        ofCentre(actor)
            ? null
            : filing.application().parties().participants().stream()
                .filter(p -> !p.accountId().isEmpty() && p.accountId().equals(actor.id()))
                .findFirst()
                .orElse(null);
    return participant == null ? filing.window() : Party.applicant(participant.reference());
  }

  Decision answer(AdministrationCommand.AnswerQuestion command) {
    Refusals refusals = new Refusals();
    Optional<Question> question = unfolding.state().administration().question(command.no());
    if (question.isEmpty()) {
      refusals.refuse(
          "R23", "UNKNOWN_QUESTION", "本件没有该咨询问题", "The case has no such question", command.no());
    } else if (question.get().answer() != null) {
      refusals.refuse(
          "R23", "ALREADY_ANSWERED", "该问题已经答复", "This question was answered already", command.no());
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new AdministrationEvent.QuestionAnswered(command.no(), command.reference()));
    unfolding.closeAll(o -> o.no() == command.no());
    return unfolding.accepted();
  }
}
