package org.yijianshi.contractcheck;

import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Violation;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.AcceptanceEvent;
import org.yijianshi.casefile.AdministrationEvent;
import org.yijianshi.casefile.ApprovalEvent;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CommandEnvelope;
import org.yijianshi.casefile.CorrectionEvent;
import org.yijianshi.casefile.CorrectionNotice;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.Defect;
import org.yijianshi.casefile.DeliveryEvent;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.DutyEvent;
import org.yijianshi.casefile.IntakeEvent;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.ObligationEvent;
import org.yijianshi.casefile.ResultDocument;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.casefile.TerminationCause;
import org.yijianshi.casefile.WithdrawalEvent;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.MaterialHandling;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.catalog.MaterialSource;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.contract.history.Deed;
import org.yijianshi.contract.history.Move;
import org.yijianshi.contract.history.PlayedHistory;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.material.Custody;
import org.yijianshi.material.Material;
import org.yijianshi.material.MaterialSet;
import org.yijianshi.material.Signature;
import org.yijianshi.material.Supply;
import org.yijianshi.message.Message;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;
import org.yijianshi.policy.FeeGate;
import org.yijianshi.policy.Lapse;

/**
 * For each invariant a way to break it by hand: what a library that is wrong in that one thing
 * would have played. A history that does not lend itself to it comes out unchanged.
 */
final class HistoryLies {
  private static final InstanceId UNKNOWN = InstanceId.of(ItemCode.of("X99-99"));
  private static final Party STRANGER =
      Party.department(DepartmentCode.of("stranger"), SampleCatalogs.COUNTY);
  private static final Duration A_YEAR = Duration.ofDays(365);

  /** By the name of the invariant. */
  static final Map<String, UnaryOperator<PlayedHistory>> ALL =
      ImmutableMap.<String, UnaryOperator<PlayedHistory>>builder()
          .put("replay-equals-state", HistoryLies::forgetsTheLastEvent)
          .put("decided-again-the-same", p -> refused(p, HistoryLies::onAWhim))
          .put("accepted-is-stored", p -> one(p, m -> m.commit() != null, m -> stored(m, null)))
          .put("rejected-changes-nothing", HistoryLies::forgetsTheCase)
          .put(
              "rejection-names-its-rule",
              p ->
                  refused(
                      p,
                      v ->
                          new Violation(
                              org.yijianshi.base.RuleId.of("GB-32100"),
                              v.code(),
                              v.message(),
                              v.where())))
          .put(
              "repeat-is-answered-first",
              p -> one(p, Move::repeated, m -> decided(m, new Decision.Rejected(List.of(whim())))))
          .put(
              "messages-follow-events",
              p -> one(p, m -> !m.messages().isEmpty(), m -> told(m, List.of())))
          .put("time-runs-forward", HistoryLies::runsBackwards)
          .put("own-items-only", HistoryLies::decidesForAnother)
          .put(
              "nothing-personal",
              p -> refused(p, v -> Violation.of("R7", "SAID", "申请人" + Cast.NAME, "said")))
          .put("duty-opened-once", p -> twice(p, ObligationEvent.ObligationClosed.class))
          .put(
              "open-duties-are-those-opened",
              p -> without(p, ObligationEvent.ObligationClosed.class))
          .put("closed-case-owes-nothing", HistoryLies::forgetsAProceduralDuty)
          .put(
              "duty-has-its-owner",
              p -> opening(p, o -> owed(o, Party.resultsWindow(SampleCatalogs.CITY))))
          .put("duty-names-an-item-of-the-case", p -> opening(p, HistoryLies::aboutNothing))
          .put(
              "no-handling-clock-before-acceptance",
              p -> without(p, AcceptanceEvent.Accepted.class))
          .put("duty-is-due-as-its-limit-says", p -> opening(p, HistoryLies::dueLater))
          .put("suspension-never-counts", p -> resuming(p, Duration.ofDays(1)))
          .put("suspension-never-shortens", p -> resuming(p, A_YEAR.negated()))
          .put("only-named-steps-stop-the-law", HistoryLies::stopsForAnInspection)
          .put(
              "told-date-never-earlier",
              p -> reprojected(p, d -> dates(d, d.legal(), Instant.EPOCH)))
          .put(
              "moved-to-what-the-calendar-says",
              p -> reprojected(p, d -> dates(d, d.legal().plusSeconds(1), d.told())))
          .put(
              "sweep-is-not-refused",
              p ->
                  one(
                      p,
                      m -> m.intent().deed() instanceof Deed.Sweep,
                      m -> decided(m, new Decision.Rejected(List.of(whim())))))
          .put("nobody-hears-twice", p -> twice(p, DutyEvent.Escalated.class))
          .put("notice-said-once", p -> twice(p, CorrectionEvent.NoticeIssued.class))
          .put("notice-demands-nothing-exempt", HistoryLies::demandsALoveLetter)
          .put("one-outcome-each", p -> twice(p, ApprovalEvent.Granted.class))
          .put("no-grant-before-predecessors", HistoryLies::forgetsThePredecessor)
          .put("nothing-after-withdrawal", HistoryLies::withdrawsFirst)
          .put("mandatory-group-whole", HistoryLies::failsASibling)
          .put("decided-after-acceptance", p -> without(p, AcceptanceEvent.Accepted.class))
          .put("result-goes-its-way", p -> without(p, DeliveryEvent.ResultSent.class))
          .put("no-hand-over-unpaid", HistoryLies::handsOverUnpaid)
          .put("unified-leaves-once", HistoryLies::letsThePackageGoEarly)
          .put("only-concluded-has-a-result", HistoryLies::grantsFirst)
          .put("exempt-is-never-demanded", HistoryLies::demandsSharedData)
          .put("original-has-one-holder", HistoryLies::givesAnOriginalAway)
          .put("nobody-sees-without-an-entry", HistoryLies::pushesTooMuch)
          .put("nothing-granted-while-outstanding", HistoryLies::grantsBeforeItCame)
          .put("organ-sees-only-its-own", HistoryLies::pushesTooMuch)
          .put("one-set-of-materials", HistoryLies::keepsALoveLetter)
          .build();

