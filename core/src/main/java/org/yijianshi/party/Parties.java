package org.yijianshi.party;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everybody a case knows: applicants (one or several), whom it is about, who acts for whom.
 *
 * @param participants in the order of the form; at least one applicant, references unique
 */
public record Parties(List<Participant> participants) {
  /** Checks that there is an applicant and that no reference stands twice. */
  public Parties {
    participants = List.copyOf(participants);
    Set<String> seen = new HashSet<>();
    for (Participant p : participants) {
      if (!seen.add(p.reference())) {
        throw new IllegalArgumentException("Participant stands twice: " + p.reference());
      }
    }
    if (participants.stream().noneMatch(p -> p.role() == PartyRole.APPLICANT)) {
      throw new IllegalArgumentException("A case needs at least one applicant");
    }
  }

  /** Those participants. */
  public static Parties of(Participant first, Participant... more) {
    List<Participant> all = new java.util.ArrayList<>();
    all.add(first);
    all.addAll(List.of(more));
    return new Parties(all);
  }

  /** The participant of that reference. */
  public Optional<Participant> find(String reference) {
    return participants.stream().filter(p -> p.reference().equals(reference)).findFirst();
  }

  /** The same with that participant in the place of the one of that reference. */
  public Parties replacing(String reference, Participant by) {
    return new Parties(
        participants.stream().map(p -> p.reference().equals(reference) ? by : p).toList());
  }

  /** The applicant named first, to whom notices of the case go. */
  public Participant firstApplicant() {
    return participants.stream()
        .filter(p -> p.role() == PartyRole.APPLICANT)
        .findFirst()
        .orElseThrow();
  }

  /** Whether that account stands in the case in that role. */
  public boolean has(String accountId, PartyRole role) {
    return participants.stream()
        .anyMatch(p -> p.role() == role && !accountId.isEmpty() && p.accountId().equals(accountId));
  }

  @Override
  public String toString() {
    return participants.toString();
  }
}
