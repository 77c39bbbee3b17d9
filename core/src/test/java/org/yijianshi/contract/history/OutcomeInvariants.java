package org.yijianshi.contract.history;

import static org.yijianshi.contract.history.Checks.unless;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.AcceptanceEvent;
import org.yijianshi.casefile.ApprovalEvent;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.casefile.WithdrawalEvent;
import org.yijianshi.code.InstanceId;

/** What is true of how items end. */
final class OutcomeInvariants {
  static final List<Invariant> ALL =
      List.of(
          Invariant.of(
              "one-outcome-each",
              List.of("R39"),
              "An item is concluded exactly when it has an outcome, has one only, and keeps it.",
              OutcomeInvariants::oneOutcome),
          Invariant.of(
              "no-grant-before-predecessors",
              List.of("R40", "R41", "P-predecessorFailure"),
              "Nothing is granted before every predecessor was granted, or replaced by a verified"
                  + " certificate.",
              OutcomeInvariants::predecessors),
          Invariant.of(
              "nothing-after-withdrawal",
              List.of("R44"),
              "What is withdrawn is neither accepted nor examined nor decided any more.",
              OutcomeInvariants::withdrawn),
          Invariant.of(
              "mandatory-group-whole",
              List.of("R2", "P-siblingRefusal", "P-withdrawalScope"),
              "A mandatory parallel group is applied for and withdrawn whole, and once a member"
                  + " failed none is granted.",
              OutcomeInvariants::group),
          Invariant.of(
              "decided-after-acceptance",
              List.of("R35", "R36"),
              "Only what was accepted is granted, denied or examined; what was not accepted was not"
                  + " accepted before.",
              OutcomeInvariants::accepted));

  private OutcomeInvariants() {}

  /** The instance that the event concludes; null if it concludes none. */
  static @Nullable InstanceId concluded(CaseEvent event) {
    if (event instanceof ApprovalEvent.Granted granted) {
      return granted.instance();
    }
    if (event instanceof ApprovalEvent.Denied denied) {
      return denied.instance();
    }
    if (event instanceof ApprovalEvent.Terminated ended) {
      return ended.instance();
    }
    if (event instanceof AcceptanceEvent.NotAccepted refused) {
      return refused.instance();
    }
    return event instanceof WithdrawalEvent.Withdrawn withdrawn ? withdrawn.instance() : null;
  }

  private static Optional<Breach> oneOutcome(PlayedHistory played) {
    Map<InstanceId, ItemState> outcomes = new HashMap<>();
    return Checks.moves(
        played,
        move -> {
          for (CaseEvent event : move.events()) {
            InstanceId id = concluded(event);
            if (id != null && outcomes.put(id, outcome(event)) != null) {
              return "gives " + id + " a second outcome";
            }
          }
          for (ItemInstance instance : move.after().all()) {
            ItemState outcome = outcomes.get(instance.id());
            if (instance.concluded() ? outcome != instance.state() : outcome != null) {
              return "leaves " + instance.id() + " " + instance.state() + ", not " + outcome;
            }
          }
          return null;
        });
  }

  private static ItemState outcome(CaseEvent event) {
    if (event instanceof ApprovalEvent.Granted) {
      return ItemState.GRANTED;
    }
    if (event instanceof ApprovalEvent.Denied) {
      return ItemState.DENIED;
    }
    if (event instanceof ApprovalEvent.Terminated) {
      return ItemState.TERMINATED;
    }
    return event instanceof AcceptanceEvent.NotAccepted
        ? ItemState.NOT_ACCEPTED
        : ItemState.WITHDRAWN;
  }

  private static Optional<Breach> predecessors(PlayedHistory played) {
    Set<InstanceId> settled = new HashSet<>();
    return Checks.events(
        played,
        (event, move) -> {
          if (event instanceof ApprovalEvent.Replaced replaced) {
            settled.add(replaced.instance());
          } else if (event instanceof ApprovalEvent.Granted granted) {
            settled.add(granted.instance());
            ItemInstance item = move.before().instance(granted.instance()).orElse(null);
            List<ItemPlan.Predecessor> all = item == null ? List.of() : item.plan().predecessors();
            for (ItemPlan.Predecessor before : all) {
              boolean inCase = move.before().instances().containsKey(before.id());
              if (inCase && !settled.contains(before.id())) {
                return "grants " + granted.instance() + " before " + before.id();
              }
            }
          }
          return null;
        });
  }