  private HistoryLies() {}

  // What can be changed in a history.

  /** The history with the first move that fits changed. */
  static PlayedHistory one(PlayedHistory p, Predicate<Move> fits, UnaryOperator<Move> change) {
    List<Move> moves = new ArrayList<>(p.moves());
    for (int i = 0; i < moves.size(); i++) {
      if (fits.test(moves.get(i))) {
        moves.set(i, change.apply(moves.get(i)));
        return p.with(moves);
      }
    }
    return p;
  }

  /** The history with the first event that fits changed into others. */
  static PlayedHistory event(
      PlayedHistory p, BiFunction<CaseEvent, Move, @Nullable List<CaseEvent>> change) {
    List<Move> moves = new ArrayList<>(p.moves());
    for (int i = 0; i < moves.size(); i++) {
      Move move = moves.get(i);
      List<CaseEvent> events = new ArrayList<>(move.events());
      for (int e = 0; e < events.size(); e++) {
        List<CaseEvent> others = change.apply(events.get(e), move);
        if (others != null) {
          events.remove(e);
          events.addAll(e, others);
          moves.set(i, happened(move, events));
          return p.with(moves);
        }
      }
    }
    return p;
  }

  private static PlayedHistory twice(PlayedHistory p, Class<? extends CaseEvent> kind) {
    return event(p, (e, m) -> kind.isInstance(e) ? List.of(e, e) : null);
  }

  private static PlayedHistory without(PlayedHistory p, Class<? extends CaseEvent> kind) {
    return event(p, (e, m) -> kind.isInstance(e) ? List.of() : null);
  }

  private static PlayedHistory opening(PlayedHistory p, Function<Obligation, Obligation> change) {
    return event(
        p,
        (e, m) ->
            e instanceof ObligationEvent.ObligationOpened opening
                ? List.of(new ObligationEvent.ObligationOpened(change.apply(opening.obligation())))
                : null);
  }

  private static PlayedHistory resuming(PlayedHistory p, Duration shift) {
    return event(
        p,
        (e, m) ->
            e instanceof ObligationEvent.ObligationResumed r
                ? List.of(
                    new ObligationEvent.ObligationResumed(
                        r.no(), r.since(), r.dueAt().plus(shift), r.warnAt(), r.provisional()))
                : null);
  }

  private static PlayedHistory reprojected(
      PlayedHistory p, UnaryOperator<AdministrationEvent.DutyReprojected> change) {
    return event(
        p,
        (e, m) ->
            e instanceof AdministrationEvent.DutyReprojected dates
                ? List.of(change.apply(dates))
                : null);
  }

