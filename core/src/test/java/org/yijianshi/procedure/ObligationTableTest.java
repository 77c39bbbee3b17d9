package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yijianshi.base.Rule;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.procedure.ObligationLives.Life;

/**
 * All duties of section 3 of the procedure, one life each: what opens it, what closes it, when it
 * is due in words, and the date that comes of it in {@link ObligationLives}. The few that nothing
 * opens have no date; {@link #UNOPENED} says why, and may only shrink.
 */
class ObligationTableTest {
  private static final String TABLE =
      """
      duty | opened by | closed by | due | date
      ANSWER_QUESTION | a question is referred | answered | promptly: 1 working day | 2026-03-04 17:00
      REVIEW_SUBMISSION | online submission | notice, receipt, withdrawal | 2 office hours | 2026-03-02 12:00
      TELL_DEFECTS | submission of a licence | notice, acceptance, non-acceptance | 5 working days from submission | 2026-03-09 17:00
      CORRECT | notice | resubmission, withdrawal | the date in the notice | 2026-04-01 17:00
      DIGITISE_AND_PUSH | receipt at a counter | pushed to all | 2 office hours from receipt | 2026-03-02 13:10
      HAND_PAPER_TO_LEAD | receipt with retained paper | the lead signs for it | the same | 2026-03-02 13:10
      CONFIRM_PUSH | message parked | delivered or to be fetched | 2 office hours | 2026-03-02 13:20
      FETCH | push to an unconnected department | fetched | 2 office hours | 2026-03-02 13:20
      DECIDE_ACCEPTANCE | pushed | accepted, not accepted, reported | 1 working day from the push | 2026-03-03 17:00
      MERGE_CORRECTION | a department reports defects | notice | close of the day of the last DECIDE_ACCEPTANCE | 2026-03-03 17:00
      SEND_NON_ACCEPTANCE | not accepted | at the results window | as DECIDE_ACCEPTANCE | 2026-03-03 17:00
      DELIVER_NON_ACCEPTANCE | at the results window | offered | the same day | 2026-03-02 17:00
      REACH_APPLICANT | SMS or e-service failed | reached | 1 working day | 2026-03-03 17:00
      SUPPLY_FOLLOWING | receipt with something to follow | supplied | the date signed | 2026-03-09 17:00
      PRE_REVIEW | accepted while a predecessor is out | pre-reviewed | the guide's 3 working days | 2026-03-06 17:00
      DECIDE | accepted | conclusion | the promised 10 working days | 2026-03-17 17:00
      DECIDE_BY_LAW | accepted | conclusion | the licensing law's 20 working days | 2026-03-31 17:00
      DECIDE_AT_ONCE | last predecessor settled, pre-reviewed | conclusion | that day's close | 2026-03-06 17:00
      CHOOSE | predecessor failed | choice | 15 working days | 2026-03-24 17:00
      FINISH_SPECIAL_STEP | step opened | step closed | the announced end | 2026-03-10 17:00
      ASK_FOR_HEARING | told of the right | asked, waived | 5 working days | 2026-03-10 17:00
      HOLD_HEARING | asked | held | 20 working days | 2026-03-31 17:00
      ANNOUNCE_HEARING | date set | notified | 7 working days before (行政许可法 82) | 2026-03-11 17:00
      LOWER_REVIEW | accepted at the lower organ | opinion | 20 working days from acceptance | 2026-03-31 17:00
      SEND_UP | opinion | the upper organ has the file | 1 working day | 2026-03-05 17:00
      ASSIGN_INSPECTORS | inspection of a licence | two are named | 5 working days from acceptance | 2026-03-10 17:00
      HOLD_JOINT | called | concluded | earliest due of its items less 2 working days | 2026-03-13 17:00
      GIVE_OPINION | session held | opinion | session and 1 working day | 2026-03-06 17:00
      CHECK_COMMITMENT | granted on a PERMIT commitment | passed, rectify, revoked | 20 working days | 2026-03-30 17:00
      VERIFY_FALLBACK | copy taken to be verified | verified, disproved | 5 working days | 2026-03-10 17:00
      SUPPLY_DATA | manual request | supplied | 1 working day | 2026-03-04 17:00
      RESOLVE_DISPUTE | dispute | corrected or reasoned | 5 working days | 2026-03-10 17:00
      PAY | fee assessed | paid, waived | the date in the notice | 2026-03-12 17:00
      ATTEND | appointment | attended | the appointment | 2026-03-20 10:00
      SEND_RESULT | granted or denied | at the results window | as DECIDE | 2026-03-17 17:00
      MAKE_E_CERT | granted | made | the same day | 2026-03-05 17:00
      SERVE_BY_LAW | licence granted | offered | 10 working days from the decision | 2026-03-19 17:00
      DELIVER | result arrives | offered | the same day | 2026-03-05 17:00
      CONCLUDE_DELIVERY | offered | delivered, kept | 90 days at a counter | 2026-06-03 17:00
      HAND_OVER_PROOF | delivered | handed to every department | 1 working day | 2026-03-06 17:00
      RETURN_TO_WINDOW | withdrawal, paper with the lead | the window signs | 1 working day | 2026-03-03 17:00
      RETURN_MATERIALS | withdrawal, paper at the window | the applicant signs | 1 working day | 2026-03-03 17:00
      STOP_WORK | withdrawal, unconnected | confirmed | 1 working day | 2026-03-03 17:00
      HAND_TO_REGULATOR | granted | the regulator confirms | 1 working day | 2026-03-06 17:00
      PUBLISH_DECISION | licence granted | published | 7 working days from the decision | 2026-03-16 17:00
      ARCHIVE | all proven | package closed | 10 working days | 2026-03-19 17:00
      ANSWER_INSPECTION | demand for originals | shown | 1 working day | 2026-03-09 17:00
      CONTACT_RATER | named rating among the worst | contacted | 1 working day | 2026-03-04 17:00
      PUT_RIGHT | the same | put right | 15 working days | 2026-03-24 17:00
      ANSWER_COMPLAINT | complaint | answered | 5 working days | 2026-03-10 17:00
      LEAD_RESOLVES | disagreement raised | resolved | 3 working days | 2026-03-06 17:00
      REPROJECT | a holiday notice is published | re-projected | - | -
      """;

