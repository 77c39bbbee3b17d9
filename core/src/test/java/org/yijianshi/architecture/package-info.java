/**
 * The gates of the house that no compiler keeps. Start at {@link
 * org.yijianshi.architecture.Floors}, the one table of packages, then {@link
 * org.yijianshi.architecture.HouseRules}, the rules that read it, {@link
 * org.yijianshi.architecture.SourceGate}, what every declaration must say of itself, and {@link
 * org.yijianshi.architecture.Traceability}, which rule is carried where. What stands under {@code
 * planted} breaks the rules on purpose: each rule must catch it.
 */
@NullMarked
package org.yijianshi.architecture;

import org.jspecify.annotations.NullMarked;
