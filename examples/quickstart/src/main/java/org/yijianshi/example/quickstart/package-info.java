/**
 * A restaurant is opened, from the choice of its items to the archive, in memory and in front of
 * your eyes; any other bundle runs by its name. Start at {@link
 * org.yijianshi.example.quickstart.Quickstart}: it is written to be copied. The example holds no
 * rule: what must be done next, by whom and until when, it reads from the hall.
 */
@NullMarked
package org.yijianshi.example.quickstart;

import org.jspecify.annotations.NullMarked;
