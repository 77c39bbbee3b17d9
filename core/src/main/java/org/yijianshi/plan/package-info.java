/**
 * What can be said before a case exists: which items an applicant needs, in which order, and by
 * when. Start at {@link org.yijianshi.plan.Wish}, then {@link org.yijianshi.plan.Closure}, which
 * turns it into a {@link org.yijianshi.plan.Selection}; {@link org.yijianshi.plan.ItemGraph} orders
 * it and {@link org.yijianshi.plan.Schedule} dates it. {@link org.yijianshi.plan.Adviser} says all
 * of that to a person, once: {@link org.yijianshi.plan.Advice}, and {@link
 * org.yijianshi.plan.AdvicePage} prints it. {@link org.yijianshi.plan.WhatIf} changes one thing,
 * {@link org.yijianshi.plan.Reductions} counts what the bundle saves, and {@link
 * org.yijianshi.plan.DemandList} what departments need from one another.
 *
 * <p>Everything here is a pure function of the catalog, the wish and a calendar, so that asking
 * "what if" costs nothing. Nothing here knows a case, a clock or a port, and nothing here compels
 * an applicant: only the law's mandatory parallel groups do.
 */
@NullMarked
package org.yijianshi.plan;

import org.jspecify.annotations.NullMarked;
