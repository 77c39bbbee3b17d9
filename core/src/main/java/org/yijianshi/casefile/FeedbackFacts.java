package org.yijianshi.casefile;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * Ratings and complaints of a case (评价、投诉), oldest first; each number is its place in the list.
 *
 * @param ratings the ratings
 * @param complaints the complaints
 */
public record FeedbackFacts(List<Rating> ratings, List<Complaint> complaints) {
  private static final FeedbackFacts NONE = new FeedbackFacts(List.of(), List.of());

  /** Copies the lists. */
  public FeedbackFacts {
    ratings = ImmutableList.copyOf(ratings);
    complaints = ImmutableList.copyOf(complaints);
  }

  /** Nothing of it yet. */
  public static FeedbackFacts none() {
    return NONE;
  }

  /** The rating of that number. */
  public Optional<Rating> rating(int no) {
    return no < 1 || no > ratings.size() ? Optional.empty() : Optional.of(ratings.get(no - 1));
  }

  /** The complaint of that number. */
  public Optional<Complaint> complaint(int no) {
    return no < 1 || no > complaints.size()
        ? Optional.empty()
        : Optional.of(complaints.get(no - 1));
  }

  /** Whether that was rated already. */
  public boolean rated(RatingSubject subject) {
    return ratings.stream().anyMatch(r -> r.subject().equals(subject));
  }

  FeedbackFacts with(Rating rating) {
    return new FeedbackFacts(
        rating.no() > ratings.size()
            ? ImmutableList.<Rating>builder().addAll(ratings).add(rating).build()
            : ratings.stream().map(r -> r.no() == rating.no() ? rating : r).toList(),
        complaints);
  }

  FeedbackFacts with(Complaint complaint) {
    return new FeedbackFacts(
        ratings,
        complaint.no() > complaints.size()
            ? ImmutableList.<Complaint>builder().addAll(complaints).add(complaint).build()
            : complaints.stream().map(c -> c.no() == complaint.no() ? complaint : c).toList());
  }
}
