package org.yijianshi.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yijianshi.contract.CaseSamples.append;
import static org.yijianshi.contract.CaseSamples.caseId;
import static org.yijianshi.contract.CaseSamples.duty;
import static org.yijianshi.contract.CaseSamples.entry;
import static org.yijianshi.contract.CaseSamples.next;
import static org.yijianshi.contract.CaseSamples.number;

import org.junit.jupiter.api.Test;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.contract.SampleEntry;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.CaseQuery;
import org.yijianshi.port.Head;
import org.yijianshi.port.History;
import org.yijianshi.port.StaleCaseException;

/** A case keeps the number and the time of submission that its first commit gave it. */
class KeptNumberTest {
  private final MemoryStorage storage = new MemoryStorage();

  @Test
  void a_later_commit_with_another_number_is_misuse_and_stores_nothing() {
    append(1, Head.NONE).to(storage.caseLog());
    History before = storage.caseLog().read(caseId(1));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                next(1, storage.caseLog())
                    .opening(duty(1, 5))
                    .showing(changed(number(9), 0))
                    .to(storage.caseLog()))
        .withMessageContaining("keeps its number");

    assertThat(storage.caseLog().read(caseId(1))).isEqualTo(before);
    assertThat(storage.workLists().byNumber(number(9))).isEmpty();
    assertThat(storage.workLists().byNumber(number(1))).contains(entry(1));
    append(9, Head.NONE).to(storage.caseLog());
  }

  @Test
  void a_later_commit_with_another_time_of_submission_is_misuse_and_stores_nothing() {
    append(1, Head.NONE).to(storage.caseLog());

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> next(1, storage.caseLog()).showing(changed(number(1), 60)).to(storage.caseLog()));

    assertThat(storage.workLists().cases(CaseQuery.all())).containsExactly(entry(1));
    assertThat(storage.caseLog().head(caseId(1)).version()).isEqualTo(1);
  }

  @Test
  void a_stale_append_of_an_unknown_case_leaves_its_number_free() {
    assertThatThrownBy(() -> append(1, new Head(3, 5)).to(storage.caseLog()))
        .isInstanceOf(StaleCaseException.class);

    append(2, Head.NONE).showing(numberedOne()).to(storage.caseLog());

    assertThat(storage.workLists().byNumber(number(1))).contains(numberedOne());
  }

  private static CaseEntry numberedOne() {
    return copy(entry(2), number(1), 0);
  }

  private static CaseEntry changed(CaseNumber number, long later) {
    return copy(entry(1), number, later);
  }

  private static CaseEntry copy(CaseEntry e, CaseNumber number, long later) {
    return SampleEntry.from(e).number(number).submitted(e.submittedAt().plusSeconds(later)).build();
  }
}