  private static AdministrationEvent.DutyReprojected dates(
      AdministrationEvent.DutyReprojected honest, Instant legal, Instant told) {
    return new AdministrationEvent.DutyReprojected(honest.no(), legal, told);
  }

  private static PlayedHistory refused(PlayedHistory p, UnaryOperator<Violation> change) {
    return one(
        p,
        m -> !m.refusals().isEmpty(),
        m -> decided(m, new Decision.Rejected(m.refusals().stream().map(change).toList())));
  }

  private static Violation onAWhim(Violation honest) {
    return whim();
  }

  private static Violation whim() {
    return Violation.of("R7", "WHIM", "窗口不愿办理", "The window does not feel like it");
  }

  private static Move stored(Move m, @Nullable CaseCommit commit) {
    return new Move(
        m.intent(),
        m.command(),
        m.before(),
        m.decision(),
        m.repeated(),
        commit,
        m.after(),
        m.messages());
  }

  private static Move decided(Move m, Decision decision) {
    return new Move(
        m.intent(),
        m.command(),
        m.before(),
        decision,
        m.repeated(),
        m.commit(),
        m.after(),
        m.messages());
  }

  private static Move told(Move m, List<Message> messages) {
    return new Move(
        m.intent(),
        m.command(),
        m.before(),
        m.decision(),
        m.repeated(),
        m.commit(),
        m.after(),
        messages);
  }

  private static Move left(Move m, CaseState after) {
    return new Move(
        m.intent(),
        m.command(),
        m.before(),
        m.decision(),
        m.repeated(),
        m.commit(),
        after,
        m.messages());
  }

  private static Move happened(Move m, List<CaseEvent> events) {
    CaseCommit c = m.commit();
    return c == null || events.isEmpty()
        ? m
        : stored(
            m,
            new CaseCommit(
                c.caseId(), c.version(), c.commandId(), c.actor(), c.occurredAt(), c.at(), events));
  }

  // The lies that take more than a line.

  private static PlayedHistory forgetsTheLastEvent(PlayedHistory p) {
    List<Move> moves = new ArrayList<>(p.moves());
    for (int i = moves.size() - 1; i >= 0; i--) {
      List<CaseEvent> events = moves.get(i).events();
      if (!events.isEmpty()) {
        moves.set(i, happened(moves.get(i), events.subList(0, events.size() - 1)));
        return p.with(moves);
      }
    }
    return p;
  }

  private static PlayedHistory forgetsTheCase(PlayedHistory p) {
    return one(
        p,
        m -> !m.refusals().isEmpty() && m.before().filed(),
        m -> left(m, CaseState.unfiled(m.before().id())));
  }

  private static PlayedHistory runsBackwards(PlayedHistory p) {
    return one(
        p,
        m -> m.commit() != null && m.before().version() > 1,
        m -> {
          CaseCommit c = java.util.Objects.requireNonNull(m.commit());
          Instant earlier = c.at().minus(A_YEAR);
          return stored(
              m,
              new CaseCommit(
                  c.caseId(), c.version(), c.commandId(), c.actor(), earlier, earlier, c.events()));
        });
  }

  private static PlayedHistory decidesForAnother(PlayedHistory p) {
    Actor stranger = Cast.of(Role.OFFICER, DepartmentCode.of("stranger"), SampleCatalogs.COUNTY);
    return one(
        p,
        m -> m.commit() != null && m.command().command() instanceof AcceptanceCommand.Accept,
        m -> {
          CommandEnvelope c = m.command();
          return new Move(
              m.intent(),
              CommandEnvelope.now(c.id(), c.caseId(), stranger, c.recordedAt(), c.command()),
              m.before(),
              m.decision(),
              false,
              m.commit(),
              m.after(),
              m.messages());
        });
  }

  private static PlayedHistory forgetsAProceduralDuty(PlayedHistory p) {
    return event(
        p,
        (e, m) ->
            e instanceof ObligationEvent.ObligationClosed closing
                    && closing.obligation().kind().procedural()
                ? List.of()
                : null);
  }

  private static Obligation owed(Obligation o, Party by) {
    return new Obligation(
        o.no(),
        o.kind(),
        by,
        o.instance(),
        o.since(),
        o.limit(),
        o.dueAt(),
        o.warnAt(),
        o.provisional(),
        o.stopped(),
        o.stoppedSince());
  }

  private static Obligation aboutNothing(Obligation o) {
    return new Obligation(
        o.no(),
        o.kind(),
        o.owedBy(),
        UNKNOWN,
        o.since(),
        o.limit(),
        o.dueAt(),
        o.warnAt(),
        o.provisional(),
        o.stopped(),
        o.stoppedSince());
  }

