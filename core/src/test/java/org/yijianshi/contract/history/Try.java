package org.yijianshi.contract.history;

import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.party.Actor;

/**
 * Something that somebody might try now.
 *
 * @param actor who
 * @param command what
 */
public record Try(Actor actor, CaseCommand command) {}
