package org.yijianshi.material;

import java.time.Instant;
import java.util.Objects;
import org.yijianshi.base.Rule;

/**
 * That somebody signed a document: an undertaking to supply later (容缺受理承诺书) or a commitment
 * (告知承诺书), with the consequences that it states.
 *
 * @param document the number of the document that was signed
 * @param by the reference in the case of the participant who signed; never a name
 * @param at when it was signed
 */
@Rule("R29")
public record Signature(String document, String by, Instant at) {
  /** Checks that there is a document and somebody who signed it. */
  public Signature {
    Objects.requireNonNull(at, "at");
    if (document.isBlank() || by.isBlank()) {
      throw new IllegalArgumentException(
          "A signature needs the number of the document and the reference of who signed it");
    }
  }
}
