package org.yijianshi.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yijianshi.calendar.OfficeHours;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Material;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Party;
import org.yijianshi.party.PartyRole;

/**
 * What the documents of a case have in common: heads, names, days and lists.
 *
 * @param catalog in whose words they speak
 * @param organs whose names they bear
 */
record Pages(Catalog catalog, Organs organs) {

  DocumentHead head(
      CaseState after, String number, @Nullable InstanceId id, Party issuer, Instant at) {
    Filing filing = after.requireFiling();
    return new DocumentHead(
        number,
        filing.application().number().toString(),
        id,
        filing.application().parties().participants().stream()
            .filter(p -> p.role() == PartyRole.APPLICANT)
            .map(Participant::name)
            .toList(),
        organs.nameOf(issuer),
        day(at));
  }

  /** The number of a document to which the host gave none: the case's, the kind's, the item's. */
  static String derived(CaseState after, String kind, InstanceId id) {
    return after.requireFiling().application().number()
        + "-"
        + kind
        + "-"
        + id.toString().replace('/', '-');
  }

  static ItemPlan plan(CaseState after, InstanceId id) {
    return after.instance(id).orElseThrow().plan();
  }

  static String name(ItemPlan plan) {
    String subject = plan.id().subject();
    return subject == null ? plan.name() : plan.name() + "（" + subject + "）";
  }

  /** The names of those instances, in the order of the list. */
  static List<String> names(CaseState after, Collection<InstanceId> ids) {
    return after.all().stream().filter(i -> ids.contains(i.id())).map(i -> name(i.plan())).toList();
  }

  static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, OfficeHours.CHINA);
  }

  /**
   * The day on which that duty of the instance is due; empty while it is not open or not running.
   */
  static Optional<LocalDate> due(CaseState state, InstanceId id, ObligationKind kind) {
    return state.obligations().find(kind, id).stream()
        .map(Obligation::dueAt)
        .filter(due -> due != null)
        .findFirst()
        .map(Pages::day);
  }

  DocumentMaterial listed(Material material) {
    DocumentMaterial.Form form = DocumentMaterial.Form.of(material);
    int copies =
        asked(material.code()).stream().mapToInt(MaterialRequirement::copies).max().orElse(1);
    return new DocumentMaterial(material.name(), form, form.onPaper() ? Math.max(1, copies) : 0);
  }

  /** What the guides of the items say of that material. */
  List<MaterialRequirement> asked(MaterialCode code) {
    return catalog
        .items()
        .flatMap(i -> i.materials().stream())
        .filter(m -> m.code().equals(code))
        .toList();
  }

  /** The material as a person knows it; its code where the case has none of it. */
  String materialName(CaseState after, MaterialCode code) {
    return after
        .materials()
        .find(code)
        .map(Material::name)
        .or(() -> asked(code).stream().map(MaterialRequirement::name).findFirst())
        .orElse(code.value());
  }
}
