package org.yijianshi.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CorrectionCommand;
import org.yijianshi.casefile.Decision;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Role;

/** 二 收件, 补正. */
record CorrectionRules(Unfolding unfolding) implements CorrectionCommand.Cases<Decision> {
  /** Which roles may give which command of this chapter. */
  static final Map<Class<? extends CaseCommand>, Set<Role>> ROLES = Map.of();

  /**
   * Whether the actor, whose role may give it, stands in the relation to the case that it needs.
   */
  static boolean related(CaseState state, CorrectionCommand command, Actor actor, Instant at) {
    return false;
  }

  /** What the host's sweep must do in this case by now, by this chapter. */
  static List<CaseCommand> sweep(CaseState state, Rulebook book, Instant now) {
    return List.of();
  }
}
