package org.yijianshi.casefile;

import java.time.Instant;
import org.yijianshi.base.Rule;
import org.yijianshi.base.RuleId;
import org.yijianshi.code.InstanceId;
import org.yijianshi.material.Custody;
import org.yijianshi.material.Material;
import org.yijianshi.party.Party;

/** Old certificates that a department took to cancel them. */
@Rule("R26")
final class OldCertificates {
  private static final RuleId SURRENDER = RuleId.of("R26");

  private OldCertificates() {}

  /**
   * They go with the item to its new department, unless the old one has another that needs them.
   */
  static CaseState following(CaseState state, InstanceId item, Party from, Instant at) {
    Party to = state.instance(item).orElseThrow().plan().party();
    Custody custody = state.custody();
    for (Material material : state.materials().neededBy(item)) {
      boolean follows =
          material.surrenderedPaper()
              && custody.of(material.code()).filter(h -> h.holder().equals(from)).isPresent()
              && state.all().stream()
                  .filter(i -> material.neededBy().contains(i.id()))
                  .noneMatch(i -> i.plan().party().equals(from));
      if (follows) {
        custody = custody.passing(material.code(), new Custody.Holding(to, at, SURRENDER));
      }
    }
    return state.change().custody(custody).done();
  }
}
