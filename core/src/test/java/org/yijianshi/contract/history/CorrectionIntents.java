package org.yijianshi.contract.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.CorrectionCommand;
import org.yijianshi.casefile.CorrectionNotice;
import org.yijianshi.casefile.Defect;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.NoticeStage;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Choice;
import org.yijianshi.catalog.Item;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.condition.Facts;
import org.yijianshi.form.FormValues;
import org.yijianshi.material.Supply;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.plan.Wish;

/** How 补正 and the amendment of an application are tried. */
final class CorrectionIntents {
  private CorrectionIntents() {}

  static void add(Intents.Builder all) {
    all.add(CorrectionCommand.IssueNotice.class, 0.3, CorrectionIntents::notice)
        .add(CorrectionCommand.ReportDefects.class, 0.06, CorrectionIntents::report)
        .add(CorrectionCommand.Resubmit.class, 0.8, CorrectionIntents::resubmit)
        .add(CorrectionCommand.CorrectOnTheSpot.class, 0.1, CorrectionIntents::onTheSpot)
        .add(CorrectionCommand.AmendSelection.class, 0.05, CorrectionIntents::amend)
        .add(CorrectionCommand.ChangeVariant.class, 0.05, CorrectionIntents::variant)
        .add(CorrectionCommand.AddItem.class, 0.05, CorrectionIntents::addItem);
  }

  private static @Nullable Try notice(Scene scene) {
    if (!scene.filed()) {
      return null;
    }
    List<Defect> reported =
        scene.state().all().stream()
            .filter(i -> i.state() == ItemState.PUSHED)
            .flatMap(i -> i.corrections().reported().stream())
            .toList();
    boolean ofDepartments = !reported.isEmpty() || (scene.wild() && scene.dice().chance(0.3));
    List<Defect> defects = new ArrayList<>(ofDepartments ? reported : found(scene));
    if (scene.wild()) {
      defects.removeIf(d -> scene.dice().chance(0.3));
      ItemInstance any = scene.item(i -> true);
      if (any != null && scene.dice().chance(0.5)) {
        defects.add(some(scene, any));
      }
    }
    LocalDate today = scene.book().deadlines().dateOf(scene.now());
    LocalDate until =
        scene.dice().chance(0.7)
            ? null
            : today.plusDays(scene.dice().below(20) - (scene.wild() ? 5 : -1));
    return defects.isEmpty() && !scene.wild()
        ? null
        : scene.by(
            scene.people().window(),
            new CorrectionCommand.IssueNotice(
                ofDepartments ? NoticeStage.DEPARTMENT : NoticeStage.WINDOW,
                number(scene),
                defects,
                until));
  }

  private static String number(Scene scene) {
    List<String> taken =
        scene.state().all().stream()
            .flatMap(i -> i.corrections().notices().stream())
            .map(CorrectionNotice::number)
            .toList();
    return scene.wild() && !taken.isEmpty() && scene.dice().chance(0.4)
        ? scene.dice().of(taken)
        : scene.number("BZ");
  }

  /** Everything that is missing, and now and then something that is not well. */
  private static List<Defect> found(Scene scene) {
    List<Defect> defects = new ArrayList<>();
    for (ItemInstance item : scene.state().all()) {
      if (item.state() == ItemState.LODGED || scene.wild()) {
        for (MaterialCode missing : Demands.wanting(scene, item)) {
          defects.add(Defect.in(missing, item.id(), "缺少材料", "请补交"));
        }
        if (scene.dice().chance(0.1)) {
          defects.add(some(scene, item));
        }
      }
    }
    return defects;
  }

  private static Defect some(Scene scene, ItemInstance item) {
    MaterialCode material = scene.dice().any(Demands.of(scene, item));
    if (scene.wild() && scene.dice().chance(0.3)) {
      material = MaterialCode.of("love-letter");
    }
    return material == null || scene.dice().chance(0.3)
        ? Defect.elsewhere(item.id(), "填写不全", "请填写完整", "条例第3条")
        : Defect.in(material, item.id(), "看不清楚", "请重新提交");
  }

  private static @Nullable Try report(Scene scene) {
    ItemInstance item =
        scene.item(i -> i.state() == ItemState.PUSHED && i.corrections().reported().isEmpty());
    if (item == null) {
      return null;
    }
    List<Defect> defects =
        scene.wild() && scene.dice().chance(0.2) ? List.of() : List.of(some(scene, item));
    return scene.by(
        scene.people().officer(item), new CorrectionCommand.ReportDefects(item.id(), defects));
  }

