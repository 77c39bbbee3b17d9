package org.yijianshi.material;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Rule;
import org.yijianshi.catalog.CommitmentKind;
import org.yijianshi.catalog.MaterialHandling;
import org.yijianshi.catalog.MaterialSource;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.MaterialCode;

/**
 * One document of the one set (一套材料): brought once, good for every item that asks for it. Where the
 * items ask differently the strictest demand holds, and {@link #why} says so; where the government
 * has it for one of them, nobody is asked for it (R10).
 *
 * @param code which document
 * @param name its name
 * @param handling what becomes of what is shown: the strictest
 * @param source where it comes from; {@code PRODUCED} only where an item of the same set makes it
 * @param producedBy that item, exactly when the source is {@code PRODUCED}
 * @param primary whether it is a primary material for any of its items
 * @param mayFollow whether every item that asks for it lets it follow
 * @param commitment what may be signed in its place, if all that ask for it take the same, or null
 * @param copies the copies on paper: the most that any item asks for
 * @param formats what its form must be, none twice; empty where no item says
 * @param bases the laws that ask for it, none twice
 * @param standards the acceptance standards, none twice: all of them hold
 * @param notes what else the items say of it, none twice
 * @param asked what each instance asks for, in the order of the list; at least one
 * @param why where the items differ, what holds and because of which; plain where they agree
 */
@Rule({"R1", "R10"})
public record OneMaterial(
    MaterialCode code,
    String name,
    MaterialHandling handling,
    MaterialSource source,
    @Nullable ItemCode producedBy,
    boolean primary,
    boolean mayFollow,
    @Nullable CommitmentKind commitment,
    int copies,
    List<String> formats,
    List<String> bases,
    List<String> standards,
    List<String> notes,
    List<Requested> asked,
    Explanation why) {
  /** Copies the lists and checks that somebody asks for it. */
  public OneMaterial {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(handling, "handling");
    Objects.requireNonNull(why, "why");
    formats = List.copyOf(formats);
    bases = List.copyOf(bases);
    standards = List.copyOf(standards);
    notes = List.copyOf(notes);
    asked = List.copyOf(asked);
    if (asked.isEmpty() || (source == MaterialSource.PRODUCED) != (producedBy != null)) {
      throw new IllegalArgumentException(
          "A material is asked for by somebody and says who makes it exactly if somebody does: "
              + code);
    }
  }

  /** The instances that need it, in the order of the list. */
  public List<InstanceId> neededBy() {
    return asked.stream().map(Requested::by).distinct().toList();
  }

  /** Whether the applicant has to bring it. */
  public boolean toBring() {
    return source == MaterialSource.APPLICANT;
  }

  /** Whether the government has it, so that it is never demanded (R10). */
  public boolean exempt() {
    return source == MaterialSource.SHARED_DATA || source == MaterialSource.E_CERTIFICATE;
  }
}
