package org.yijianshi.casefile;

import java.time.Instant;

/** What the events of 办件管理 do to the state. */
record AdministrationEvolution(CaseState state, Instant at)
    implements AdministrationEvent.Cases<CaseState> {}
