package org.yijianshi.contract.history;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.Complaint;
import org.yijianshi.casefile.FeedbackCommand;
import org.yijianshi.casefile.Grade;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.Rating;
import org.yijianshi.casefile.RatingSubject;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;

/** How 评价与投诉 is tried. */
final class FeedbackIntents {
  private FeedbackIntents() {}

  static void add(Intents.Builder all) {
    all.add(FeedbackCommand.Rate.class, 0.1, FeedbackIntents::rate)
        .add(FeedbackCommand.ContactRater.class, 0.8, FeedbackIntents::contact)
        .add(FeedbackCommand.PutRight.class, 0.8, FeedbackIntents::putRight)
        .add(FeedbackCommand.AppealRating.class, 0.2, FeedbackIntents::appeal)
        .add(FeedbackCommand.DecideAppeal.class, 0.8, FeedbackIntents::decide)
        .add(FeedbackCommand.Complain.class, 0.05, FeedbackIntents::complain)
        .add(FeedbackCommand.AnswerComplaint.class, 0.8, FeedbackIntents::answer);
  }

  private static @Nullable Try rate(Scene scene) {
    if (!scene.filed()) {
      return null;
    }
    ItemInstance item = scene.item(ItemInstance::concluded);
    RatingSubject subject =
        switch (scene.dice().below(3)) {
          case 0 -> RatingSubject.visit("V-" + scene.dice().below(3));
          case 1 -> RatingSubject.wholeCase();
          default -> item == null ? RatingSubject.wholeCase() : RatingSubject.item(scene.id(item));
        };
    return scene.by(
        scene.people().applicant(Act.SUBMIT),
        new FeedbackCommand.Rate(
            subject, scene.dice().of(Grade.values()), scene.dice().chance(0.6)));
  }

  private static @Nullable Try contact(Scene scene) {
    Rating rating = rating(scene, r -> open(scene, r.contactDuty()));
    return rating == null
        ? null
        : scene.by(rated(scene, rating), new FeedbackCommand.ContactRater(no(scene, rating)));
  }

  private static @Nullable Try putRight(Scene scene) {
    Rating rating = rating(scene, r -> open(scene, r.remedyDuty()));
    return rating == null
        ? null
        : scene.by(
            rated(scene, rating),
            new FeedbackCommand.PutRight(no(scene, rating), scene.number("ZG")));
  }

  private static @Nullable Try appeal(Scene scene) {
    Rating rating = rating(scene, r -> r.standing() == Rating.Standing.VALID);
    return rating == null
        ? null
        : scene.by(
            rated(scene, rating),
            new FeedbackCommand.AppealRating(no(scene, rating), scene.number("SS")));
  }

  private static @Nullable Try decide(Scene scene) {
    Rating rating = rating(scene, r -> r.standing() == Rating.Standing.APPEALED);
    return rating == null
        ? null
        : scene.by(
            scene.people().at(Role.HALL_MANAGEMENT),
            new FeedbackCommand.DecideAppeal(no(scene, rating), scene.dice().chance(0.5)));
  }

  private static @Nullable Try complain(Scene scene) {
    ItemInstance item = scene.dice().chance(0.5) ? scene.item(i -> true) : null;
    return scene.filed()
        ? scene.by(
            scene.people().applicant(Act.SUBMIT),
            new FeedbackCommand.Complain(item == null ? null : scene.id(item), scene.number("TS")))
        : null;
  }

  private static @Nullable Try answer(Scene scene) {
    Complaint complaint =
        scene
            .dice()
            .any(
                scene.state().feedback().complaints().stream()
                    .filter(c -> scene.wild() || c.answer() == null)
                    .toList());
    return complaint == null
        ? null
        : scene.by(
            scene.people().at(scene.dice().of(Role.HALL_MANAGEMENT, Role.SERVICE_ADMINISTRATION)),
            new FeedbackCommand.AnswerComplaint(complaint.no(), scene.number("DF")));
  }

  private static @Nullable Rating rating(Scene scene, Predicate<Rating> fitting) {
    List<Rating> ratings = scene.state().feedback().ratings();
    return scene.dice().any(ratings.stream().filter(r -> scene.wild() || fitting.test(r)).toList());
  }

  private static boolean open(Scene scene, @Nullable Integer duty) {
    return duty != null && scene.state().obligations().find(duty).isPresent();
  }

  private static int no(Scene scene, Rating rating) {
    return scene.wild() && scene.dice().chance(0.2) ? rating.no() + 7 : rating.no();
  }

  private static Actor rated(Scene scene, Rating rating) {
    Party party = rating.rated();
    return party.kind() == Party.Kind.DEPARTMENT
        ? scene.people().of(Role.OFFICER, party)
        : scene.people().window();
  }
}
