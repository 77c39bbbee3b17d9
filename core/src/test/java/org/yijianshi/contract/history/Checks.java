package org.yijianshi.contract.history;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseEvent;

/** Walks a history and stops where something is wrong. */
final class Checks {
  private Checks() {}

  /** The first move of which something wrong is said. */
  static Optional<Breach> moves(PlayedHistory played, Function<Move, @Nullable String> wrong) {
    for (int i = 0; i < played.moves().size(); i++) {
      String said = wrong.apply(played.moves().get(i));
      if (said != null) {
        return Optional.of(new Breach(i, said));
      }
    }
    return Optional.empty();
  }

  /** The first event of which something wrong is said. */
  static Optional<Breach> events(
      PlayedHistory played, BiFunction<CaseEvent, Move, @Nullable String> wrong) {
    return moves(
        played,
        move -> {
          for (CaseEvent event : move.events()) {
            String said = wrong.apply(event, move);
            if (said != null) {
              return said;
            }
          }
          return null;
        });
  }

  /** That sentence if it does not hold. */
  static @Nullable String unless(boolean holds, String otherwise) {
    return holds ? null : otherwise;
  }

  /** The first of what is said; null where nothing is. */
  static @Nullable String first(@Nullable String... said) {
    for (String one : said) {
      if (one != null) {
        return one;
      }
    }
    return null;
  }
}
