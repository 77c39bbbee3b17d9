/**
 * What an embedder may choose where regulation and law are silent: every knob with its default, in
 * one immutable {@link org.yijianshi.policy.Policy}.
 *
 * <p>Start at {@link org.yijianshi.policy.Policy#defaults()} and read the group you need, for
 * instance {@link org.yijianshi.policy.IntakePolicy}. To change one, {@code
 * Policy.builder().set(IntakePolicy.CORRECTION_PERIOD, 20).build()}; a policy that contradicts
 * itself is refused with all its contradictions. A document or a codec walks {@link
 * org.yijianshi.policy.Policy#knobs()}; a {@link org.yijianshi.policy.Knob} knows its name (the
 * rule {@code P-<name>}), words, unit, range, default and basis.
 *
 * <p>Values only: what follows from a knob is decided where it is used. What the regulation itself
 * fixes (2 hours, 1 working day) is no knob.
 */
@NullMarked
package org.yijianshi.policy;

import org.jspecify.annotations.NullMarked;
