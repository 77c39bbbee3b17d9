package org.yijianshi.party;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.Identity;

/**
 * Somebody a case knows, by reference. Personal: {@code toString} gives the reference and the role
 * only.
 *
 * @param reference the reference within the case, such as {@code applicant-1}; everything else in
 *     the case names people by it
 * @param role what the participant is to the case
 * @param accountId the host's account, to recognise the {@link Actor}; empty when there is none
 * @param name the name as the form gives it; 生僻字 included
 * @param contact how to reach them
 * @param identity the number that they are known by; null where the application gives none, as of a
 *     newborn or of a company that is being founded, until an item of the case makes it
 */
public record Participant(
    String reference,
    PartyRole role,
    String accountId,
    String name,
    Contact contact,
    @Nullable Identity identity) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  /** Checks the reference. */
  public Participant {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(accountId, "accountId");
    Objects.requireNonNull(contact, "contact");
    if (!FORM.matcher(reference).matches()) {
      throw new IllegalArgumentException(
          "A participant's reference must be lower case letters, digits and hyphens, at most 40");
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("A participant needs a name: " + reference);
    }
  }

  /** Somebody whose number the application does not give. */
  public Participant(
      String reference, PartyRole role, String accountId, String name, Contact contact) {
    this(reference, role, accountId, name, contact, null);
  }

  /** The same, reached elsewhere. */
  public Participant reachedAt(Contact elsewhere) {
    return new Participant(reference, role, accountId, name, elsewhere, identity);
  }

  /** The same, known by that number. */
  public Participant knownBy(Identity number) {
    return new Participant(reference, role, accountId, name, contact, number);
  }

  @Override
  public String toString() {
    return reference + "(" + role + ")";
  }
}
