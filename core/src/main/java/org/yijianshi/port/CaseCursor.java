package org.yijianshi.port;

import java.time.Instant;
import java.util.Objects;
import org.yijianshi.casefile.CaseId;

/**
 * Where a page of cases ended; a case never moves, so the next page starts behind it whatever was
 * stored meanwhile.
 *
 * @param submittedAt when the last one came in
 * @param caseId the last one
 */
public record CaseCursor(Instant submittedAt, CaseId caseId) {
  /** Checks that nothing is missing. */
  public CaseCursor {
    Objects.requireNonNull(submittedAt, "submittedAt");
    Objects.requireNonNull(caseId, "caseId");
  }

  /** Behind that case. */
  public static CaseCursor behind(CaseEntry last) {
    return new CaseCursor(last.submittedAt(), last.caseId());
  }
}
