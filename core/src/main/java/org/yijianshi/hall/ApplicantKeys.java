package org.yijianshi.hall;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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

  String of(Participant participant) {
    return of(participant.accountId());
  }

  String of(String accountId) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return HexFormat.of()
          .formatHex(mac.doFinal(accountId.getBytes(StandardCharsets.UTF_8)), 0, 16);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, missing);
    }
  }
}
