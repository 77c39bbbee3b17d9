package org.yijianshi.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.ObligationEvent;
import org.yijianshi.contract.history.Histories;
import org.yijianshi.contract.history.HistoryGenerator;
import org.yijianshi.contract.history.PlayedHistory;
import org.yijianshi.contract.history.World;
import org.yijianshi.contract.history.Worlds;
import org.yijianshi.message.Message;
import org.yijianshi.message.Messages;
import org.yijianshi.obligation.Obligation;

/** What histories store is read as it was, and the case that is folded from it stands alike. */
class CommitRoundTripTest {
  private static final CommitCodec CODEC = CommitCodec.standard();

  @Test
  void every_commit_of_the_shops_histories_is_read_as_it_was_written() {
    check(Worlds.shop(), 150);
  }

  @Test
  void every_commit_of_the_regulations_histories_is_read_as_it_was_written() {
    check(Worlds.regulation(), 60);
  }

  private static void check(World world, int histories) {
    LongStream.range(0, Histories.count(histories))
        .parallel()
        .mapToObj(seed -> HistoryGenerator.generate(world, seed))
        .forEach(CommitRoundTripTest::check);
  }

  private static void check(PlayedHistory played) {
    List<CaseCommit> read = new ArrayList<>();
    for (CaseCommit commit : played.commits()) {
      String body = CODEC.write(commit);
      CaseCommit back = CODEC.read(commit.caseId(), commit.version(), body);
      assertThat(back).isEqualTo(commit);
      assertThat(CODEC.write(back)).isEqualTo(body);
      read.add(back);
    }
    CaseState state = CaseState.unfiled(played.history().caseId());
    for (CaseCommit commit : read) {
      CaseState before = state;
      state = state.after(commit);
      checkMessages(Messages.of(before, commit, state), commit);
      checkDuties(state, commit);
    }
    assertThat(state).isEqualTo(played.end());
  }

  private static void checkMessages(List<Message> messages, CaseCommit commit) {
    for (Message message : messages) {
      assertThat(MessageCodec.read(commit.caseId(), MessageCodec.write(message)))
          .isEqualTo(message);
    }
  }

  private static void checkDuties(CaseState state, CaseCommit commit) {
    for (Obligation duty : state.obligations().open()) {
      assertThat(ObligationCodec.read(commit.caseId(), ObligationCodec.write(duty)))
          .isEqualTo(duty);
    }
    for (CaseEvent event : commit.events()) {
      if (event instanceof ObligationEvent.ObligationClosed closed) {
        Obligation duty = closed.obligation();
        assertThat(ObligationCodec.read(commit.caseId(), ObligationCodec.write(duty)))
            .isEqualTo(duty);
      }
    }
  }
}
