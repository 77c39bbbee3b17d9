/**
 * The rules of one case, pure: no clock, no ids, no ports. Start at {@link
 * org.yijianshi.procedure.CaseDecider}; each chapter of the 办事通用工作规程 has its rules in files of its
 * own, entered at {@code IntakeRules}, {@code CorrectionRules}, {@code SupplyRules} and so on. What
 * time alone brings about is in {@link org.yijianshi.procedure.Sweep}. Who may do what stands in
 * {@link org.yijianshi.procedure.Permissions}, which state allows which step in {@code StateTable},
 * how long each duty may take in {@code Terms}. A refusal lists every violation, never just the
 * first.
 */
@NullMarked
package org.yijianshi.procedure;

import org.jspecify.annotations.NullMarked;
