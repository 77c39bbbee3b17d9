package org.yijianshi.hall;

import java.time.InstantSource;
import org.yijianshi.port.CaseLog;
import org.yijianshi.port.CaseNumbers;
import org.yijianshi.port.Platform;
import org.yijianshi.port.SharedData;
import org.yijianshi.port.Storage;

/** What the desks of one hall share. */
record HallParts(
    Storage storage,
    Rulebooks rulebooks,
    StateCache cache,
    Retry retry,
    InstantSource clock,
    CaseNumbers numbers,
    Platform platform,
    ApplicantKeys keys,
    SharedData sharedData) {

  Listing listing() {
    return new Listing(keys);
  }

  CaseLog log() {
    return storage.caseLog();
  }
}
