package org.yijianshi.archive;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.Pinned;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.party.Channel;
import org.yijianshi.party.Party;
import org.yijianshi.party.PartyRole;

/**
 * What identifies the file (案卷元数据). People stand here by reference and role alone: a file is found
 * by its number, and names are where they are needed, in the notices and the materials themselves.
 *
 * @param id the case
 * @param number the number that people quote
 * @param bundle the bundle
 * @param region the region whose windows served it
 * @param lead the lead department
 * @param keeper whose package this is
 * @param pinned the versions it was decided by
 * @param channel how it came in
 * @param delivery how its results were to come back, as chosen first
 * @param people who took part, in the order of the form
 * @param submittedAt when it was submitted
 * @param receivedAt when it was received; null if it never was
 * @param asOf the version of the case that the package shows
 */
public record ArchiveHead(
    CaseId id,
    CaseNumber number,
    BundleCode bundle,
    RegionCode region,
    Party lead,
    Party keeper,
    Pinned pinned,
    Channel channel,
    DeliveryChoice delivery,
    List<Person> people,
    Instant submittedAt,
    @Nullable Instant receivedAt,
    long asOf) {

  /**
   * Somebody who took part, without a name.
   *
   * @param reference the reference within the case
   * @param role what they were to it
   */
  public record Person(String reference, PartyRole role) {
    /** Checks that nothing is missing. */
    public Person {
      Objects.requireNonNull(reference, "reference");
      Objects.requireNonNull(role, "role");
    }
  }

  /** Copies the list. */
  public ArchiveHead {
    people = List.copyOf(people);
  }

  /** Whether this is the lead's package, the one with the originals. */
  public boolean originals() {
    return keeper.equals(lead);
  }
}
