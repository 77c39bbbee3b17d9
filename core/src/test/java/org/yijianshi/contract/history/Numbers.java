package org.yijianshi.contract.history;

import java.util.List;
import org.yijianshi.code.CitizenId;
import org.yijianshi.code.CreditCode;
import org.yijianshi.code.Identity;

/** Invented numbers of people and companies, in good form. */
final class Numbers {
  static final List<Identity> PERSONS =
      List.of(CitizenId.of("11010519491231002X"), CitizenId.of("440524188001010014"));

  static final List<Identity> COMPANIES =
      List.of(CreditCode.of("91350100M000100Y43"), CreditCode.of("11410000005184603J"));

  private Numbers() {}
}
