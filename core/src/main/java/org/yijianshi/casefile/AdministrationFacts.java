package org.yijianshi.casefile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yijianshi.base.Rule;

/**
 * Changes that the management made to a running case (办件管理).
 *
 * @param dates for each duty whose date was moved by a new calendar: the lawful date and the date
 *     told; by number, kept also after the duty is done
 * @param papers the numbers of the paper records entered after an outage, oldest first
 * @param questions the questions that were referred, oldest first
 */
public record AdministrationFacts(
    Map<Integer, Dates> dates, List<String> papers, List<Question> questions) {
  private static final AdministrationFacts NONE =
      new AdministrationFacts(Map.of(), List.of(), List.of());

  /**
   * The two dates of a duty that a new calendar moved.
   *
   * @param legal the date that the limit comes to by the new calendar
   * @param told the latest date that was told; never earlier than one told before
   */
  @Rule("P-unpublishedYear")
  public record Dates(Instant legal, Instant told) {
    /** Checks that a promise is not taken back. */
    public Dates {
      Objects.requireNonNull(legal, "legal");
      Objects.requireNonNull(told, "told");
    }
  }

  /** Copies the collections. */
  public AdministrationFacts {
    dates = ImmutableMap.copyOf(dates);
    papers = ImmutableList.copyOf(papers);
    questions = ImmutableList.copyOf(questions);
  }

  /** Nothing of it yet. */
  public static AdministrationFacts none() {
    return NONE;
  }

  AdministrationFacts moved(int duty, Dates to) {
    return new AdministrationFacts(
        ImmutableMap.<Integer, Dates>builder().putAll(dates).put(duty, to).buildKeepingLast(),
        papers,
        questions);
  }

  /** The question of that number. */
  public Optional<Question> question(int no) {
    return questions.stream().filter(q -> q.no() == no).findFirst();
  }

  AdministrationFacts asked(Question question) {
    return new AdministrationFacts(
        dates, papers, ImmutableList.<Question>builder().addAll(questions).add(question).build());
  }

  AdministrationFacts answered(int no, String answer) {
    return new AdministrationFacts(
        dates, papers, questions.stream().map(q -> q.no() == no ? q.answered(answer) : q).toList());
  }

  AdministrationFacts entered(String paper) {
    return new AdministrationFacts(
        dates, ImmutableList.<String>builder().addAll(papers).add(paper).build(), questions);
  }
}