  private static Obligation dueLater(Obligation o) {
    Instant due = o.dueAt();
    return new Obligation(
        o.no(),
        o.kind(),
        o.owedBy(),
        o.instance(),
        o.since(),
        o.limit(),
        due == null ? null : due.plusSeconds(1),
        o.warnAt(),
        o.provisional(),
        o.stopped(),
        o.stoppedSince());
  }

  private static PlayedHistory stopsForAnInspection(PlayedHistory p) {
    return event(
        p,
        (e, m) ->
            e instanceof ApprovalEvent.SpecialStepOpened s && s.kind().stopsStatutoryClock()
                ? List.of(
                    new ApprovalEvent.SpecialStepOpened(
                        s.instance(), SpecialStepKind.SITE_INSPECTION, s.notice(), s.until()))
                : null);
  }

  private static PlayedHistory forgetsThePredecessor(PlayedHistory p) {
    Set<InstanceId> predecessors =
        p.end().all().stream()
            .filter(i -> i.settled())
            .flatMap(i -> i.plan().predecessors().stream())
            .map(ItemPlan.Predecessor::id)
            .collect(java.util.stream.Collectors.toSet());
    return event(
        p,
        (e, m) ->
            e instanceof ApprovalEvent.Granted g && predecessors.contains(g.instance())
                ? List.of()
                : null);
  }

  /** Besides what happened, something about the first instance that is ripe for it. */
  private static PlayedHistory besides(
      PlayedHistory p,
      BiPredicate<CaseState, ItemInstance> ripe,
      BiFunction<CaseState, InstanceId, CaseEvent> more) {
    return event(
        p,
        (e, m) ->
            m.before().all().stream()
                .filter(i -> ripe.test(m.before(), i))
                .findFirst()
                .map(i -> List.of(e, more.apply(m.before(), i.id())))
                .orElse(null));
  }

  private static PlayedHistory handsOverUnpaid(PlayedHistory p) {
    return besides(
        p,
        (s, i) ->
            i.state() == ItemState.GRANTED
                && i.gates().fees().stream()
                    .anyMatch(f -> f.outstanding() && f.gate() != FeeGate.NONE),
        (s, id) -> new DeliveryEvent.Delivered(List.of(id), "SD-0", null));
  }

  private static PlayedHistory letsThePackageGoEarly(PlayedHistory p) {
    return besides(
        p,
        (s, i) ->
            i.state() == ItemState.GRANTED
                && i.result() != null
                && i.result().handover().window() == null
                && s.delivery().unified()
                && !s.delivery().released().contains(i.id())
                && !s.concluded(),
        (s, id) ->
            new DeliveryEvent.Offered(
                List.of(id),
                DeliveryMethod.COUNTER,
                Party.resultsWindow(s.requireFiling().region())));
  }

  /** Of what a grant needs, one material is still to follow. */
  private static PlayedHistory grantsBeforeItCame(PlayedHistory p) {
    return one(p, m -> needs(m) != null, HistoryLies::stillToFollow);
  }

  private static @Nullable Material needs(Move m) {
    return m.events().stream()
        .filter(ApprovalEvent.Granted.class::isInstance)
        .map(e -> ((ApprovalEvent.Granted) e).instance())
        .flatMap(id -> m.before().materials().neededBy(id).stream())
        .findFirst()
        .orElse(null);
  }

  private static Move stillToFollow(Move m) {
    CaseState s = m.before();
    Material needed = java.util.Objects.requireNonNull(needs(m));
    Supply following =
        new Supply.ToFollow(
            LocalDate.of(2026, 12, 31),
            Lapse.TERMINATE,
            new Signature("CN-0", "applicant-1", m.command().recordedAt()));
    return new Move(
        m.intent(),
        m.command(),
        with(s, s.materials().with(needed.from(following)), s.custody()),
        m.decision(),
        m.repeated(),
        m.commit(),
        m.after(),
        m.messages());
  }

  private static PlayedHistory withdrawsFirst(PlayedHistory p) {
    return first(p, id -> new WithdrawalEvent.Withdrawn(id));
  }

  private static PlayedHistory grantsFirst(PlayedHistory p) {
    return first(p, id -> new ApprovalEvent.Granted(id, ResultDocument.numbered("证件", "NO-0")));
  }

