package org.yijianshi.storage.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.yijianshi.code.ItemCode;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;

/**
 * Eight bytes that stand for a text in an index: the start of its SHA-256, so that SQL can compute
 * them too. Half the size of the text in every index entry; what is found is compared in full.
 */
final class Keys {
  /** In a column that must not be null: the clock stands still, or the message is parked. */
  static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private Keys() {}

  static long of(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  static long party(Party party) {
    return of(party.key());
  }

  static long kind(Party party, ObligationKind kind) {
    return of(party.key() + " " + kind.name());
  }

  static String applicantTerm(String applicantKey) {
    return "a " + applicantKey;
  }

  static String itemTerm(ItemCode item) {
    return "i " + item.value();
  }

  static String departmentTerm(Party department) {
    return "d " + department.key();
  }

  /** The keys of what one entry is found by and the other is not. */
  static Set<Long> difference(Set<String> terms, Set<String> others) {
    Set<Long> keys = new LinkedHashSet<>();
    for (String term : terms) {
      if (!others.contains(term)) {
        keys.add(of(term));
      }
    }
    return keys;
  }
}
