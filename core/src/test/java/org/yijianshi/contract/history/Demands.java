package org.yijianshi.contract.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yijianshi.casefile.Credit;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.condition.Truth;
import org.yijianshi.material.Supply;

/** What an applicant owes, read from the catalog alone. */
final class Demands {
  private Demands() {}

  /** The materials that the applicant is asked for on account of that instance. */
  static List<MaterialCode> of(Scene scene, ItemInstance instance) {
    List<MaterialCode> codes = new ArrayList<>();
    for (MaterialRequirement material :
        scene.book().catalog().item(instance.id().item()).map(Item::materials).orElse(List.of())) {
      boolean needed =
          material
                  .condition()
                  .evaluate(
                      scene.filing().application().wish().facts(),
                      scene.book().catalog().thresholdValues())
                  .truth()
              != Truth.FALSE;
      if (needed && material.source().fromApplicant()) {
        codes.add(material.code());
      }
    }
    return codes;
  }

  /** Of those the ones that are not there. */
  static List<MaterialCode> missing(Scene scene, ItemInstance instance) {
    return of(scene, instance).stream()
        .filter(code -> scene.state().materials().find(code).isEmpty())
        .toList();
  }

  /** And with them what was to follow by a day that is over before anything was received. */
  static List<MaterialCode> unsigned(Scene scene, ItemInstance instance) {
    LocalDate today = scene.book().deadlines().dateOf(scene.now());
    return of(scene, instance).stream()
        .filter(
            code ->
                scene.state().materials().find(code).stream()
                    .allMatch(
                        m ->
                            m.supply() instanceof Supply.ToFollow following
                                && !following.until().isAfter(today)))
        .toList();
  }

  /** What is missing, and with it what was signed for by somebody whose credit record is bad. */
  static List<MaterialCode> wanting(Scene scene, ItemInstance instance) {
    boolean fallen =
        scene.book().policy().material().creditCheck()
            && scene.state().supplies().credit() == Credit.RESTRICTED;
    return of(scene, instance).stream()
        .filter(
            code ->
                scene.state().materials().find(code).stream()
                    .allMatch(m -> fallen && m.supply() instanceof Supply.Undertaking))
        .toList();
  }
}
