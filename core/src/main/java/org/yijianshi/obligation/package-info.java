/**
 * The one idea under deadlines, work lists and supervision: somebody must do something by some
 * time. Start at {@link org.yijianshi.obligation.ObligationKind}, the 52 duties of the procedure,
 * then {@link org.yijianshi.obligation.Obligation} and the {@link
 * org.yijianshi.obligation.ObligationBook} of a case. Due dates come in computed; nothing here
 * needs a calendar, and nothing else in the house keeps time.
 */
@NullMarked
package org.yijianshi.obligation;

import org.jspecify.annotations.NullMarked;
