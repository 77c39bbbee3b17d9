package org.yijianshi.message;

import com.google.common.collect.ImmutableMap;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.FeedbackEvent;
import org.yijianshi.casefile.Rating;

/** What the events of 评价与投诉 make known: the rated party hears of it, the applicant of the end. */
@Rule("R15")
final class FeedbackMessages {
  private FeedbackMessages() {}

  static void tell(FeedbackEvent event, Messages out) {
    if (event instanceof FeedbackEvent.Rated rated && rated.remedyDuty() != null) {
      out.add(
          MessageKind.BAD_RATING,
          rated.rated(),
          rated.subject().instance(),
          ImmutableMap.of(
              "rating", String.valueOf(rated.no()),
              "grade", rated.grade().name(),
              "subject", rated.subject().kind().name()));
    } else if (event instanceof FeedbackEvent.RatingPutRight right) {
      boolean named = out.after().feedback().rating(right.no()).filter(Rating::named).isPresent();
      if (named) {
        out.toApplicants(
            MessageKind.FEEDBACK_ANSWER,
            null,
            ImmutableMap.of("rating", String.valueOf(right.no()), "record", right.record()));
      }
    } else if (event instanceof FeedbackEvent.ComplaintAnswered answered) {
      out.toApplicants(
          MessageKind.FEEDBACK_ANSWER,
          null,
          ImmutableMap.of("complaint", String.valueOf(answered.no()), "answer", answered.answer()));
    }
  }
}
