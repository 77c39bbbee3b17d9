package org.yijianshi.hall;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.party.Participant;

/**
 * Keys by which cases of one applicant are found without anybody's identity in a list: HMAC-SHA-256
 * of the account under the host's secret.
 */
final class ApplicantKeys {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec secret;

  ApplicantKeys(byte[] secret) {
    this.secret = new SecretKeySpec(secret, ALGORITHM);
  }

  /** The key of an applicant; two without an account are never taken for the same one. */
  String of(CaseId caseId, Participant participant) {
    return participant.accountId().isEmpty()
        ? keyed("case " + caseId + " " + participant.reference())
        : ofAccount(participant.accountId());
  }

  /** The key of whoever has that account. */
  String ofAccount(String accountId) {
    return keyed("account " + accountId);
  }

  private String keyed(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, missing);
    }
  }
}
