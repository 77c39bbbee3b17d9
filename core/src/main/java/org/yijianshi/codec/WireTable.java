package org.yijianshi.codec;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The wire names of all events, chapter by chapter: each with its version and the names of its
 * fields. What is written here is in databases for decades: a line never changes but for a new
 * version, with an evolution from the old one.
 */
final class WireTable {
  static final WireEvents EVENTS = events();

  private WireTable() {}

  private static WireEvents events() {
    WireEvents w = new WireEvents();
    WireIntakeEvents.add(w);
    WireSupplyEvents.add(w);
    WireApprovalEvents.add(w);
    WireProcedureEvents.add(w);
    WireDeliveryEvents.add(w);
    WireDutyEvents.add(w);
    return w;
  }

  /** Everything that is written, for the golden list. */
  static Map<String, String> forms() {
    Map<String, String> forms = new LinkedHashMap<>();
    WireTexts.describe(forms);
    EVENTS.describe(forms);
    WireValues.ACTOR.describe(forms);
    WireValues.REST.describe(forms);
    WireValues.MESSAGE.describe(forms);
    return forms;
  }
}
