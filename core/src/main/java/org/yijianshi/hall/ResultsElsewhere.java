package org.yijianshi.hall;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.casefile.ApprovalCommand.BringCertificate;
import org.yijianshi.casefile.ApprovalEvent;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.code.InstanceId;

/**
 * Brings the result of another case of the same applicant into one that needs it (准入与准营衔接). A case
 * knows no other: the hall reads what was granted there and vouches for it, as whoever issued a
 * certificate would.
 *
 * @param parts the hall's parts
 */
@Rule("P-predecessorFailure")
record ResultsElsewhere(HallParts parts) {
  /** What is to be asked of the case, or why nothing can be brought. */
  sealed interface Found {
    /** The result is there. */
    record Granted(Request request) implements Found {}

    /** It is not, or not yet. */
    record Nothing(Violation why) implements Found {}
  }

  /** Looks for the result of that item in the applicant's case of that number. */
  Found find(CaseState state, CommandId command, ItemInstance needed, CaseNumber number) {
    InstanceId id = needed.id();
    if (state.commands().containsKey(command)) {
      // A repeat: its first answer holds, whatever became of the other case.
      return new Found.Granted(new Bringing(new BringCertificate(id, number.value(), "again")));
    }
    Optional<ItemInstance> there =
        new OtherCases(parts)
            .same(state.id(), state.requireFiling().application().parties(), number, needed.plan());
    ItemResult result = there.map(ItemInstance::result).orElse(null);
    if (there.isEmpty() || (result != null && !there.get().settled())) {
      return new Found.Nothing(
          Violation.of(
                  "P-predecessorFailure",
                  "NOT_GRANTED_THERE",
                  "申请人的办件 " + number + " 没有取得该事项现行有效的结果",
                  "The applicant's case " + number + " has no result of this item that holds")
              .at(id.toString()));
    }
    if (result == null) {
      return new Found.Nothing(
          Violation.of(
                  "P-predecessorFailure",
                  "RUNNING_THERE",
                  "该事项正在办件 " + number + " 中办理，取得结果后再引用",
                  "The item is still running in case " + number + ": bring its result once granted")
              .at(id.toString()));
    }
    String own = result.certificateId();
    String numbered = result.document().number();
    String certificate = own != null ? own : Objects.requireNonNullElse(numbered, number.value());
    return new Found.Granted(
        new Bringing(
            new BringCertificate(id, certificate, number.value() + " " + there.get().id())));
  }

  /** A repeat brings what the first brought. */
  private record Bringing(BringCertificate command) implements Request {
    @Override
    public CaseCommand on(CaseState state) {
      return command;
    }

    @Override
    public Optional<CaseCommand> again(CaseCommit first) {
      List<ApprovalEvent.Replaced> replaced =
          first.events().stream()
              .filter(ApprovalEvent.Replaced.class::isInstance)
              .map(ApprovalEvent.Replaced.class::cast)
              .filter(r -> r.instance().equals(command.instance()))
              .toList();
      return replaced.stream()
          .findFirst()
          .map(r -> new BringCertificate(r.instance(), r.certificateId(), r.verification()));
    }
  }
}
