/**
 * What every storage must do, as tests that an adapter's author runs. There is one abstract suite a
 * port: {@link org.yijianshi.contract.CaseLogContract}, {@link
 * org.yijianshi.contract.WorkListsContract}, {@link org.yijianshi.contract.OutboxContract} and
 * {@link org.yijianshi.contract.PublicationsContract}. Each needs a fresh store and nothing else:
 *
 * <pre>{@code
 * final class MyCaseLogTest extends CaseLogContract {
 *   @Override
 *   protected Storage open() {
 *     return new MyStorage(freshSchema());
 *   }
 *
 *   // Only where one store can be opened twice, as by two processes over one database.
 *   @Override
 *   protected Optional<Storage> secondViewOn(Storage storage) {
 *     return Optional.of(new MyStorage(((MyStorage) storage).dataSource()));
 *   }
 * }
 * }</pre>
 *
 * <p>{@link org.yijianshi.contract.RestaurantContract} takes a whole case through two halls and a
 * relay over the store, and {@link org.yijianshi.contract.history.HistoryReplayContract} whole
 * histories.
 *
 * <p>The suites are in the test-jar of the core ({@code <type>test-jar</type>}) and use JUnit
 * Jupiter alone. No test is skipped: where stores may differ, the fixture says how this one is, and
 * both answers are checked. They compare what comes back with what went in, so a store that writes
 * text or rows shows here what it cannot write. The values come from {@link
 * org.yijianshi.contract.CaseSamples}; all instants are given to the store, none is read from a
 * clock.
 */
@NullMarked
package org.yijianshi.contract;

import org.jspecify.annotations.NullMarked;
