package org.yijianshi.casefile;

import java.time.Instant;

/** What the events of 二 收件, 补正 do to the state. */
record CorrectionEvolution(CaseState state, Instant at)
    implements CorrectionEvent.Cases<CaseState> {}
