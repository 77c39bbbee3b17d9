package org.yijianshi.contract.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.casefile.AdministrationCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.Question;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Contact;
import org.yijianshi.party.Participant;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;

/** How 办件管理 is tried. */
final class AdministrationIntents {
  private AdministrationIntents() {}

  static void add(Intents.Builder all) {
    all.add(AdministrationCommand.Reproject.class, 0.05, AdministrationIntents::reproject)
        .add(AdministrationCommand.MoveToCatalogVersion.class, 0.03, AdministrationIntents::move)
        .add(AdministrationCommand.ReassignDepartment.class, 0.02, AdministrationIntents::reassign)
        .add(AdministrationCommand.ChangeContact.class, 0.03, AdministrationIntents::contact)
        .add(
            AdministrationCommand.SubstituteApplicant.class,
            0.02,
            AdministrationIntents::substitute)
        .add(AdministrationCommand.ReferQuestion.class, 0.05, AdministrationIntents::refer)
        .add(AdministrationCommand.AnswerQuestion.class, 0.7, AdministrationIntents::answer);
  }

  private static @Nullable Try refer(Scene scene) {
    if (!scene.filed()) {
      return null;
    }
    Actor actor =
        scene.dice().chance(0.5)
            ? scene.people().at(scene.dice().of(Role.INTAKE_WINDOW, Role.ADVISER))
            : scene.people().applicant(Act.SUBMIT);
    ItemInstance item = scene.dice().chance(0.5) ? scene.item(i -> !i.concluded()) : null;
    return scene.by(
        actor,
        new AdministrationCommand.ReferQuestion(
            item == null ? null : scene.id(item), "ZX-" + (1 + scene.dice().below(20))));
  }

  private static @Nullable Try answer(Scene scene) {
    Question question =
        scene
            .dice()
            .any(
                scene.state().administration().questions().stream()
                    .filter(q -> q.answer() == null || scene.wild())
                    .toList());
    return question == null
        ? null
        : scene.by(
            scene.people().of(Role.OFFICER, question.to()),
            new AdministrationCommand.AnswerQuestion(
                scene.no(List.of(question.no())), scene.number("DF")));
  }

  private static Actor management(Scene scene) {
    return scene.dice().chance(0.4)
        ? Actor.system()
        : scene.people().at(Role.SERVICE_ADMINISTRATION);
  }

  private static @Nullable Try reproject(Scene scene) {
    WorkCalendar calendar = scene.dice().any(scene.stage().books().calendars());
    if (calendar == null || !scene.filed()) {
      return null;
    }
    return scene.by(
        management(scene),
        new AdministrationCommand.Reproject(
            scene.wild() && scene.dice().chance(0.5)
                ? scene.stage().books().first().deadlines().calendar()
                : calendar));
  }

  private static @Nullable Try move(Scene scene) {
    Catalog catalog = scene.dice().any(scene.stage().books().catalogs());
    if (catalog == null || !scene.filed()) {
      return null;
    }
    return scene.by(
        management(scene),
        new AdministrationCommand.MoveToCatalogVersion(
            scene.wild() && scene.dice().chance(0.3)
                ? scene.stage().books().first().catalog()
                : catalog));
  }

  private static @Nullable Try reassign(Scene scene) {
    ItemInstance item = scene.item(i -> !i.concluded());
    if (item == null) {
      return null;
    }
    DepartmentCode to = scene.dice().of(scene.book().catalog().departments()).code();
    if (scene.wild()) {
      to = scene.dice().of(to, DepartmentCode.of("nobody"), item.plan().department());
    }
    return scene.by(
        management(scene),
        new AdministrationCommand.ReassignDepartment(scene.id(item), to, scene.number("JG")));
  }

  private static @Nullable Try contact(Scene scene) {
    if (!scene.filed()) {
      return null;
    }
    return scene.by(
        scene.dice().chance(0.3) ? scene.people().window() : scene.people().applicant(Act.SUBMIT),
        new AdministrationCommand.ChangeContact(
            somebody(scene), new Contact("1390398" + scene.dice().below(10_000), "某路1号")));
  }

  private static @Nullable Try substitute(Scene scene) {
    if (!scene.filed()) {
      return null;
    }
    boolean other = scene.wild() && scene.dice().chance(0.4);
    Participant successor =
        new Participant(
            other ? "applicant-1" : "heir-" + scene.dice().below(100),
            scene.wild() && scene.dice().chance(0.3) ? PartyRole.HELPER : PartyRole.APPLICANT,
            "account-heir-" + scene.dice().below(100),
            "欧阳承继",
            Contact.none());
    String leaving =
        scene.wild()
            ? somebody(scene)
            : scene.filing().application().parties().firstApplicant().reference();
    return scene.by(
        scene.people().window(),
        new AdministrationCommand.SubstituteApplicant(leaving, successor, scene.number("CJ")));
  }

  private static String somebody(Scene scene) {
    return scene.wild() && scene.dice().chance(0.2)
        ? "nobody"
        : scene.dice().of(scene.filing().application().parties().participants()).reference();
  }
}
