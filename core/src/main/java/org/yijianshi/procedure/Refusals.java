package org.yijianshi.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.yijianshi.base.Violation;
import org.yijianshi.casefile.Decision;

/** Collects every reason to refuse, so that none is shown one at a time. */
final class Refusals {
  private final List<Violation> found = new ArrayList<>();

  void refuse(String rule, String code, String zh, String en) {
    found.add(Violation.of(rule, code, zh, en));
  }

  void refuse(String rule, String code, String zh, String en, Object where) {
    found.add(Violation.of(rule, code, zh, en).at(where.toString()));
  }

  void add(Collection<Violation> more) {
    found.addAll(more);
  }

  void add(Violation one) {
    found.add(one);
  }

  List<Violation> list() {
    return List.copyOf(found);
  }

  boolean any() {
    return !found.isEmpty();
  }

  Decision rejected() {
    return new Decision.Rejected(found);
  }
}
