package org.yijianshi.casefile;

import java.time.Instant;

/** What the events of 二 收件, 材料来源 do to the state. */
record SupplyEvolution(CaseState state, Instant at) implements SupplyEvent.Cases<CaseState> {}
