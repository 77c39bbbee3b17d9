/**
 * Working days, office hours and time limits: when something is due, and why. Start at {@link
 * org.yijianshi.calendar.WorkCalendar}, which knows from the State Council's yearly notices which
 * days are worked, then {@link org.yijianshi.calendar.OfficeHours}, which says when a counter is
 * open, and {@link org.yijianshi.calendar.Deadlines}, which puts the two together, computes the due
 * date of a {@link org.yijianshi.calendar.TimeLimit} and explains it day by day.
 *
 * <p>Nothing here reads a clock, a file or the default time zone: instants come in, instants go
 * out. Where a year's notice is not published yet the answer says that it is provisional, or a
 * strict calendar refuses. The built-in notices are data and are read by the codec.
 */
@NullMarked
package org.yijianshi.calendar;

import org.jspecify.annotations.NullMarked;
