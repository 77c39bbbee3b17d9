package org.yijianshi.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yijianshi.base.Labelled;
import org.yijianshi.base.Language;
import org.yijianshi.calendar.DayKind;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.material.ShareBasis;
import org.yijianshi.material.SharePurpose;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.plan.Driver;
import org.yijianshi.plan.LeftOutReason;
import org.yijianshi.plan.LimitSource;

/** What people are shown can be told apart in both languages. */
class WordsTest {
  static Stream<List<? extends Labelled>> shown() {
    return Stream.<Labelled[]>of(
            AttendancePurpose.values(),
            CaseStage.values(),
            CommitmentFinding.values(),
            ContactWay.values(),
            Credit.values(),
            DataFault.values(),
            DayKind.values(),
            DeliveryChoice.values(),
            DeliveryFailure.values(),
            DeliveryMethod.values(),
            Driver.values(),
            FailureChoice.values(),
            FeeState.values(),
            Grade.values(),
            Hearing.Stage.values(),
            InspectionAnswer.values(),
            InspectionPurpose.values(),
            ItemState.values(),
            JointKind.values(),
            JointStage.values(),
            JointVerdict.values(),
            LeftOutReason.values(),
            Light.values(),
            LimitSource.values(),
            MessageKind.values(),
            NoticeStage.values(),
            ObligationKind.values(),
            Overdue.Breach.values(),
            RatingSubject.Kind.values(),
            RectificationState.values(),
            ReissueReason.values(),
            Remedy.values(),
            ResultState.values(),
            ResultValidity.values(),
            ShareBasis.values(),
            SharePurpose.values(),
            SpecialStepKind.values(),
            TerminationCause.values(),
            TimeLimit.StartsAt.values(),
            TimeLimit.Unit.values(),
            Verification.values(),
            WindowWork.values())
        .map(List::of);
  }

  @ParameterizedTest
  @MethodSource("shown")
  void no_two_of_a_kind_read_the_same(List<? extends Labelled> kind) {
    assertThat(kind.size()).isGreaterThan(1);
    for (Language language : Language.values()) {
      assertThat(kind.stream().map(one -> one.label().in(language))).doesNotHaveDuplicates();
    }
  }
}
