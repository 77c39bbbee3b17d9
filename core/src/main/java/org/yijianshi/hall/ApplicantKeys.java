package org.yijianshi.hall;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Parties;
import org.yijianshi.party.PartyRole;

/**
 * Keys by which cases of one person are found without anybody's identity in a list: HMAC-SHA-256 of
 * the account under the host's secret.
 */
final class ApplicantKeys {
  private static final String ALGORITHM = "HmacSHA256";

  /** Ready, and never used itself: each key is made by a copy of it. */
  private final Mac prepared;

  ApplicantKeys(byte[] secret) {
    try {
      prepared = Mac.getInstance(ALGORITHM);
      prepared.init(new SecretKeySpec(secret, ALGORITHM));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, missing);
    }
  }

  /** Who looks for a case as their own: those whom a role lets see it. */
  private static final Set<PartyRole> OWN =
      Sets.immutableEnumSet(
          PartyRole.APPLICANT,
          PartyRole.AGENT,
          PartyRole.HANDLER,
          PartyRole.GUARDIAN,
          PartyRole.HELPER,
          PartyRole.INTERESTED);

  /**
   * The keys of everybody who may look for the case as their own; none of whoever is no account.
   */
  Set<String> of(Parties parties) {
    ImmutableSet.Builder<String> keys = ImmutableSet.builder();
    for (Participant participant : parties.participants()) {
      if (OWN.contains(participant.role()) && !participant.accountId().isEmpty()) {
        keys.add(ofAccount(participant.accountId()));
      }
    }
    return keys.build();
  }

  /** The key of whoever has that account. */
  String ofAccount(String accountId) {
    return keyed("account " + accountId);
  }

  private String keyed(String text) {
    try {
      Mac mac = (Mac) prepared.clone();
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
    } catch (CloneNotSupportedException alien) {
      throw new IllegalStateException(
          "The security provider cannot copy its " + ALGORITHM + ": use the platform's", alien);
    }
  }
}
