package org.yijianshi.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.IntakeEvent;
import org.yijianshi.catalog.CommitmentKind;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.code.InstanceId;
import org.yijianshi.material.Material;
import org.yijianshi.material.Signature;
import org.yijianshi.material.Supply;
import org.yijianshi.party.Party;
import org.yijianshi.policy.Lapse;

/**
 * What applicants sign for materials that are not there: 容缺受理承诺书 and 告知承诺书. Signed at the counter
 * it is made at once; signed with the application it is made with the receipt of what needs it.
 */
@Rule("R29")
final class UndertakingPages {
  private static final List<String> PROMISED =
      List.of("已知晓行政机关告知的全部内容；", "符合上述条件和要求，所作陈述真实、合法、有效；", "愿意承担不实承诺、违反承诺的法律责任。");

  private final Pages pages;

  UndertakingPages(Pages pages) {
    this.pages = pages;
  }

  /** What stands in the same signed document: following materials of the same day together. */
  private record Sheaf(Signature signature, Supply.Undertaking as) {}

  /** Signed with the application, for what was received just now and needed nothing before. */
  List<OfficialDocument> atReceipt(CaseState after, IntakeEvent.Received event) {
    Collection<Supply> handedIn = after.requireFiling().application().supplies().values();
    return of(
        after,
        after.materials().all().stream()
            .filter(m -> m.supply() instanceof Supply.Undertaking && handedIn.contains(m.supply()))
            .filter(m -> m.neededBy().stream().anyMatch(event.instances()::contains))
            .filter(m -> m.neededBy().stream().noneMatch(i -> receivedBefore(after, i, event)))
            .toList());
  }

  private static boolean receivedBefore(
      CaseState after, InstanceId id, IntakeEvent.Received event) {
    return after
        .instance(id)
        .filter(i -> i.corrections().receipts().stream().anyMatch(r -> !r.equals(event.receipt())))
        .isPresent();
  }

  /** What those materials' undertakings come to, each signed document once. */
  List<OfficialDocument> of(CaseState after, List<Material> materials) {
    Map<Sheaf, List<Material>> sheaves = new LinkedHashMap<>();
    for (Material material : materials) {
      if (material.supply() instanceof Supply.Undertaking signed) {
        sheaves
            .computeIfAbsent(new Sheaf(signed.signature(), signed), s -> new ArrayList<>())
            .add(material);
      }
    }
    List<OfficialDocument> documents = new ArrayList<>();
    sheaves.forEach((sheaf, of) -> documents.add(document(after, sheaf, of)));
    return documents;
  }

  private OfficialDocument document(CaseState after, Sheaf sheaf, List<Material> materials) {
    Set<InstanceId> ids = new LinkedHashSet<>();
    materials.forEach(m -> ids.addAll(m.neededBy()));
    List<String> items = Pages.names(after, ids);
    List<String> names = materials.stream().map(Material::name).toList();
    Instant signedAt = sheaf.signature().at();
    Party window = after.requireFiling().window();
    DocumentHead head = pages.head(after, sheaf.signature().document(), null, window, signedAt);
    return sheaf.as() instanceof Supply.ToFollow following
        ? new FollowingUndertaking(
            head, items, names, following.until(), lapse(following.consequence()))
        : letter(head, items, materials, ((Supply.Committed) sheaf.as()).kind());
  }

  private static String lapse(Lapse lapse) {
    return switch (lapse) {
      case TERMINATE -> "终止办理所涉事项，已收取的原件退还，不影响再次申请。";
      case KEEP_OPEN -> "所涉事项在补齐之前不作出准予的决定。";
    };
  }

  private CommitmentLetter letter(
      DocumentHead head, List<String> items, List<Material> materials, CommitmentKind kind) {
    List<String> told = new ArrayList<>();
    for (Material material : materials) {
      told.add("“" + material.name() + "”" + condition(material) + "；");
    }
    boolean permit = kind == CommitmentKind.PERMIT;
    String names = String.join("、", materials.stream().map(Material::name).toList());
    told.add(permit ? "收到本承诺书并经形式审查后，可以当场作出准予的决定。" : "收到本承诺书的，不再索要上述证明。");
    return new CommitmentLetter(
        head,
        String.join("、", items),
        permit ? "对" + names + "的审查" : names,
        told,
        PROMISED,
        permit ? "作出准予的决定后，由审批部门在规定的期限内核查。" : "由审批部门通过数据共享、部门间核查等方式核实。",
        permit ? "不符合承诺的，责令限期整改；逾期不整改，或者整改后仍不符合的，依法撤销准予的决定。" : "查明不实的，依法终止办理、不予准予或者撤销准予的决定。",
        Bases.regulation());
  }

  /** What the guide asks of it, as its standard or basis says. */
  private String condition(Material material) {
    for (MaterialRequirement asked : pages.asked(material.code())) {
      String said = asked.standard() != null ? asked.standard() : asked.basis();
      if (said != null) {
        return "所证明的条件：" + said;
      }
    }
    return "所证明的条件，以办事指南载明的内容为准";
  }
}
