/**
 * The whole of the storage ports in memory: for tests, demonstrations, and hosts that can afford to
 * forget. Start at {@link org.yijianshi.storage.memory.MemoryStorage}. One case's history, duties
 * and messages live together and change under that case's lock alone; lists across cases are
 * ordered indexes that are updated before an append returns.
 */
@NullMarked
package org.yijianshi.storage.memory;

import org.jspecify.annotations.NullMarked;
