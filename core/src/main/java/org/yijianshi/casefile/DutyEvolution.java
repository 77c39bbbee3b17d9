package org.yijianshi.casefile;

import java.time.Instant;

/** What the events of 期限督办 do to the state. */
record DutyEvolution(CaseState state, Instant at) implements DutyEvent.Cases<CaseState> {}
