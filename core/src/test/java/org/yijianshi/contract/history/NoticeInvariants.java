package org.yijianshi.contract.history;

import static org.yijianshi.contract.history.Checks.unless;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CorrectionEvent;
import org.yijianshi.casefile.CorrectionNotice;
import org.yijianshi.casefile.Defect;
import org.yijianshi.casefile.IntakeEvent;
import org.yijianshi.casefile.Revision;
import org.yijianshi.casefile.SupplyEvent;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Material;
import org.yijianshi.material.Supply;

/** What is true of correction notices. */
final class NoticeInvariants {
  static final List<Invariant> ALL =
      List.of(
          Invariant.of(
              "notice-said-once",
              List.of("R25", "R27", "XKF-32-4"),
              "An item has one notice at a time; a later one names only what came or changed after"
                  + " the one before, or was signed for by somebody whose credit record turned out"
                  + " bad after it.",
              NoticeInvariants::once),
          Invariant.of(
              "notice-demands-nothing-exempt",
              List.of("R10", "R27"),
              "A notice names no material that the government has itself, or that no item asks"
                  + " for.",
              NoticeInvariants::exempt));

  private NoticeInvariants() {}

  /** When each material, or null for form and facts, last came or changed. */
  private static final class Changes {
    private final Map<MaterialCode, Instant> materials = new HashMap<>();
    private final SetMultimap<InstanceId, MaterialCode> fallen = HashMultimap.create();
    private @Nullable Instant answers;

    /** A bad credit record takes away what was signed for. */
    void fell(CaseState state) {
      for (Material material : state.materials().all()) {
        if (material.supply() instanceof Supply.Undertaking) {
          material.neededBy().forEach(id -> fallen.put(id, material.code()));
        }
      }
    }

    void add(Revision revision, Instant at) {
      revision.changed().forEach(code -> materials.put(code, at));
      if (revision.answersChanged()) {
        answers = at;
      }
    }

    boolean after(@Nullable MaterialCode material, Instant notice) {
      Instant last = material == null ? answers : materials.get(material);
      return last != null && last.isAfter(notice);
    }
  }

  private static Optional<Breach> once(PlayedHistory played) {
    Changes changes = new Changes();
    Set<InstanceId> open = new HashSet<>();
    Map<InstanceId, CorrectionNotice> last = new HashMap<>();
    return Checks.events(
        played,
        (event, move) -> {
          Instant at = move.command().occurredAt();
          if (event instanceof CorrectionEvent.NoticeIssued issued) {
            return notice(issued.notice(), changes, open, last);
          }
          if ((event instanceof SupplyEvent.CreditChecked credit && credit.restricted())
              || event instanceof SupplyEvent.CommitmentBroken) {
            changes.fell(move.before());
          }
          if (event instanceof CorrectionEvent.Resubmitted again) {
            changes.add(again.revision(), at);
            changes.answers = at;
            open.removeAll(again.instances());
          } else if (event instanceof CorrectionEvent.CorrectedOnTheSpot corrected) {
            changes.add(corrected.revision(), at);
          } else if (event instanceof CorrectionEvent.SelectionAmended amended) {
            changes.add(amended.revision(), at);
            // What is given up and applied for again begins anew.
            open.removeAll(amended.removed());
            last.keySet().removeAll(amended.removed());
          } else if (event instanceof IntakeEvent.ScanReplaced scan) {
            changes.materials.put(scan.material(), at);
          }
          return null;
        });
  }

  private static @Nullable String notice(
      CorrectionNotice notice,
      Changes changes,
      Set<InstanceId> open,
      Map<InstanceId, CorrectionNotice> last) {
    for (InstanceId id : notice.instances()) {
      CorrectionNotice before = last.put(id, notice);
      if (!open.add(id)) {
        return "gives " + id + " a second notice while one is open";
      }
      Set<MaterialCode> fallen = changes.fallen.removeAll(id);
      for (Defect defect : notice.of(id)) {
        MaterialCode material = defect.material();
        boolean news = material != null && fallen.contains(material);
        if (before != null && !news && !changes.after(material, before.at())) {
          return "says of " + id + " what could have been said before: " + material;
        }
      }
    }
    return null;
  }

  private static Optional<Breach> exempt(PlayedHistory played) {
    return Checks.events(
        played,
        (CaseEvent event, Move move) -> {
          if (!(event instanceof CorrectionEvent.NoticeIssued issued)) {
            return null;
          }
          for (Defect defect : issued.notice().defects()) {
            MaterialCode material = defect.material();
            boolean asked =
                material == null
                    || defect.instances().stream()
                        .flatMap(id -> played.bookOf(move).catalog().item(id.item()).stream())
                        .map(Item::materials)
                        .flatMap(List::stream)
                        .filter(m -> m.code().equals(material))
                        .map(MaterialRequirement::source)
                        .anyMatch(source -> source.fromApplicant());
            String wrong = unless(asked, "demands " + material + ", which nobody may demand");
            if (wrong != null) {
              return wrong;
            }
          }
          return null;
        });
  }
}
