package org.yijianshi.casefile;

import java.time.Instant;

/** What the events of 四 审批, 法定程序 do to the state. */
record StatutoryEvolution(CaseState state, Instant at) implements StatutoryEvent.Cases<CaseState> {}