  /** Nothing opens these; the reasons. */
  private static final Map<ObligationKind, String> UNOPENED =
      Map.of(
          ObligationKind.REPROJECT,
          "The sweep moves a case to a new holiday notice in the command that finds it due: nobody"
              + " can be late with it");

  /** Owed by whichever party was rated. */
  private static final Set<ObligationKind> RATED =
      Set.of(ObligationKind.CONTACT_RATER, ObligationKind.PUT_RIGHT);

  private static Map<ObligationKind, String> dates() {
    Map<ObligationKind, String> dates = new LinkedHashMap<>();
    for (String line : Splitter.on('\n').omitEmptyStrings().split(TABLE)) {
      List<String> cells = Splitter.on('|').trimResults().splitToList(line);
      if (!cells.get(0).equals("duty")) {
        dates.put(ObligationKind.valueOf(cells.get(0)), cells.get(4));
      }
    }
    return dates;
  }

  @Test
  @Rule("R14")
  void all_52_duties_have_a_row_in_their_order() {
    assertThat(dates().keySet()).containsExactly(ObligationKind.values()).hasSize(52);
    assertThat(dates())
        .allSatisfy(
            (kind, date) -> assertThat(date.equals("-")).isEqualTo(UNOPENED.containsKey(kind)));
    assertThat(UNOPENED.keySet()).allMatch(kind -> ObligationLives.of(kind) == null).hasSize(1);
  }

  @TestFactory
  @Rule({"R14", "R39", "R42", "P-timeWords"})
  List<DynamicTest> every_duty_is_opened_for_its_date_and_closed_by_what_it_asks_for() {
    List<DynamicTest> tests = new ArrayList<>();
    dates()
        .forEach(
            (kind, date) -> {
              if (!UNOPENED.containsKey(kind)) {
                tests.add(
                    DynamicTest.dynamicTest(kind + " is due " + date, () -> check(kind, date)));
              }
            });
    assertThat(tests).hasSize(51);
    return tests;
  }

  private static void check(ObligationKind kind, String date) {
    Life life = Objects.requireNonNull(ObligationLives.of(kind));
    List<Obligation> open = open(life.opened(), kind, life);

    CasePlay closed = life.opened().tries(life.by(), life.closes());

    assertThat(open)
        .as(life.opened().story())
        .isNotEmpty()
        .allMatch(o -> CasePlay.local(o.dueAt()).equals(date), date)
        .allMatch(o -> RATED.contains(kind) || o.owedBy().kind() == kind.owner());
    assertThat(closed.reasons()).as(closed.story()).isEmpty();
    assertThat(open(closed, kind, life)).as(closed.story()).doesNotContain(open.get(0));
  }

  private static List<Obligation> open(CasePlay play, ObligationKind kind, Life life) {
    return play.state().obligations().find(kind, life.about());
  }
}
