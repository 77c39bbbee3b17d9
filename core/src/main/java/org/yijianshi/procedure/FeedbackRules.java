package org.yijianshi.procedure;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Complaint;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.FeedbackCommand;
import org.yijianshi.casefile.FeedbackEvent;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.Rating;
import org.yijianshi.casefile.RatingSubject;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;
import org.yijianshi.policy.AnonymousRating;
import org.yijianshi.policy.RatingPolicy;

/** 评价与投诉: each visit, item and case is rated once, and the worst grades oblige. */
record FeedbackRules(Unfolding unfolding) implements FeedbackCommand.Cases<Decision> {
  private static final Set<Role> RATED =
      ImmutableSet.of(
          Role.OFFICER,
          Role.APPROVER,
          Role.CHIEF_REPRESENTATIVE,
          Role.INTAKE_WINDOW,
          Role.RESULTS_WINDOW,
          Role.HALL_MANAGEMENT);
  private static final Set<Role> MANAGEMENT =
      ImmutableSet.of(Role.HALL_MANAGEMENT, Role.SERVICE_ADMINISTRATION);

  /** Which roles may give which command of this chapter. */
  static final Map<Class<? extends CaseCommand>, Set<Role>> ROLES =
      ImmutableMap.<Class<? extends CaseCommand>, Set<Role>>builder()
          .put(FeedbackCommand.Rate.class, Offices.APPLICANTS_SIDE)
          .put(FeedbackCommand.Complain.class, Offices.APPLICANTS_SIDE)
          .put(FeedbackCommand.ContactRater.class, RATED)
          .put(FeedbackCommand.PutRight.class, RATED)
          .put(FeedbackCommand.AppealRating.class, RATED)
          .put(FeedbackCommand.DecideAppeal.class, MANAGEMENT)
          .put(FeedbackCommand.AnswerComplaint.class, MANAGEMENT)
          .buildOrThrow();

  /** The rater stands in the case, the rated party is the one that was rated. */
  static boolean related(CaseState state, FeedbackCommand command, Actor actor, Instant at) {
    Filing filing = state.requireFiling();
    return command.accept(
        new FeedbackCommand.Cases<Boolean>() {
          @Override
          public Boolean rate(FeedbackCommand.Rate rate) {
            return stands(filing, actor);
          }

          @Override
          public Boolean complain(FeedbackCommand.Complain complain) {
            return stands(filing, actor);
          }

          @Override
          public Boolean contactRater(FeedbackCommand.ContactRater contact) {
            return isRated(state, contact.no(), actor);
          }

          @Override
          public Boolean putRight(FeedbackCommand.PutRight right) {
            return isRated(state, right.no(), actor);
          }

          @Override
          public Boolean appealRating(FeedbackCommand.AppealRating appeal) {
            return isRated(state, appeal.no(), actor);
          }

          @Override
          public Boolean decideAppeal(FeedbackCommand.DecideAppeal decide) {
            return true;
          }

          @Override
          public Boolean answerComplaint(FeedbackCommand.AnswerComplaint answer) {
            return true;
          }
        });
  }

  /** Whoever came for the applicant has met the service and may say how it was. */
  private static boolean stands(Filing filing, Actor actor) {
    return (actor.is(Role.APPLICANT) && Permissions.standsIn(filing, actor, PartyRole.APPLICANT))
        || (actor.is(Role.GUARDIAN) && Permissions.standsIn(filing, actor, PartyRole.GUARDIAN))
        || (actor.is(Role.AGENT) && Permissions.standsIn(filing, actor, PartyRole.AGENT))
        || (actor.is(Role.HANDLER) && Permissions.standsIn(filing, actor, PartyRole.HANDLER));
  }

  /** Whether there is such a rating is the rules' business, once the actor is known to belong. */
  private static boolean isRated(CaseState state, int no, Actor actor) {
    return state.feedback().rating(no).map(r -> worksFor(r.rated(), state, actor)).orElse(true);
  }

  private static boolean worksFor(Party rated, CaseState state, Actor actor) {
    if (rated.kind() == Party.Kind.DEPARTMENT) {
      DepartmentCode department = actor.department();
      return department != null
          && actor.region() != null
          && rated.equals(Party.department(department, actor.region()));
    }
    Filing filing = state.requireFiling();
    return filing.atWindow(actor)
        || (actor.is(Role.HALL_MANAGEMENT) && filing.windowRegion().equals(actor.region()));
  }

