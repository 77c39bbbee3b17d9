package org.yijianshi.port;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseId;

/**
 * Where a page of duties ended. Stable under writes: the next page starts behind it whatever was
 * stored meanwhile, even when the duty itself was moved or closed. So a duty that stays as it is is
 * met exactly once; one that moves between two pages may be met twice or not at all.
 *
 * @param at when the last one was due, or was closed in a list of closed duties; null when it was
 *     suspended, which is behind every date
 * @param caseId the last one's case
 * @param no the last one's number
 */
public record DutyCursor(@Nullable Instant at, CaseId caseId, int no) {
  /** Checks that there is a case. */
  public DutyCursor {
    Objects.requireNonNull(caseId, "caseId");
  }

  /** Behind that open duty. */
  public static DutyCursor behind(WorkLists.WorkItem last) {
    return new DutyCursor(last.obligation().dueAt(), last.caseId(), last.obligation().no());
  }

  /** Behind that closed duty. */
  public static DutyCursor behind(WorkLists.DoneItem last) {
    return new DutyCursor(last.done().closedAt(), last.caseId(), last.done().obligation().no());
  }
}
