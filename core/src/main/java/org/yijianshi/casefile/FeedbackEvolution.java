package org.yijianshi.casefile;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.yijianshi.casefile.Rating.Standing;

/** What the events of 评价与投诉 do to the state. */
record FeedbackEvolution(CaseState state, Instant at) implements FeedbackEvent.Cases<CaseState> {
  @Override
  public CaseState rated(FeedbackEvent.Rated event) {
    Rating rating =
        new Rating(
            event.no(),
            event.subject(),
            event.grade(),
            event.named(),
            event.rated(),
            at,
            event.contactDuty(),
            event.remedyDuty(),
            Standing.VALID);
    return state.change().feedback(state.feedback().with(rating)).done();
  }

  @Override
  public CaseState raterContacted(FeedbackEvent.RaterContacted event) {
    return state;
  }

  @Override
  public CaseState ratingPutRight(FeedbackEvent.RatingPutRight event) {
    return state;
  }

  @Override
  public CaseState ratingAppealed(FeedbackEvent.RatingAppealed event) {
    return rating(event.no(), r -> r.standing(Standing.APPEALED));
  }

  @Override
  public CaseState appealDecided(FeedbackEvent.AppealDecided event) {
    return rating(
        event.no(), r -> r.standing(event.annulled() ? Standing.ANNULLED : Standing.UPHELD));
  }

  @Override
  public CaseState complained(FeedbackEvent.Complained event) {
    Complaint complaint =
        new Complaint(event.no(), event.instance(), event.reference(), at, event.duty(), null);
    return state.change().feedback(state.feedback().with(complaint)).done();
  }

  @Override
  public CaseState complaintAnswered(FeedbackEvent.ComplaintAnswered event) {
    Complaint complaint =
        state
            .feedback()
            .complaint(event.no())
            .orElseThrow(() -> new IllegalStateException("No complaint " + event.no()));
    return state
        .change()
        .feedback(state.feedback().with(complaint.answered(event.answer())))
        .done();
  }

  private CaseState rating(int no, UnaryOperator<Rating> change) {
    Rating rating =
        state.feedback().rating(no).orElseThrow(() -> new IllegalStateException("No rating " + no));
    return state.change().feedback(state.feedback().with(change.apply(rating))).done();
  }
}