  /** Nothing here comes about by time alone. */
  static List<CaseCommand> sweep(CaseState state, Rulebook book, Instant now) {
    return List.of();
  }

  @Override
  @Rule({"R15", "P-badRating"})
  public Decision rate(FeedbackCommand.Rate command) {
    Refusals refusals = new Refusals();
    RatingSubject subject = command.subject();
    CaseState state = unfolding.state();
    if (state.feedback().rated(subject)) {
      refusals.refuse(
          "R15",
          "RATED_ALREADY",
          "“" + subject.label().zh() + "”只评价一次，已经评价",
          "Rated already: " + subject.label().en() + " is rated once",
          "subject");
    }
    refuseTooEarly(subject, refusals);
    if (refusals.any()) {
      return refusals.rejected();
    }
    RatingPolicy policy = unfolding.book().policy().rating();
    boolean bad = command.grade().amongWorst(policy.badRatingGrades());
    boolean contact = bad && command.named();
    boolean remedy =
        bad && (command.named() || policy.anonymousRating() == AnonymousRating.COUNT_AND_EXPLAIN);
    int next = state.obligations().nextNo();
    Party rated = rated(subject);
    unfolding.emit(
        new FeedbackEvent.Rated(
            state.feedback().ratings().size() + 1,
            subject,
            command.grade(),
            command.named(),
            rated,
            contact ? next : null,
            remedy ? (contact ? next + 1 : next) : null));
    InstanceId instance = subject.instance();
    if (contact) {
      unfolding.open(
          ObligationKind.CONTACT_RATER,
          rated,
          instance,
          unfolding.at(),
          FeedbackTerms.contact(unfolding.book()));
    }
    if (remedy) {
      unfolding.open(
          ObligationKind.PUT_RIGHT,
          rated,
          instance,
          unfolding.at(),
          FeedbackTerms.putRight(unfolding.book()));
    }
    return unfolding.accepted();
  }

  /** A visit at any time, an item once it is concluded, the case once all of it is. */
  private void refuseTooEarly(RatingSubject subject, Refusals refusals) {
    InstanceId id = subject.instance();
    boolean early =
        switch (subject.kind()) {
          case VISIT -> false;
          case ITEM -> {
            Optional<ItemInstance> instance =
                id == null ? Optional.empty() : Instances.find(unfolding, id, refusals);
            yield instance.isPresent() && !instance.get().concluded();
          }
          case CASE ->
              unfolding.state().stage() != CaseStage.COMPLETED
                  && unfolding.state().stage() != CaseStage.CLOSED;
        };
    if (early) {
      refusals.refuse(
          "R15",
          "NOT_CONCLUDED",
          "“" + subject.label().zh() + "”办结后才能评价；办结前可以评价每次服务",
          "Not concluded yet: until then a visit can be rated, not " + subject.label().en(),
          "subject");
    }
  }

  private Party rated(RatingSubject subject) {
    Filing filing = unfolding.state().requireFiling();
    InstanceId id = subject.instance();
    return switch (subject.kind()) {
      case VISIT -> filing.window();
      case ITEM ->
          id == null
              ? filing.leadParty()
              : unfolding
                  .state()
                  .instance(id)
                  .map(i -> i.plan().party())
                  .orElse(filing.leadParty());
      case CASE -> filing.leadParty();
    };
  }

  @Override
  @Rule("P-badRating")
  public Decision contactRater(FeedbackCommand.ContactRater command) {
    Refusals refusals = new Refusals();
    Rating rating = find(command.no(), refusals);
    Integer duty = rating == null ? null : rating.contactDuty();
    refuseDone(duty, command.no(), refusals);
    if (refusals.any() || duty == null) {
      return refusals.rejected();
    }
    unfolding.emit(new FeedbackEvent.RaterContacted(command.no()));
    unfolding.closeAll(o -> o.no() == duty);
    return unfolding.accepted();
  }

  @Override
  @Rule("P-badRating")
  public Decision putRight(FeedbackCommand.PutRight command) {
    Refusals refusals = new Refusals();
    Rating rating = find(command.no(), refusals);
    Integer duty = rating == null ? null : rating.remedyDuty();
    refuseDone(duty, command.no(), refusals);
    Integer contact = rating == null ? null : rating.contactDuty();
    if (contact != null && unfolding.state().obligations().find(contact).isPresent()) {
      refusals.refuse(
          "P-badRating",
          "CONTACT_FIRST",
          "须先回访评价人，再整改",
          "The rater is contacted first, then it is put right",
          command.no());
    }
    if (refusals.any() || duty == null) {
      return refusals.rejected();
    }
    unfolding.emit(new FeedbackEvent.RatingPutRight(command.no(), command.record()));
    unfolding.closeAll(o -> o.no() == duty);
    return unfolding.accepted();
  }

