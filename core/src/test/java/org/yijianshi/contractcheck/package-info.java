/**
 * Shows that the published contract suites bite: a tiny honest store passes them, a store that does
 * nothing and many that lie in one thing each fail the tests named beside their lie. Start with
 * {@link org.yijianshi.contractcheck.StoreUnderCheck}.
 */
@NullMarked
package org.yijianshi.contractcheck;

import org.jspecify.annotations.NullMarked;
