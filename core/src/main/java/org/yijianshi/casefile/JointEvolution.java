package org.yijianshi.casefile;

import java.time.Instant;

/** What the events of 四 审批, 联合环节与会商 do to the state. */
record JointEvolution(CaseState state, Instant at) implements JointEvent.Cases<CaseState> {}
