package org.yijianshi.procedure;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AdministrationFacts;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.casefile.FeedbackFacts;
import org.yijianshi.casefile.Question;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Custody;
import org.yijianshi.material.Material;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;

/**
 * What became of a case beside its items, as far as an actor may know.
 *
 * @param state the case
 * @param actor who asks
 * @param offices as what the actor stands in it
 * @param all whether the actor sees all: the applicant's side, windows and supervisors
 * @param leading whether the actor is of the lead department
 */
@Rule({"P-materialVisibility", "P-permission"})
record Courses(CaseState state, Actor actor, Set<Party> offices, boolean all, boolean leading) {

  CaseView.Course course(Predicate<Obligation> known) {
    return new CaseView.Course(
        originals(),
        all || leading || !offices.isEmpty() ? state.milestones().archived() : Set.of(),
        all ? state.feedback() : FeedbackFacts.none(),
        dates(known),
        questions(),
        all || leading ? state.requireFiling().link() : null);
  }

  /** The lead, who is to hold them, and whoever holds one. */
  @Rule({"R31", "R50"})
  private List<CaseView.Original> originals() {
    return state.custody().holdings().entrySet().stream()
        .filter(e -> all || leading || offices.contains(e.getValue().holder()))
        .map(e -> original(e.getKey(), e.getValue()))
        .toList();
  }

  private CaseView.Original original(MaterialCode code, Custody.Holding holding) {
    String name = state.materials().find(code).map(Material::name).orElse(code.value());
    return new CaseView.Original(code, name, holding);
  }

  /** Of duties that are done only whoever sees all knows which they were. */
  @Rule("P-unpublishedYear")
  private Map<Integer, AdministrationFacts.Dates> dates(Predicate<Obligation> known) {
    ImmutableMap.Builder<Integer, AdministrationFacts.Dates> dates = ImmutableMap.builder();
    state
        .administration()
        .dates()
        .forEach(
            (no, moved) -> {
              if (all || state.obligations().find(no).filter(known).isPresent()) {
                dates.put(no, moved);
              }
            });
    return dates.buildOrThrow();
  }

  /** An adviser knows what was asked at the centre. */
  @Rule("R23")
  private List<Question> questions() {
    return state.administration().questions().stream()
        .filter(q -> all || offices.contains(q.to()) || advised(q))
        .toList();
  }

  private boolean advised(Question question) {
    return actor.is(Role.ADVISER) && question.from().kind() == Party.Kind.INTAKE_WINDOW;
  }
}
