/**
 * The ground floor: what every other package says things with. Start at {@link
 * org.yijianshi.base.Violation}, a refusal that names its {@link org.yijianshi.base.RuleId}, then
 * {@link org.yijianshi.base.Explanation}, the reasons behind a date or a choice. Nothing here knows
 * a case, a calendar or a catalog.
 */
@NullMarked
package org.yijianshi.base;

import org.jspecify.annotations.NullMarked;
