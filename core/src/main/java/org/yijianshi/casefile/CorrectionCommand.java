package org.yijianshi.casefile;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.condition.Facts;
import org.yijianshi.form.FormValues;
import org.yijianshi.material.Supply;
import org.yijianshi.plan.Wish;

/** Commands of correction and amendment (二 收件, 补正). */
public sealed interface CorrectionCommand extends CaseCommand {

  /** Hands it to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.correction(this);
  }

  /**
   * The window tells the applicant once everything that is to be corrected (一次性告知).
   *
   * @param stage who found it: the window itself before receipt, or departments after the push
   * @param number the number of the notice
   * @param defects everything to correct
   * @param until by the close of which day; null for the usual period
   */
  @Rule({"R25", "R27", "R32"})
  record IssueNotice(
      NoticeStage stage, String number, List<Defect> defects, @Nullable LocalDate until)
      implements CorrectionCommand {
    /** Copies the list and checks that nothing is missing. */
    public IssueNotice {
      Objects.requireNonNull(stage, "stage");
      Objects.requireNonNull(number, "number");
      defects = List.copyOf(defects);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.issueNotice(this);
    }
  }

  /**
   * A department finds that an item pushed to it is incomplete, and tells the window all at once.
   *
   * @param instance the instance
   * @param defects everything to correct; each names this instance and no other
   */
  @Rule({"R27", "P-departmentCorrection"})
  record ReportDefects(InstanceId instance, List<Defect> defects) implements CorrectionCommand {
    /** Copies the list and checks that only this instance is named. */
    public ReportDefects {
      Objects.requireNonNull(instance, "instance");
      defects = List.copyOf(defects);
      for (Defect defect : defects) {
        if (!defect.instances().equals(List.of(instance))) {
          throw new IllegalArgumentException(
              "A department reports on one instance at a time: " + instance);
        }
      }
    }

    @Override
    public Optional<InstanceId> about() {
      return Optional.of(instance);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.reportDefects(this);
    }
  }

  /**
   * The applicant corrects what a notice named.
   *
   * @param instances the instances corrected
   * @param supplies the new materials, by their code
   * @param answers the facts that are corrected; none where they stay
   * @param form what changes in the form; what stands there stays
   */
  @Rule({"R27", "R32"})
  record Resubmit(
      Set<InstanceId> instances, Map<MaterialCode, Supply> supplies, Facts answers, FormValues form)
      implements CorrectionCommand {
    /** Copies the collections. */
    public Resubmit {
      instances = Set.copyOf(instances);
      supplies = ImmutableMap.copyOf(supplies);
      Objects.requireNonNull(answers, "answers");
      Objects.requireNonNull(form, "form");
    }

    /** With the form as it stands. */
    public Resubmit(Set<InstanceId> instances, Map<MaterialCode, Supply> supplies, Facts answers) {
      this(instances, supplies, answers, FormValues.none());
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.resubmit(this);
    }
  }

  /**
   * What can be corrected at the counter is corrected there and then (能当场更正的当场更正), before any
   * notice, with the applicant present.
   *
   * @param supplies the materials as they are now, by their code
   * @param form what changes in the form; what stands there stays
   */
  @Rule("R27")
  record CorrectOnTheSpot(Map<MaterialCode, Supply> supplies, FormValues form)
      implements CorrectionCommand {
    /** Copies the map. */
    public CorrectOnTheSpot {
      supplies = ImmutableMap.copyOf(supplies);
      Objects.requireNonNull(form, "form");
    }

    /** With the form as it stands. */
    public CorrectOnTheSpot(Map<MaterialCode, Supply> supplies) {
      this(supplies, FormValues.none());
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.correctOnTheSpot(this);
    }
  }

  /**
   * Before any receipt the applicant changes which items are wanted, or the facts.
   *
   * @param wish what is wanted now
   * @param supplies materials that are new or changed, by their code
   * @param form what changes in the form; what stands there stays
   */
  @Rule({"R2", "R18"})
  record AmendSelection(Wish wish, Map<MaterialCode, Supply> supplies, FormValues form)
      implements CorrectionCommand {
    /** Copies the map. */
    public AmendSelection {
      Objects.requireNonNull(wish, "wish");
      supplies = ImmutableMap.copyOf(supplies);
      Objects.requireNonNull(form, "form");
    }

    /** With the form as it stands. */
    public AmendSelection(Wish wish, Map<MaterialCode, Supply> supplies) {
      this(wish, supplies, FormValues.none());
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.amendSelection(this);
    }
  }

  /**
   * Before any receipt the applicant chooses another variant (不同情形).
   *
   * @param group the choice, which is a fact of that name
   * @param variant the variant chosen now
   * @param supplies materials that are new or changed, by their code
   * @param form what changes in the form; what stands there stays
   */
  @Rule({"R2", "R18"})
  record ChangeVariant(
      String group, String variant, Map<MaterialCode, Supply> supplies, FormValues form)
      implements CorrectionCommand {
    /** Copies the map. */
    public ChangeVariant {
      Objects.requireNonNull(group, "group");
      Objects.requireNonNull(variant, "variant");
      supplies = ImmutableMap.copyOf(supplies);
      Objects.requireNonNull(form, "form");
    }

    /** With the form as it stands. */
    public ChangeVariant(String group, String variant, Map<MaterialCode, Supply> supplies) {
      this(group, variant, supplies, FormValues.none());
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.changeVariant(this);
    }
  }

  /**
   * Before any receipt the applicant adds an item.
   *
   * @param item the item
   * @param subjects the references of its subjects; empty where it runs for the case as a whole
   * @param supplies materials that are new or changed, by their code
   * @param form what changes in the form; what stands there stays
   */
  @Rule({"R2", "R18"})
  record AddItem(
      ItemCode item, List<String> subjects, Map<MaterialCode, Supply> supplies, FormValues form)
      implements CorrectionCommand {
    /** Copies the collections. */
    public AddItem {
      Objects.requireNonNull(item, "item");
      subjects = List.copyOf(subjects);
      supplies = ImmutableMap.copyOf(supplies);
      Objects.requireNonNull(form, "form");
    }

    /** With the form as it stands. */
    public AddItem(ItemCode item, List<String> subjects, Map<MaterialCode, Supply> supplies) {
      this(item, subjects, supplies, FormValues.none());
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.addItem(this);
    }
  }

  /**
   * One method each.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link IssueNotice}. */
    R issueNotice(IssueNotice command);

    /** {@link ReportDefects}. */
    R reportDefects(ReportDefects command);

    /** {@link Resubmit}. */
    R resubmit(Resubmit command);

    /** {@link CorrectOnTheSpot}. */
    R correctOnTheSpot(CorrectOnTheSpot command);

    /** {@link AmendSelection}. */
    R amendSelection(AmendSelection command);

    /** {@link ChangeVariant}. */
    R changeVariant(ChangeVariant command);

    /** {@link AddItem}. */
    R addItem(AddItem command);
  }
}
