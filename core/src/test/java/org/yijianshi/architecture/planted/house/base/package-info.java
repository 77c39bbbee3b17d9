/** Marked as it should be, so that the rule about marking is seen to let it pass. */
@NullMarked
package org.yijianshi.architecture.planted.house.base;

import org.jspecify.annotations.NullMarked;
