/**
 * A case played in memory: a small catalog, its cast, and a stage. Start with {@link
 * org.yijianshi.contract.play.CasePlay}, which gives commands to the pure decider and remembers
 * everything; {@link org.yijianshi.contract.play.SampleCatalogs} is what it is played on, {@link
 * org.yijianshi.contract.play.Cast} who plays. Nothing here reads a clock, a file or a store: a
 * play is a value, and the same moves always make the same play. For the tests of this library and
 * of those who embed it.
 */
@NullMarked
package org.yijianshi.contract.play;

import org.jspecify.annotations.NullMarked;