  private static @Nullable Try resubmit(Scene scene) {
    Set<InstanceId> ids = scene.ids(i -> i.state() == ItemState.CORRECTING);
    if (ids.isEmpty()) {
      return null;
    }
    Map<MaterialCode, Supply> supplies = new TreeMap<>();
    for (InstanceId id : ids) {
      ItemInstance item = scene.state().instance(id).orElse(null);
      CorrectionNotice notice = item == null ? null : item.corrections().lastNotice();
      if (notice != null) {
        for (Defect defect : notice.of(id)) {
          MaterialCode material = defect.material();
          if (material != null && !(scene.wild() && scene.dice().chance(0.3))) {
            supplies.put(material, fresh(scene));
          }
        }
      }
    }
    if (scene.wild() && scene.dice().chance(0.3)) {
      supplies.put(MaterialCode.of("love-letter"), fresh(scene));
    }
    Facts answers = Facts.none();
    if (scene.dice().chance(scene.wild() ? 0.4 : 0.1)) {
      answers = otherFacts(scene);
    }
    return scene.by(
        applicantOrWindow(scene, Act.CORRECT),
        new CorrectionCommand.Resubmit(
            scene.wild() && scene.dice().chance(0.1) ? Set.of() : ids,
            supplies,
            answers,
            rewritten(scene)));
  }

  /** Mostly the form stays; now and then a place of it changes, rightly or not. */
  private static FormValues rewritten(Scene scene) {
    if (!scene.dice().chance(scene.wild() ? 0.4 : 0.2)) {
      return FormValues.none();
    }
    Fillings form = Fillings.of(scene);
    return scene.wild() && scene.dice().chance(0.5) ? form.spoilt(FormValues.none()) : form.other();
  }

  /** What the case does not have yet; in a wild scene all of it, or none. */
  private static FormValues added(Scene scene, Application other) {
    if (scene.wild() && scene.dice().chance(0.4)) {
      return scene.dice().of(FormValues.none(), other.form());
    }
    FormValues standing = scene.filing().application().form();
    return other.form().only(place -> standing.get(place).isEmpty());
  }

  private static Actor applicantOrWindow(Scene scene, Act act) {
    return scene.dice().chance(0.3) ? scene.people().window() : scene.people().applicant(act);
  }

  private static Supply fresh(Scene scene) {
    return new Supply.Provided(scene.digest(), scene.dice().chance(0.7));
  }

  /** What somebody else might answer who applies for the same bundle. */
  private static Facts otherFacts(Scene scene) {
    return another(scene).wish().facts();
  }

  private static Application another(Scene scene) {
    return scene.stage().like(scene.filing().application(), scene.dice().fork());
  }

  private static @Nullable Try onTheSpot(Scene scene) {
    ItemInstance item = scene.item(i -> i.state() == ItemState.LODGED);
    if (item == null) {
      return null;
    }
    Map<MaterialCode, Supply> supplies = new TreeMap<>();
    for (MaterialCode code : new HashSet<>(Demands.of(scene, item))) {
      if (scene.dice().chance(0.5) || scene.state().materials().find(code).isEmpty()) {
        supplies.put(code, fresh(scene));
      }
    }
    return scene.by(
        scene.people().window(),
        new CorrectionCommand.CorrectOnTheSpot(supplies, rewritten(scene)));
  }

  private static @Nullable Try amend(Scene scene) {
    if (!scene.filed()) {
      return null;
    }
    Application other = another(scene);
    Wish wish = other.wish();
    if (scene.wild() && scene.dice().chance(0.3)) {
      wish = scene.stage().application(scene.caseNumber(), scene.dice().fork()).wish();
    } else if (scene.wild() && scene.dice().chance(0.3)) {
      wish = scene.filing().application().wish();
    }
    return scene.by(
        applicantOrWindow(scene, Act.SUBMIT),
        new CorrectionCommand.AmendSelection(wish, other.supplies(), added(scene, other)));
  }

  private static @Nullable Try variant(Scene scene) {
    if (!scene.filed()) {
      return null;
    }
    Choice choice = scene.dice().any(bundle(scene).choices());
    if (choice == null) {
      return scene.wild()
          ? scene.by(
              scene.people().applicant(Act.SUBMIT),
              new CorrectionCommand.ChangeVariant("no-such-choice", "other", Map.of()))
          : null;
    }
    Application other = another(scene);
    return scene.by(
        applicantOrWindow(scene, Act.SUBMIT),
        new CorrectionCommand.ChangeVariant(
            choice.group(),
            scene.dice().of(choice.variants()),
            scene.dice().chance(0.5) ? Map.of() : other.supplies(),
            added(scene, other)));
  }

  private static @Nullable Try addItem(Scene scene) {
    if (!scene.filed()) {
      return null;
    }
    List<ItemCode> items = bundle(scene).items().stream().map(Item::code).toList();
    List<ItemCode> left =
        items.stream()
            .filter(code -> scene.state().all().stream().noneMatch(i -> i.id().item().equals(code)))
            .toList();
    ItemCode item = scene.dice().any(scene.wild() ? items : left);
    if (item == null) {
      return null;
    }
    Application other = another(scene);
    return scene.by(
        applicantOrWindow(scene, Act.SUBMIT),
        new CorrectionCommand.AddItem(
            item,
            scene.dice().chance(0.2) ? List.of("employee-1") : List.of(),
            scene.dice().chance(0.3) ? Map.of() : other.supplies(),
            added(scene, other)));
  }

  private static Bundle bundle(Scene scene) {
    return scene.book().catalog().bundle(scene.filing().bundle()).orElseThrow();
  }
}