  @Override
  @Rule("P-badRating")
  public Decision appealRating(FeedbackCommand.AppealRating command) {
    Refusals refusals = new Refusals();
    Rating rating = find(command.no(), refusals);
    if (!unfolding.book().policy().rating().ratingAppeal()) {
      refusals.refuse(
          "P-badRating", "NO_APPEAL", "本地不受理评价申诉", "Ratings cannot be appealed against here", "no");
    }
    if (rating != null && rating.standing() != Rating.Standing.VALID) {
      refusals.refuse(
          "P-badRating",
          "APPEALED_ALREADY",
          "该评价只能申诉一次",
          "A rating is appealed against once",
          command.no());
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new FeedbackEvent.RatingAppealed(command.no(), command.record()));
    return unfolding.accepted();
  }

  @Override
  @Rule("P-badRating")
  public Decision decideAppeal(FeedbackCommand.DecideAppeal command) {
    Refusals refusals = new Refusals();
    Rating rating = find(command.no(), refusals);
    if (rating != null && rating.standing() != Rating.Standing.APPEALED) {
      refusals.refuse(
          "P-badRating",
          "NOTHING_OPEN",
          "该评价没有待处理的申诉",
          "There is no appeal to decide on this rating",
          command.no());
    }
    if (refusals.any() || rating == null) {
      return refusals.rejected();
    }
    unfolding.emit(new FeedbackEvent.AppealDecided(command.no(), command.annulled()));
    if (command.annulled()) {
      unfolding.closeAll(o -> isOneOf(o.no(), rating.contactDuty(), rating.remedyDuty()));
    }
    return unfolding.accepted();
  }

  private static boolean isOneOf(int no, @Nullable Integer one, @Nullable Integer other) {
    return (one != null && one == no) || (other != null && other == no);
  }

  @Override
  @Rule("R20")
  public Decision complain(FeedbackCommand.Complain command) {
    Refusals refusals = new Refusals();
    InstanceId instance = command.instance();
    if (instance != null) {
      Instances.find(unfolding, instance, refusals);
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    CaseState state = unfolding.state();
    unfolding.emit(
        new FeedbackEvent.Complained(
            state.feedback().complaints().size() + 1,
            instance,
            command.reference(),
            state.obligations().nextNo()));
    unfolding.open(
        ObligationKind.ANSWER_COMPLAINT,
        FeedbackTerms.hall(state.requireFiling().region()),
        instance,
        unfolding.at(),
        FeedbackTerms.complaint(unfolding.book()));
    return unfolding.accepted();
  }

  @Override
  @Rule("R20")
  public Decision answerComplaint(FeedbackCommand.AnswerComplaint command) {
    Refusals refusals = new Refusals();
    Optional<Complaint> complaint = unfolding.state().feedback().complaint(command.no());
    if (complaint.isEmpty() || complaint.get().answer() != null) {
      refusals.refuse(
          "R20",
          "NOTHING_OPEN",
          "没有编号为 " + command.no() + " 的待答复投诉",
          "There is no open complaint of number " + command.no(),
          command.no());
      return refusals.rejected();
    }
    unfolding.emit(new FeedbackEvent.ComplaintAnswered(command.no(), command.answer()));
    int duty = complaint.get().duty();
    unfolding.closeAll(o -> o.no() == duty);
    return unfolding.accepted();
  }

  private @Nullable Rating find(int no, Refusals refusals) {
    Optional<Rating> rating = unfolding.state().feedback().rating(no);
    if (rating.isEmpty()) {
      refusals.refuse(
          "R15",
          "UNKNOWN_RATING",
          "没有编号为 " + no + " 的评价",
          "There is no rating of number " + no,
          no);
    }
    return rating.orElse(null);
  }

  private void refuseDone(@Nullable Integer duty, int no, Refusals refusals) {
    if (!refusals.any() && (duty == null || unfolding.state().obligations().find(duty).isEmpty())) {
      refusals.refuse(
          "P-badRating", "NOTHING_OPEN", "该评价没有待办的回访或者整改", "Nothing is open for this rating", no);
    }
  }
}
