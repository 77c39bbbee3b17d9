package org.yijianshi.casefile;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.form.FormValues;
import org.yijianshi.material.Custody;
import org.yijianshi.material.Material;
import org.yijianshi.material.Share;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.party.Participant;

/**
 * A case as one actor may see it. What the actor may not see is not in it at all.
 *
 * @param id the case
 * @param number its number
 * @param version the version it is a view of
 * @param bundle its bundle
 * @param region its region
 * @param stage its stage
 * @param submittedAt when it came in
 * @param promisedBy by when all will be decided, or null before it was promised
 * @param participants those whose data the actor may see
 * @param items the instances the actor may see
 * @param materials the materials the actor may see
 * @param form what the actor may see of the form
 * @param ledger who was shown which material on what basis, as far as the actor may see
 * @param duties the open duties the actor may see, with their lights
 * @param course what became of the case beside its items, as far as the actor may see
 */
public record CaseView(
    CaseId id,
    CaseNumber number,
    long version,
    BundleCode bundle,
    RegionCode region,
    CaseStage stage,
    Instant submittedAt,
    @Nullable Instant promisedBy,
    List<Participant> participants,
    List<ItemInstance> items,
    List<Material> materials,
    FormValues form,
    List<Share> ledger,
    List<Duty> duties,
    Course course) {

  /**
   * An open duty with its light at the time of asking.
   *
   * @param obligation the duty
   * @param light its light
   */
  public record Duty(Obligation obligation, Light light) {
    /** Checks that nothing is missing. */
    public Duty {
      Objects.requireNonNull(obligation, "obligation");
      Objects.requireNonNull(light, "light");
    }
  }

  /**
   * An original that is kept, and in whose hands it is.
   *
   * @param material which
   * @param name its name
   * @param holding who has it, since when, under which rule
   */
  public record Original(MaterialCode material, String name, Custody.Holding holding) {
    /** Checks that nothing is missing. */
    public Original {
      Objects.requireNonNull(material, "material");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(holding, "holding");
    }
  }

  /**
   * What became of the case beside its items.
   *
   * @param originals the originals that are kept
   * @param archived the departments that closed their packages
   * @param feedback ratings and complaints
   * @param dates the lawful date and the date told of each duty that a new calendar moved, by the
   *     duty's number, also after it is done
   * @param questions questions that were referred, and their answers
   * @param link the case that this one follows; null where it stands alone or the actor may not
   *     know
   */
  public record Course(
      List<Original> originals,
      Set<DepartmentCode> archived,
      FeedbackFacts feedback,
      Map<Integer, AdministrationFacts.Dates> dates,
      List<Question> questions,
      @Nullable CaseLink link) {
    /** Copies the collections. */
    public Course {
      originals = List.copyOf(originals);
      archived = ImmutableSet.copyOf(archived);
      Objects.requireNonNull(feedback, "feedback");
      dates = ImmutableMap.copyOf(dates);
      questions = List.copyOf(questions);
    }
  }

  /** Copies the lists. */
  public CaseView {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(bundle, "bundle");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(submittedAt, "submittedAt");
    participants = List.copyOf(participants);
    items = List.copyOf(items);
    materials = List.copyOf(materials);
    Objects.requireNonNull(form, "form");
    ledger = List.copyOf(ledger);
    duties = List.copyOf(duties);
    Objects.requireNonNull(course, "course");
  }

  /** The instance of that id, if the actor may see it. */
  public java.util.Optional<ItemInstance> item(InstanceId wanted) {
    return items.stream().filter(i -> i.id().equals(wanted)).findFirst();
  }

  /** Number, stage and version: nothing personal. */
  @Override
  public String toString() {
    return "Case " + number + " " + stage + " v" + version;
  }
}
