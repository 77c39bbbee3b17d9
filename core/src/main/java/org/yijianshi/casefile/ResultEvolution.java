package org.yijianshi.casefile;

import java.time.Instant;

/** What the events of 五 送达, 结果的变更与未达 do to the state. */
record ResultEvolution(CaseState state, Instant at) implements ResultEvent.Cases<CaseState> {}
