package org.yijianshi.procedure;

import java.util.ArrayList;
import java.util.List;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.KnownItem;
import org.yijianshi.catalog.ProcessingType;
import org.yijianshi.policy.DuplicateRule;

/**
 * The same item for the same subject is running already, or was granted. The hall brings what it
 * found; the policy says whether that is in the way. A look-up may be asked as often as one likes.
 */
@Rule("P-duplicate")
final class DuplicateRules {
  private DuplicateRules() {}

  /** What of the known asks for the same as the application, noting whatever is in its way. */
  static List<KnownItem> check(
      Rulebook book, IntakeCommand.Submit command, List<ItemPlan> items, Refusals refusals) {
    DuplicateRule rule = book.policy().selection().duplicate();
    List<KnownItem> same = new ArrayList<>();
    if (rule != DuplicateRule.ALLOW) {
      for (KnownItem known : command.known()) {
        items.stream()
            .filter(plan -> plan.processing() != ProcessingType.QUERY)
            .filter(known::sameAs)
            .findFirst()
            .ifPresent(plan -> same.add(known));
      }
    }
    if (rule == DuplicateRule.REFUSE || command.despite() == null) {
      same.forEach(known -> refuse(known, rule, refusals));
    }
    return List.copyOf(same);
  }

  private static void refuse(KnownItem known, DuplicateRule rule, Refusals refusals) {
    String reasonZh = rule == DuplicateRule.POINT_OUT ? "；确需再次申请的，请说明理由" : "";
    String reasonEn = rule == DuplicateRule.POINT_OUT ? ", or say why it is applied for again" : "";
    if (known.granted()) {
      refusals.refuse(
          "P-duplicate",
          "ALREADY_GRANTED",
          "“" + known.name() + "”已在办件 " + known.number() + " 中取得，可作为已有证照使用，不必再办" + reasonZh,
          "The item was granted in case "
              + known.number()
              + ": bring that certificate and leave the item out"
              + reasonEn,
          known.item());
    } else {
      refusals.refuse(
          "P-duplicate",
          "ALREADY_RUNNING",
          "“" + known.name() + "”正在办件 " + known.number() + " 中办理，请到该办件查看" + reasonZh,
          "The item is running in case " + known.number() + ": follow it there" + reasonEn,
          known.item());
    }
  }
}
