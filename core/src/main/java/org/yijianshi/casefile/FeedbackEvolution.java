package org.yijianshi.casefile;

import java.time.Instant;

/** What the events of 评价与投诉 do to the state. */
record FeedbackEvolution(CaseState state, Instant at) implements FeedbackEvent.Cases<CaseState> {}
