package org.yijianshi.document;

import java.time.LocalDate;
import java.util.Optional;
import org.yijianshi.code.InstanceId;

/** A document with the head that all of this library's documents have. */
public sealed interface HeadedDocument extends OfficialDocument
    permits AcceptanceNotice,
        AdverseNotice,
        CommitmentLetter,
        CorrectionNotice,
        ExtensionNotice,
        FollowingUndertaking,
        GrantNotice,
        ProofOfService,
        ReceiptNotice,
        ReturnList,
        SpecialStepNotice,
        TerminationNotice {
  /** Number, case, addressees, issuer and date. */
  DocumentHead head();

  @Override
  default String number() {
    return head().number();
  }

  @Override
  default Optional<InstanceId> instance() {
    return head().about();
  }

  @Override
  default LocalDate date() {
    return head().date();
  }
}
