package org.yijianshi.hall;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.casefile.ResultDocument;
import org.yijianshi.casefile.ResultValidity;
import org.yijianshi.code.InstanceId;

/**
 * An electronic certificate as its holder finds it again later (R49). The host fetches the file
 * from whoever issued it, by the certificate's id.
 *
 * @param number the number of the case that led to it
 * @param instance the item and subject it was granted for
 * @param document its name and number, as it holds now
 * @param certificateId the id under which the issuing system knows it
 * @param validity whether it still holds
 */
@Rule("R49")
public record OwnCertificate(
    CaseNumber number,
    InstanceId instance,
    ResultDocument document,
    String certificateId,
    ResultValidity validity) {
  /** Checks that nothing is missing. */
  public OwnCertificate {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(instance, "instance");
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(certificateId, "certificateId");
    Objects.requireNonNull(validity, "validity");
  }

  /** Those of a case, in the order of its items. */
  static List<OwnCertificate> of(CaseView view) {
    List<OwnCertificate> certificates = new ArrayList<>();
    for (ItemInstance item : view.items()) {
      ItemResult result = item.result();
      String id = result == null ? null : result.certificateId();
      if (result != null && id != null) {
        certificates.add(
            new OwnCertificate(view.number(), item.id(), result.document(), id, result.validity()));
      }
    }
    return certificates;
  }
}