  private static Optional<Breach> withdrawn(PlayedHistory played) {
    Set<InstanceId> withdrawn = new HashSet<>();
    return Checks.events(
        played,
        (event, move) -> {
          InstanceId id = handled(event);
          if (id != null && withdrawn.contains(id)) {
            return event.getClass().getSimpleName() + " of " + id + ", which is withdrawn";
          }
          if (event instanceof WithdrawalEvent.Withdrawn gone) {
            withdrawn.add(gone.instance());
          }
          return null;
        });
  }

  /** The instance that an organ handles by the event; null if it is no handling. */
  private static @Nullable InstanceId handled(CaseEvent event) {
    if (event instanceof AcceptanceEvent.Accepted accepted) {
      return accepted.instance();
    }
    if (event instanceof AcceptanceEvent.DeemedAccepted deemed) {
      return deemed.instance();
    }
    if (event instanceof ApprovalEvent.SpecialStepOpened step) {
      return step.instance();
    }
    if (event instanceof ApprovalEvent.PreReviewCompleted reviewed) {
      return reviewed.instance();
    }
    return concluded(event);
  }

  private static Optional<Breach> group(PlayedHistory played) {
    Set<InstanceId> failed = new HashSet<>();
    return Checks.moves(
        played,
        move -> {
          for (CaseEvent event : move.events()) {
            if (event instanceof ApprovalEvent.Replaced replaced) {
              failed.remove(replaced.instance());
            }
            InstanceId id = concluded(event);
            ItemInstance item = id == null ? null : move.after().instance(id).orElse(null);
            if (item == null || item.plan().parallelGroup() == null) {
              continue;
            }
            if (item.state() == ItemState.GRANTED) {
              String broken = grantedAlone(item, failed, move);
              if (broken != null) {
                return broken;
              }
            } else if (item.replacedBy() == null) {
              failed.add(item.id());
            }
          }
          return move.command().command() instanceof WithdrawalCommand.Withdraw withdraw
                  && move.commit() != null
              ? halfWithdrawn(withdraw, move)
              : null;
        });
  }

  private static @Nullable String grantedAlone(
      ItemInstance granted, Set<InstanceId> failed, Move move) {
    for (ItemInstance sibling : siblings(granted, move)) {
      if (failed.contains(sibling.id())) {
        return "grants " + granted.id() + " although " + sibling.id() + " of its group failed";
      }
    }
    return null;
  }

  private static @Nullable String halfWithdrawn(WithdrawalCommand.Withdraw withdraw, Move move) {
    for (InstanceId id : withdraw.instances()) {
      ItemInstance item = move.after().instance(id).orElse(null);
      if (item != null && item.plan().parallelGroup() != null) {
        for (ItemInstance sibling : siblings(item, move)) {
          if (!sibling.concluded()) {
            return "withdraws " + id + " without " + sibling.id() + " of its group";
          }
        }
      }
    }
    return null;
  }

  private static List<ItemInstance> siblings(ItemInstance of, Move move) {
    String group = of.plan().parallelGroup();
    return move.after().all().stream()
        .filter(i -> !i.id().equals(of.id()) && group != null)
        .filter(i -> group.equals(i.plan().parallelGroup()))
        .toList();
  }

  private static Optional<Breach> accepted(PlayedHistory played) {
    Set<InstanceId> accepted = new HashSet<>();
    return Checks.events(
        played,
        (event, move) -> {
          if (event instanceof AcceptanceEvent.Accepted a) {
            return unless(accepted.add(a.instance()), "accepts " + a.instance() + " twice");
          }
          if (event instanceof AcceptanceEvent.DeemedAccepted d) {
            return unless(accepted.add(d.instance()), "accepts " + d.instance() + " twice");
          }
          if (event instanceof AcceptanceEvent.NotAccepted n) {
            return unless(!accepted.contains(n.instance()), "unaccepts " + n.instance());
          }
          boolean decision =
              event instanceof ApprovalEvent.Granted || event instanceof ApprovalEvent.Denied;
          InstanceId id = decision ? concluded(event) : null;
          return unless(id == null || accepted.contains(id), "decides " + id + " unaccepted");
        });
  }
}
