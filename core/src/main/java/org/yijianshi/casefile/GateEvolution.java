package org.yijianshi.casefile;

import java.time.Instant;

/** What the events of 四 审批, 缴费、到场与整改 do to the state. */
record GateEvolution(CaseState state, Instant at) implements GateEvent.Cases<CaseState> {}
