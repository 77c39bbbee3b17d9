/**
 * Whole histories of cases that others can run: on their catalog, their policy, their storage.
 *
 * <p>Start with {@link org.yijianshi.contract.history.HistoryGenerator}, which makes a {@link
 * org.yijianshi.contract.history.PlayedHistory} of a seed in a {@link
 * org.yijianshi.contract.history.World}: lawful and unlawful commands over months, with repeats,
 * stale and overtaken ones, wrong actors and the host's sweep. {@link
 * org.yijianshi.contract.history.Invariants} are what is true of every one of them; {@link
 * org.yijianshi.contract.history.Histories} runs many, and makes the first that fails small enough
 * to read. {@link org.yijianshi.contract.history.HistoryReplay} plays one again over a storage.
 *
 * <p>To run it all, extend {@link org.yijianshi.contract.history.CaseHistoriesContract} with your
 * own world and {@link org.yijianshi.contract.history.HistoryReplayContract} with your own storage:
 *
 * <pre>{@code
 * final class OurHistoriesTest extends CaseHistoriesContract {
 *   private static final World OURS =
 *       CatalogWorld.of("ours", List.of(ourRulebook), firstDay, 300, parties);
 *
 *   @Override
 *   protected World world() {
 *     return OURS;
 *   }
 * }
 * }</pre>
 *
 * <p>Nothing here needs more than the JDK, the library and JUnit Jupiter; jqwik users find
 * arbitraries in {@link org.yijianshi.contract.arbitrary}. How a command is tried stands in the
 * class of its chapter, such as {@code ApprovalIntents}: a chapter that gains a command gains an
 * entry there.
 */
@NullMarked
package org.yijianshi.contract.history;

import org.jspecify.annotations.NullMarked;
