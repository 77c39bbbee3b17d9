/**
 * Long scenarios (办事故事), each told from the regulation's side on the built-in catalog: who does
 * what, which limit starts, what the applicant hears, which paper leaves the hall, and where the
 * originals end. {@link org.yijianshi.scenario.Stage} plays them, {@link
 * org.yijianshi.scenario.Guide} gives the built-in items limits and materials where the regulation
 * leaves them to the guides. Every story ends in a closed case whose commits replay to its state.
 */
@NullMarked
package org.yijianshi.scenario;

import org.jspecify.annotations.NullMarked;
