package org.yijianshi.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yijianshi.hall.Answer;
import org.yijianshi.hall.Retry;
import org.yijianshi.storage.jdbc.BreakingDataSource.Break;

/** The connection breaks around a commit: nobody knows what was stored, and a repeat finds out. */
class BrokenConnectionTest {
  private Stores stores;

  @AfterEach
  void giveBack() {
    stores.close();
  }

  @ParameterizedTest
  @EnumSource
  void a_command_whose_answer_was_lost_is_stored_once(Databases database) {
    Answer again = brokenOnce(database, Break.AFTER);

    assertThat(((Answer.Done) again).repeated()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void a_command_that_never_arrived_is_stored_when_it_comes_again(Databases database) {
    Answer again = brokenOnce(database, Break.BEFORE);

    assertThat(((Answer.Done) again).repeated()).isFalse();
  }

  private Answer brokenOnce(Databases database, Break when) {
    stores = new Stores(database.get());
    JdbcStorage sound = stores.open();
    BreakingDataSource breaking = new BreakingDataSource(stores.under(sound));
    JdbcStorage storage = JdbcStorage.on(breaking).dialect(database.get().dialect()).build();
    Hall hall = new Hall(storage, Retry.usual());
    assertThat(hall.submit(Hall.caseId(1), Hall.command(1)).done()).isTrue();

    breaking.breakNext(when);
    assertThatThrownBy(() -> hall.receive(Hall.caseId(1), Hall.command(2)))
        .isInstanceOf(JdbcStorageException.class)
        .hasMessageContaining("not known whether a commit was stored")
        .hasMessageContaining("08006");
    Answer again = hall.receive(Hall.caseId(1), Hall.command(2));

    assertThat(again.done()).isTrue();
    assertThat(sound.caseLog().read(Hall.caseId(1)).commits()).hasSize(2);
    return again;
  }
}
