/**
 * The language and the state of one case. Commands say what somebody wants, events what happened,
 * one file each per chapter of the 办事通用工作规程: intake, correction and materials (二), acceptance (三),
 * approval, statutory, joint and gates (四), delivery and results (五), archiving (六), and what goes
 * beside them: limits, feedback, administration. Start at {@link org.yijianshi.casefile.CaseState},
 * the fold of its events and of nothing else, then read a chapter's commands beside its events. No
 * rule lives here: whether a command is allowed, {@code procedure} decides.
 */
@NullMarked
package org.yijianshi.casefile;

import org.jspecify.annotations.NullMarked;
