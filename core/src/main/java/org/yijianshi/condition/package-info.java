/**
 * When something is needed, as data that can be asked, evaluated and explained: 备注 such as
 * 「营业面积200平方米以上（含）的需办理」, and scope words inside names.
 *
 * <p>Start at {@link org.yijianshi.condition.Condition}, a tree of records; evaluate it over {@link
 * org.yijianshi.condition.Facts} and the {@link org.yijianshi.condition.Thresholds} that a county
 * sets, and read the {@link org.yijianshi.condition.Evaluation}: a {@link
 * org.yijianshi.condition.Truth} with its reason, and which questions are still worth asking.
 * {@link org.yijianshi.condition.Vocabulary} lends the words ({@link
 * org.yijianshi.condition.Question}, {@link org.yijianshi.condition.Threshold}); without one, names
 * stand in for words. {@link org.yijianshi.condition.ConditionAnalysis} is for a linter: can this
 * ever hold, does it always, can both hold at once.
 *
 * <p>Nothing here knows an item, a catalog or a JSON format, and nothing here says 办 or 不办 by
 * itself: a condition that cannot be decided stays unknown, it never becomes "not needed".
 */
@NullMarked
package org.yijianshi.condition;

import org.jspecify.annotations.NullMarked;
