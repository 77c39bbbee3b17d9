package org.yijianshi.material;

import java.util.Objects;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.catalog.MaterialHandling;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;

/**
 * One material of a case: asked for once, however many items need it.
 *
 * @param code the kind of material
 * @param name the name as the guide gives it
 * @param handling what happens to a paper original
 * @param supply where it comes from
 * @param neededBy the instances that need it, and so may see it
 */
public record Material(
    MaterialCode code,
    String name,
    MaterialHandling handling,
    Supply supply,
    Set<InstanceId> neededBy) {
  /** Copies the set. */
  public Material {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(handling, "handling");
    Objects.requireNonNull(supply, "supply");
    neededBy = Set.copyOf(neededBy);
  }

  /** The same material from elsewhere. */
  public Material from(Supply other) {
    return new Material(code, name, handling, other, neededBy);
  }

  /** Whether a paper original is kept with the file: the lead department's. */
  public boolean retainedPaper() {
    return handling == MaterialHandling.RETAINED && keptPaper();
  }

  /** Whether an old certificate came in on paper, to be cancelled by the department it goes to. */
  @Rule("R26")
  public boolean surrenderedPaper() {
    return handling == MaterialHandling.SURRENDERED && keptPaper();
  }

  /**
   * Whether somebody holds a paper original afterwards: the only ones that change hands. What is
   * only inspected goes straight back and never is in custody.
   */
  @Rule({"R26", "R31"})
  public boolean keptPaper() {
    return handling.keepsPaper() && supply instanceof Supply.Provided provided && provided.paper();
  }
}
