package org.yijianshi.contract.history;

import static org.yijianshi.contract.history.Checks.first;
import static org.yijianshi.contract.history.Checks.unless;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.RuleId;
import org.yijianshi.base.Violation;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.code.InstanceId;
import org.yijianshi.message.Message;
import org.yijianshi.message.Messages;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Parties;
import org.yijianshi.party.Role;
import org.yijianshi.procedure.CaseDecider;

/** What is true of every decision, whatever it is about. */
final class DecisionInvariants {
  static final List<Invariant> ALL =
      List.of(
          Invariant.of(
              "replay-equals-state",
              List.of(),
              "Each state is the fold of the commits before it, and of nothing else.",
              DecisionInvariants::replay),
          Invariant.of(
              "decided-again-the-same",
              List.of(),
              "The same command on the same state is decided alike again.",
              DecisionInvariants::decidedAgain),
          Invariant.of(
              "accepted-is-stored",
              List.of(),
              "What is accepted is stored whole under the next version, and never nothing.",
              DecisionInvariants::stored),
          Invariant.of(
              "rejected-changes-nothing",
              List.of(),
              "A rejected command stores nothing, changes nothing and tells nobody.",
              DecisionInvariants::rejected),
          Invariant.of(
              "rejection-names-its-rule",
              List.of(),
              "Every rejection names a rule of regulation, law or policy, and the reason in Chinese"
                  + " and in English.",
              DecisionInvariants::named),
          Invariant.of(
              "repeat-is-answered-first",
              List.of(),
              "A command that is given again is answered as the first time and done once.",
              DecisionInvariants::repeated),
          Invariant.of(
              "messages-follow-events",
              List.of(),
              "Messages are a function of the events; their sequences rise.",
              DecisionInvariants::messages),
          Invariant.of(
              "time-runs-forward",
              List.of("P-occurredAtTolerance"),
              "No commit is recorded before the one that it follows, nor before it occurred.",
              DecisionInvariants::forward),
          Invariant.of(
              "own-items-only",
              List.of("R7", "P-permission"),
              "An organ accepts and decides its own items in its own region and no others.",
              DecisionInvariants::ownItems),
          Invariant.of(
              "nothing-personal",
              List.of("R7"),
              "Messages and refusals hold no name, account, telephone number or address.",
              DecisionInvariants::personal));

  private static final Set<Role> OF_ORGANS =
      Set.of(Role.OFFICER, Role.APPROVER, Role.AUTOMATIC, Role.CHIEF_REPRESENTATIVE);

  private DecisionInvariants() {}

  private static Optional<Breach> replay(PlayedHistory played) {
    CaseState[] state = {CaseState.unfiled(played.history().caseId())};
    Optional<Breach> breach =
        Checks.moves(
            played,
            move -> {
              if (!move.before().equals(state[0])) {
                return "was decided on another state than its commits lead to";
              }
              CaseCommit commit = move.commit();
              if (commit == null) {
                return null;
              }
              state[0] = move.after();
              return null;
            });
    if (breach.isPresent()) {
      return breach;
    }
    boolean same =
        CaseState.replay(played.history().caseId(), played.commits()).equals(played.end());
    return same
        ? Optional.empty()
        : Optional.of(
            new Breach(played.moves().size() - 1, "the fold of all commits is another state"));
  }

  private static Optional<Breach> decidedAgain(PlayedHistory played) {
    CaseDecider decider = new CaseDecider();
    return Checks.moves(
        played,
        move ->
            unless(
                move.repeated()
                    || decider
                        .decide(move.before(), move.command(), played.bookOf(move))
                        .equals(move.decision()),
                "is decided otherwise the second time"));
  }

  private static Optional<Breach> stored(PlayedHistory played) {
    return Checks.moves(
        played,
        move -> {
          if (move.repeated() || !(move.decision() instanceof Decision.Accepted accepted)) {
            return null;
          }
          CaseCommit commit = move.commit();
          if (commit == null) {
            return "was accepted and not stored";
          }
          return first(
              unless(commit.events().equals(accepted.events()), "stores other events"),
              unless(
                  accepted.led().at(commit).equals(move.before().after(commit)),
                  "says that it led elsewhere than its events do"),
              unless(
                  commit.version() == move.before().version() + 1
                      && move.after().version() == commit.version(),
                  "is not stored under the next version"),
              unless(
                  commit.commandId().equals(move.command().id())
                      && move.after().commands().containsKey(commit.commandId()),
                  "is not known by its command's id"));
        });
  }

