/**
 * jqwik generators of valid values, for the tests of this library and of those who embed it. Start
 * with {@link org.yijianshi.contract.arbitrary.CodeArbitraries}. Nothing here calls the code under
 * test to make a value valid: check characters come from {@link
 * org.yijianshi.contract.arbitrary.NaiveChecks}.
 */
@NullMarked
package org.yijianshi.contract.arbitrary;

import org.jspecify.annotations.NullMarked;
