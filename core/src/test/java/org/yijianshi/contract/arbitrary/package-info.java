/**
 * Arbitraries for property tests, ours and an embedder's. Start at {@link
 * org.yijianshi.contract.arbitrary.CalendarArbitraries}.
 */
@NullMarked
package org.yijianshi.contract.arbitrary;

import org.jspecify.annotations.NullMarked;
