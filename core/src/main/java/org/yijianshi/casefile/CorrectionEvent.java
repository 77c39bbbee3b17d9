package org.yijianshi.casefile;

import java.util.List;
import java.util.Objects;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;

/** Events of correction and amendment (二 收件, 补正). */
public sealed interface CorrectionEvent extends CaseEvent {

  /** Hands it to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.correction(this);
  }

  /**
   * The applicant was told what to correct (R27, R32).
   *
   * @param notice the notice
   */
  @Rule({"R27", "R32"})
  record NoticeIssued(CorrectionNotice notice) implements CorrectionEvent {
    /** Checks that there is a notice. */
    public NoticeIssued {
      Objects.requireNonNull(notice, "notice");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.noticeIssued(this);
    }
  }

  /**
   * A department reported what the window shall tell the applicant.
   *
   * @param instance the instance
   * @param defects everything to correct
   */
  @Rule({"R27", "P-departmentCorrection"})
  record DefectsReported(InstanceId instance, List<Defect> defects) implements CorrectionEvent {
    /** Copies the list. */
    public DefectsReported {
      Objects.requireNonNull(instance, "instance");
      defects = List.copyOf(defects);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.defectsReported(this);
    }
  }

  /**
   * The applicant corrected; the window reviews again.
   *
   * @param instances the instances corrected
   * @param revision the application as it stands now
   */
  @Rule({"R27", "R32"})
  record Resubmitted(List<InstanceId> instances, Revision revision) implements CorrectionEvent {
    /** Copies the list. */
    public Resubmitted {
      instances = List.copyOf(instances);
      Objects.requireNonNull(revision, "revision");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.resubmitted(this);
    }
  }

  /**
   * It was corrected at the counter, before any notice (R27).
   *
   * @param revision the application as it stands now
   */
  @Rule("R27")
  record CorrectedOnTheSpot(Revision revision) implements CorrectionEvent {
    /** Checks that there is a revision. */
    public CorrectedOnTheSpot {
      Objects.requireNonNull(revision, "revision");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.correctedOnTheSpot(this);
    }
  }

  /**
   * The applicant changed items, variants or facts before any receipt. An instance that stays keeps
   * its facts; one that goes leaves the case: nobody ever had it in hand.
   *
   * @param items every instance that is not concluded as it is planned now, in the order of the
   *     list
   * @param removed the instances that left the case
   * @param revision the application as it stands now
   */
  @Rule({"R2", "R18"})
  record SelectionAmended(List<ItemPlan> items, List<InstanceId> removed, Revision revision)
      implements CorrectionEvent {
    /** Copies the lists. */
    public SelectionAmended {
      items = List.copyOf(items);
      removed = List.copyOf(removed);
      Objects.requireNonNull(revision, "revision");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.selectionAmended(this);
    }
  }

  /**
   * One method each.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link NoticeIssued}. */
    R noticeIssued(NoticeIssued event);

    /** {@link DefectsReported}. */
    R defectsReported(DefectsReported event);

    /** {@link Resubmitted}. */
    R resubmitted(Resubmitted event);

    /** {@link CorrectedOnTheSpot}. */
    R correctedOnTheSpot(CorrectedOnTheSpot event);

    /** {@link SelectionAmended}. */
    R selectionAmended(SelectionAmended event);
  }
}