  private static PlayedHistory failsASibling(PlayedHistory p) {
    return first(p, id -> new ApprovalEvent.Terminated(id, TerminationCause.NO_SHOW, "ZZ-0"));
  }

  /** Something about the first item of the case happens with its submission. */
  private static PlayedHistory first(PlayedHistory p, Function<InstanceId, CaseEvent> event) {
    return event(
        p,
        (e, m) ->
            e instanceof IntakeEvent.Submitted s ? List.of(e, event.apply(grouped(s).id())) : null);
  }

  private static ItemPlan grouped(IntakeEvent.Submitted submitted) {
    return submitted.items().stream()
        .filter(plan -> plan.parallelGroup() != null)
        .findFirst()
        .orElse(submitted.items().get(0));
  }

  private static PlayedHistory demandsSharedData(PlayedHistory p) {
    String exempt =
        p.end().instances().keySet().stream()
            .flatMap(id -> p.book().catalog().item(id.item()).stream())
            .map(Item::materials)
            .flatMap(List::stream)
            .filter(m -> m.source() == MaterialSource.SHARED_DATA)
            .map(MaterialRequirement::code)
            .map(MaterialCode::value)
            .findFirst()
            .orElse(null);
    return exempt == null
        ? p
        : one(
            p,
            m -> !m.refusals().isEmpty() && m.before().filed(),
            m ->
                decided(
                    m,
                    new Decision.Rejected(
                        List.of(
                            Violation.of("R26", "MATERIAL_MISSING", "缺少材料", "Missing")
                                .at(exempt)))));
  }

  private static PlayedHistory givesAnOriginalAway(PlayedHistory p) {
    return one(
        p,
        m -> !m.after().custody().holdings().isEmpty(),
        m -> {
          CaseState s = m.after();
          MaterialCode original = s.custody().holdings().keySet().iterator().next();
          Custody.Holding was = s.custody().of(original).orElseThrow();
          return left(
              m,
              with(
                  s,
                  s.materials(),
                  s.custody()
                      .passing(original, new Custody.Holding(STRANGER, was.since(), was.rule()))));
        });
  }

  private static PlayedHistory demandsALoveLetter(PlayedHistory p) {
    return event(
        p,
        (e, m) -> {
          if (!(e instanceof CorrectionEvent.NoticeIssued issued)) {
            return null;
          }
          CorrectionNotice n = issued.notice();
          InstanceId id = n.instances().get(0);
          return List.of(
              new CorrectionEvent.NoticeIssued(
                  new CorrectionNotice(
                      n.number(),
                      n.stage(),
                      n.at(),
                      n.due(),
                      List.of(Defect.in(MaterialCode.of("love-letter"), id, "缺少", "请补交")),
                      n.consequence())));
        });
  }

  private static PlayedHistory keepsALoveLetter(PlayedHistory p) {
    return one(
        p,
        m -> m.after().filed(),
        m -> {
          CaseState s = m.after();
          List<Material> more = new ArrayList<>(s.materials().all());
          more.add(
              new Material(
                  MaterialCode.of("love-letter"),
                  "情书",
                  MaterialHandling.RETAINED,
                  SampleCatalogs.file("1"),
                  Set.of(UNKNOWN)));
          return left(m, with(s, MaterialSet.of(more), s.custody()));
        });
  }

  private static CaseState with(CaseState s, MaterialSet materials, Custody custody) {
    return new CaseState(
        s.id(),
        s.version(),
        s.changedAt(),
        s.filing(),
        s.instances(),
        materials,
        custody,
        s.obligations(),
        s.milestones(),
        s.supplies(),
        s.joint(),
        s.delivery(),
        s.attention(),
        s.feedback(),
        s.inspections(),
        s.administration(),
        s.commands());
  }

  private static PlayedHistory pushesTooMuch(PlayedHistory p) {
    return one(
        p,
        m -> m.messages().stream().anyMatch(x -> x.kind() == MessageKind.PUSH),
        m -> told(m, m.messages().stream().map(HistoryLies::tooMuch).toList()));
  }

  private static Message tooMuch(Message honest) {
    return honest.kind() != MessageKind.PUSH
        ? honest
        : new Message(
            honest.sequence(),
            honest.kind(),
            honest.to(),
            honest.instance(),
            honest.at(),
            ImmutableMap.<String, String>builder()
                .putAll(honest.content())
                .put("material.love-letter", "")
                .buildKeepingLast());
  }
}