  private static Optional<Breach> rejected(PlayedHistory played) {
    return Checks.moves(
        played,
        move ->
            move.refusals().isEmpty()
                ? null
                : first(
                    unless(move.commit() == null, "was rejected and stored"),
                    unless(move.after().equals(move.before()), "was rejected and changed the case"),
                    unless(move.messages().isEmpty(), "was rejected and told to somebody")));
  }

  private static Optional<Breach> named(PlayedHistory played) {
    return Checks.moves(
        played,
        move -> {
          for (Violation violation : move.refusals()) {
            boolean whole =
                (violation.rule().source() != RuleId.Source.STANDARD || inForm(violation))
                    && violation.message().zh().chars().anyMatch(Character::isIdeographic)
                    && !violation.message().en().isBlank();
            if (!whole) {
              return "is rejected without rule or reason: " + violation;
            }
          }
          return null;
        });
  }

  /** What is no such number as a field asks for is refused under the standard of the number. */
  private static boolean inForm(Violation violation) {
    String where = violation.where();
    return where != null && (where.startsWith("/fields/") || where.startsWith("/subjects/"));
  }

  private static Optional<Breach> repeated(PlayedHistory played) {
    Map<CommandId, Decision> done = new HashMap<>();
    return Checks.moves(
        played,
        move -> {
          CommandId id = move.command().id();
          Decision first = done.get(id);
          if (move.repeated()) {
            return unless(
                first != null
                    && first.equals(move.decision())
                    && move.commit() == null
                    && move.after().equals(move.before())
                    && move.messages().isEmpty(),
                "is answered otherwise than the first time");
          }
          if (move.commit() != null) {
            done.put(id, move.decision());
          }
          return unless(first == null, "is done a second time");
        });
  }

  private static Optional<Breach> messages(PlayedHistory played) {
    Set<Long> sequences = new HashSet<>();
    long[] last = {-1};
    return Checks.moves(
        played,
        move -> {
          CaseCommit commit = move.commit();
          List<Message> due =
              commit == null ? List.of() : Messages.of(move.before(), commit, move.after());
          if (!due.equals(move.messages())) {
            return "tells other messages than its events cause";
          }
          for (Message message : move.messages()) {
            if (message.sequence() <= last[0] || !sequences.add(message.sequence())) {
              return "uses message sequence " + message.sequence() + " out of order";
            }
            last[0] = message.sequence();
          }
          return null;
        });
  }

  private static Optional<Breach> forward(PlayedHistory played) {
    Instant[] last = {Instant.MIN};
    return Checks.moves(
        played,
        move -> {
          CaseCommit commit = move.commit();
          if (commit == null) {
            return null;
          }
          boolean forward =
              !commit.at().isBefore(last[0]) && !commit.occurredAt().isAfter(commit.at());
          last[0] = commit.at();
          return unless(forward, "is recorded before what it follows");
        });
  }

  private static Optional<Breach> ownItems(PlayedHistory played) {
    return Checks.moves(
        played,
        move -> {
          Actor actor = move.command().actor();
          InstanceId about = about(move.command().command());
          ItemInstance item =
              about == null || move.commit() == null
                  ? null
                  : move.before().instance(about).orElse(null);
          boolean organ = actor.roles().stream().anyMatch(OF_ORGANS::contains);
          return unless(
              item == null
                  || !organ
                  || (item.plan().department().equals(actor.department())
                      && item.plan().region().equals(actor.region())),
              "decides on another organ's item " + about);
        });
  }

  private static @Nullable InstanceId about(CaseCommand command) {
    if (command instanceof AcceptanceCommand acceptance) {
      return acceptance.instance();
    }
    return command instanceof ApprovalCommand approval ? approval.instance() : null;
  }

  private static Optional<Breach> personal(PlayedHistory played) {
    Set<String> secrets = new HashSet<>();
    Parties[] known = new Parties[1];
    return Checks.moves(
        played,
        move -> {
          Parties parties =
              move.after().filed() ? move.after().requireFiling().application().parties() : null;
          if (parties != null && parties != known[0]) {
            known[0] = parties;
            for (Participant p : parties.participants()) {
              Stream.of(p.name(), p.accountId(), p.contact().phone(), p.contact().address())
                  .filter(secret -> secret != null && !secret.isEmpty())
                  .forEach(secrets::add);
            }
          }
          String said = move.messages() + " " + move.refusals();
          return secrets.stream()
              .filter(said::contains)
              .findFirst()
              .map(secret -> "tells something personal: " + said)
              .orElse(null);
        });
  }
}
