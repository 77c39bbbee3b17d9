package org.yijianshi.casefile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.party.Party;

/**
 * How an instance came to its department, and what the two said to one another since (收件).
 *
 * @param pushedAt when its department got it, or null while it has not
 * @param work what the window still has to do for it, because it was accepted ahead
 * @param atWindow whether the window accepted it in the department's name
 * @param misrouted the departments it was pushed to by mistake, oldest first: each an error of the
 *     window
 * @param proposal where its department proposes to send it instead, or null
 * @param questions what the department asked the applicant to explain and was not told yet
 * @param disputed the facts of the application that the department found otherwise
 */
public record IntakeFacts(
    @Nullable Instant pushedAt,
    WindowWork work,
    boolean atWindow,
    List<Party> misrouted,
    @Nullable Route proposal,
    List<String> questions,
    Set<String> disputed) {
  private static final IntakeFacts NONE =
      new IntakeFacts(null, WindowWork.NONE, false, List.of(), null, List.of(), Set.of());

  /** Copies the collections. */
  public IntakeFacts {
    Objects.requireNonNull(work, "work");
    misrouted = List.copyOf(misrouted);
    questions = List.copyOf(questions);
    disputed = ImmutableSet.copyOf(disputed);
  }

  /** Nothing of it yet. */
  public static IntakeFacts none() {
    return NONE;
  }

  IntakeFacts pushed(Instant at) {
    return new IntakeFacts(at, WindowWork.NONE, atWindow, misrouted, proposal, questions, disputed);
  }

  IntakeFacts working(WindowWork next) {
    return new IntakeFacts(pushedAt, next, atWindow, misrouted, proposal, questions, disputed);
  }

  IntakeFacts acceptedAtWindow(WindowWork next) {
    return new IntakeFacts(pushedAt, next, true, misrouted, proposal, questions, disputed);
  }

  IntakeFacts proposing(Route route) {
    return new IntakeFacts(pushedAt, work, atWindow, misrouted, route, questions, disputed);
  }

  /** Back at the window; a department that had it already had it by mistake. */
  IntakeFacts rerouted(Party from) {
    List<Party> wrong =
        pushedAt == null
            ? misrouted
            : ImmutableList.<Party>builder().addAll(misrouted).add(from).build();
    return new IntakeFacts(null, work, atWindow, wrong, null, questions, disputed);
  }

  /** Back with the window, as it stands now: no department has that yet. */
  IntakeFacts resubmitted() {
    return new IntakeFacts(null, WindowWork.NONE, atWindow, misrouted, null, questions, disputed);
  }

  IntakeFacts asking(String question) {
    return new IntakeFacts(
        pushedAt,
        work,
        atWindow,
        misrouted,
        proposal,
        ImmutableList.<String>builder().addAll(questions).add(question).build(),
        disputed);
  }

  IntakeFacts explained() {
    return new IntakeFacts(pushedAt, work, atWindow, misrouted, proposal, List.of(), disputed);
  }

  IntakeFacts disputing(String fact) {
    return new IntakeFacts(
        pushedAt,
        work,
        atWindow,
        misrouted,
        proposal,
        questions,
        ImmutableSet.<String>builder().addAll(disputed).add(fact).build());
  }
}
