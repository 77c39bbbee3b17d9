/**
 * One form for all items (一表申请): every field asked once, filled from what the government knows
 * already, and only the rest by the applicant; each item's own application form comes out of it.
 * Start at {@link org.yijianshi.form.UnifiedForm}, fill it by {@link org.yijianshi.form.Prefill}
 * and take an item's part as {@link org.yijianshi.form.ItemForm}. Values are personal data: nothing
 * here prints them.
 */
@NullMarked
package org.yijianshi.form;

import org.jspecify.annotations.NullMarked;
