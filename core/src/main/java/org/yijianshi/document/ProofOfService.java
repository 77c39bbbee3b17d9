package org.yijianshi.document;

import java.time.Instant;
import java.util.List;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.DeliveryMethod;

/**
 * 送达回证: which documents were served, by which way, when; signed by whoever received them (R47,
 * R48).
 *
 * @param head number, case, addressees, issuer and date
 * @param served the documents that were served, with their numbers
 * @param method by which way
 * @param recipient who took them, as what: the applicant, or somebody with a mandate
 * @param deliveredAt when they were received
 */
@Rule({"R47", "R48"})
public record ProofOfService(
    DocumentHead head,
    List<String> served,
    DeliveryMethod method,
    String recipient,
    Instant deliveredAt)
    implements HeadedDocument {
  /** Copies the lists and refuses what is missing, by name. */
  public ProofOfService {
    Required.value(DocumentKind.PROOF_OF_SERVICE, "文书首部", head);
    served = Required.some(DocumentKind.PROOF_OF_SERVICE, "送达文书", served);
    Required.value(DocumentKind.PROOF_OF_SERVICE, "送达方式", method);
    Required.text(DocumentKind.PROOF_OF_SERVICE, "签收人", recipient);
    Required.value(DocumentKind.PROOF_OF_SERVICE, "送达时间", deliveredAt);
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.PROOF_OF_SERVICE;
  }

  @Override
  public String text() {
    return Sheet.of(kind(), head)
        .paragraph("送达文书、证件：")
        .numbered(served)
        .paragraph("送达方式：" + method.label().zh() + "。送达时间：" + Sheet.minute(deliveredAt) + "。")
        .paragraph("签收人：" + recipient + "。")
        .sealed(head)
        .signature("受送达人")
        .signature("送达人")
        .line("代收人及代收理由：________________________________________________")
        .text();
  }

  @Override
  public String toString() {
    return kind() + " " + head;
  }
}
