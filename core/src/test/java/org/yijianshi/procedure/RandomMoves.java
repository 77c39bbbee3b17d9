package org.yijianshi.procedure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.ArchivingCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.Inspectors;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.casefile.ResultDocument;
import org.yijianshi.casefile.ResultState;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.casefile.StatutoryCommand;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.RegionCode;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;

/**
 * Everything that somebody of the cast might try in a case, sensible or not, and a random next one
 * that is accepted. What is refused on the way is shown to a watcher.
 */
final class RandomMoves {
  /** One thing that might be tried. */
  record Move(Actor actor, CaseCommand command) {}

  private static final int MOST_STEPS = 3;
  private static final ResultDocument RESULT = ResultDocument.numbered("证件", "NO-1");

  private final Random random;
  private int steps;

  RandomMoves(Random random) {
    this.random = random;
  }

  /** Some time later, the first of all moves in random order that is accepted; null if none is. */
  @org.jspecify.annotations.Nullable
  CasePlay next(CasePlay play, java.util.function.Consumer<CasePlay> refused) {
    List<Move> moves = all(play.state());
    Collections.shuffle(moves, random);
    CasePlay later = play.after(pause());
    for (Move move : moves) {
      CasePlay tried = later.tries(move.actor(), move.command());
      if (random.nextInt(10) == 0) {
        Duration lag = Duration.ofMinutes(random.nextInt(40));
        CasePlay late = later.tries(move.actor(), later.now().minus(lag), move.command());
        if (late.refusals().isEmpty()) {
          tried = late;
        } else {
          refused.accept(late);
        }
      }
      if (tried.refusals().isEmpty()) {
        if (move.command() instanceof ApprovalCommand.OpenSpecialStep) {
          steps++;
        }
        return tried;
      }
      refused.accept(tried);
    }
    return null;
  }

  private Duration pause() {
    return switch (random.nextInt(4)) {
      case 0 -> Duration.ZERO;
      case 1 -> Duration.ofMinutes(random.nextInt(240));
      case 2 -> Duration.ofHours(random.nextInt(48));
      default -> Duration.ofSeconds(random.nextInt(7200));
    };
  }

  private List<Move> all(CaseState state) {
    List<Move> moves = new ArrayList<>();
    Filing filing = state.requireFiling();
    Actor lead = Cast.of(Role.OFFICER, filing.lead(), filing.region());
    Set<DepartmentCode> unconnected =
        state.all().stream()
            .map(i -> i.plan().department())
            .filter(d -> random.nextInt(4) == 0)
            .collect(Collectors.toSet());
    moves.add(new Move(Cast.window(), new IntakeCommand.Receive(unconnected)));
    moves.add(new Move(Cast.window(), new IntakeCommand.Push(unconnected)));
    moves.add(new Move(lead, new IntakeCommand.HandPaperToLead()));
    moves.add(new Move(lead, archive(filing.lead())));
    state.all().forEach(i -> about(i, moves));
    deliveries(state, moves);
    return moves;
  }

  private void about(ItemInstance instance, List<Move> moves) {
    ItemPlan plan = instance.plan();
    InstanceId id = instance.id();
    DepartmentCode department = plan.department();
    RegionCode region = plan.region();
    Actor officer = Cast.of(Role.OFFICER, department, region);
    moves.add(new Move(officer, new IntakeCommand.ConfirmFetch(department)));
    moves.add(new Move(officer, new AcceptanceCommand.Accept(id)));
    moves.add(new Move(officer, new AcceptanceCommand.AcceptAndDecide(id, RESULT)));
    if (steps < MOST_STEPS) {
      SpecialStepKind[] kinds = SpecialStepKind.values();
      moves.add(
          new Move(
              officer,
              new ApprovalCommand.OpenSpecialStep(
                  id,
                  kinds[random.nextInt(kinds.length)],
                  TimeLimit.workingDays(1 + random.nextInt(5)),
                  "N-1")));
    }
    moves.add(new Move(officer, new ApprovalCommand.CloseSpecialStep(id)));
    if (instance.statutory().inspectors() == null) {
      moves.add(
          new Move(
              officer, new StatutoryCommand.AssignInspectors(id, Inspectors.of("one", "another"))));
    }
    moves.add(new Move(officer, new ApprovalCommand.CompletePreReview(id)));
    moves.add(new Move(officer, new ApprovalCommand.Grant(id, RESULT)));
    moves.add(new Move(officer, new DeliveryCommand.SendResult(id)));
    moves.add(new Move(officer, new DeliveryCommand.RecordCertificate(id, "CERT-1")));
    moves.add(new Move(officer, new DeliveryCommand.PublishDecision(id)));
    moves.add(
        new Move(
            Cast.of(Role.REGULATOR, department, region), new DeliveryCommand.ConfirmHandover(id)));
    moves.add(new Move(officer, new ArchivingCommand.TakeSurrendered(department)));
    moves.add(new Move(officer, archive(department)));
  }

  private void deliveries(CaseState state, List<Move> moves) {
    DeliveryMethod method = state.delivery().method();
    Set<RegionCode> places = new LinkedHashSet<>();
    places.add(state.requireFiling().region());
    state.all().forEach(i -> places.add(i.plan().region()));
    for (RegionCode place : places) {
      Actor window = Actor.of("account-results", Role.RESULTS_WINDOW, place);
      for (Set<InstanceId> some : groups(state, ResultState.AT_WINDOW, place)) {
        moves.add(new Move(window, new DeliveryCommand.Offer(some, method)));
      }
      for (Set<InstanceId> some : groups(state, ResultState.OFFERED, place)) {
        moves.add(new Move(window, new DeliveryCommand.ConfirmDelivery(some, "PROOF-1")));
      }
      moves.add(new Move(window, new DeliveryCommand.HandOverProof()));
    }
  }

  /** All of them at that window, and one alone. */
  private List<Set<InstanceId>> groups(CaseState state, ResultState wanted, RegionCode place) {
    Set<InstanceId> all = new LinkedHashSet<>();
    for (ItemInstance instance : state.all()) {
      ItemResult result = instance.result();
      if (result != null
          && result.state() == wanted
          && Party.resultsWindow(place).equals(result.handover().window())) {
        all.add(instance.id());
      }
    }
    if (all.isEmpty()) {
      return List.of();
    }
    InstanceId one = List.copyOf(all).get(random.nextInt(all.size()));
    return List.of(all, Set.of(one));
  }

  private static ArchivingCommand.Archive archive(DepartmentCode department) {
    return new ArchivingCommand.Archive(department, "sha-256:" + "a".repeat(64));
  }
}
