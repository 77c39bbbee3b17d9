package org.yijianshi.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.RegionCode;
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
 * @param ledger who was shown which material on what basis, as far as the actor may see
 * @param duties the open duties the actor may see, with their lights
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
    List<Share> ledger,
    List<Duty> duties) {

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
    ledger = List.copyOf(ledger);
    duties = List.copyOf(duties);
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
