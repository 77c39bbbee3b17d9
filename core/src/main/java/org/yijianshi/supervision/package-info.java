/**
 * What a supervisor counts: how many items came in, how they ended, how punctual and how quick the
 * departments were, and how satisfied the applicants. Start at {@link
 * org.yijianshi.supervision.Tallies}, which reads the commits of one case into countable entries;
 * {@link org.yijianshi.supervision.Scope} picks those of a period, region, department or bundle;
 * {@link org.yijianshi.supervision.Figures} adds them up. Lights and the ladder of escalation are
 * part of the procedure itself. Nothing here names a person, and nothing here decides anything.
 */
@NullMarked
package org.yijianshi.supervision;

import org.jspecify.annotations.NullMarked;
