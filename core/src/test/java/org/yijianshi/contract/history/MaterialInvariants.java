package org.yijianshi.contract.history;

import static org.yijianshi.contract.history.Checks.first;
import static org.yijianshi.contract.history.Checks.unless;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Violation;
import org.yijianshi.casefile.ApprovalEvent;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CaseLink;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CorrectionEvent;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.IntakeEvent;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.MaterialHandling;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.catalog.MaterialSource;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Custody;
import org.yijianshi.material.Material;
import org.yijianshi.material.Share;
import org.yijianshi.material.ShareLedger;
import org.yijianshi.material.Supply;
import org.yijianshi.message.Message;
import org.yijianshi.message.MessageKind;
import org.yijianshi.party.Party;
import org.yijianshi.policy.MaterialCustody;
import org.yijianshi.policy.MaterialPolicy;
import org.yijianshi.policy.MaterialVisibility;

/** What is true of materials, their originals, and who sees them. */
final class MaterialInvariants {
  static final List<Invariant> ALL =
      List.of(
          Invariant.of(
              "exempt-is-never-demanded",
              List.of("R10"),
              "What the government has itself is never demanded of the applicant.",
              MaterialInvariants::exempt),
          Invariant.of(
              "original-has-one-holder",
              List.of("R31", "R44", "R50"),
              "From receipt on, or from when it followed, each original is with the window, the"
                  + " lead department or, returned, with the applicant, never with another"
                  + " department; an old certificate is with whom it concerns.",
              MaterialInvariants::custody),
          Invariant.of(
              "nobody-sees-without-an-entry",
              List.of("R12", "P-materialVisibility"),
              "Whoever sees a material stands in the ledger of shares, for an item that needs it or"
                  + " as the policy allows; no entry is ever taken back.",
              MaterialInvariants::entered),
          Invariant.of(
              "nothing-granted-while-outstanding",
              List.of("R29"),
              "Nothing is granted while a material that it needs is still to follow.",
              MaterialInvariants::outstanding),
          Invariant.of(
              "organ-sees-only-its-own",
              List.of("P-materialVisibility"),
              "What is pushed to an organ are the materials that its item needs.",
              MaterialInvariants::pushed),
          Invariant.of(
              "one-set-of-materials",
              List.of("R1"),
              "Each kind of material stands once in the case, needed by items that the case has.",
              MaterialInvariants::oneSet));

  private static final String MATERIAL = "material.";

  private MaterialInvariants() {}

  private static Optional<Breach> exempt(PlayedHistory played) {
    return Checks.moves(
        played,
        move -> {
          for (Violation violation : move.refusals()) {
            if (violation.code().equals("MATERIAL_MISSING")
                && exempt(played, move, violation.where())) {
              return "demands " + violation.where() + ", which the government has";
            }
          }
          return null;
        });
  }

  /** Whether none of the case's items asks the applicant for it. */
  private static boolean exempt(PlayedHistory played, Move move, @Nullable String material) {
    return move.before().instances().keySet().stream()
        .map(InstanceId::item)
        .flatMap(item -> played.bookOf(move).catalog().item(item).stream())
        .map(Item::materials)
        .flatMap(List::stream)
        .filter(m -> m.code().value().equals(material))
        .map(MaterialRequirement::source)
        .allMatch(s -> s == MaterialSource.SHARED_DATA || s == MaterialSource.E_CERTIFICATE);
  }

  private static Optional<Breach> custody(PlayedHistory played) {
    Set<MaterialCode> ever = new HashSet<>();
    Set<MaterialCode> received = new HashSet<>();
    return Checks.moves(
        played,
        move -> {
          CaseState state = move.after();
          if (!state.filed()) {
            return unless(state.custody().equals(Custody.nothing()), "holds originals of nobody");
          }
          if (state.milestones().receipt() == null && state.requireFiling().link() == null) {
            return unless(followedAlone(state), "holds originals before any receipt");
          }
          for (Material material : state.materials().all()) {
            if (material.keptPaper()) {
              ever.add(material.code());
            }
          }
          move.events().forEach(event -> receipts(event, state, received));
          Set<MaterialCode> held = state.custody().holdings().keySet();
          return first(
              unless(held.containsAll(received), "knows no holder of an original received"),
              unless(ever.containsAll(held), "holds what was never handed in"),
              state.materials().all().stream()
                  .filter(m -> held.contains(m.code()) && !rightlyHeld(state, m))
                  .findFirst()
                  .map(m -> "leaves " + m.code() + " with the wrong holder")
                  .orElse(null));
        });
  }

  /** What silence accepted before any receipt takes what was to follow, and nothing else. */
  private static boolean followedAlone(CaseState state) {
    return state.custody().holdings().keySet().stream()
        .allMatch(
            code ->
                state.supplies().of(code).promised() != null
                    && state.materials().find(code).filter(m -> rightlyHeld(state, m)).isPresent());
  }

  /** A receipt covers what is there; what comes instead of it waits for the next receipt. */
  private static void receipts(CaseEvent event, CaseState state, Set<MaterialCode> received) {
    if (event instanceof IntakeEvent.Received receipt) {
      state.materials().all().stream()
          .filter(Material::keptPaper)
          .filter(m -> m.neededBy().stream().anyMatch(receipt.instances()::contains))
          .forEach(m -> received.add(m.code()));
    } else if (event instanceof CorrectionEvent.Resubmitted again) {
      again.revision().changed().forEach(received::remove);
    }
  }

  /** Originals are the lead's to keep; old certificates are cancelled by whom they concern. */
  private static boolean rightlyHeld(CaseState state, Material material) {
    Filing filing = state.requireFiling();
    Party holder = state.custody().of(material.code()).map(Custody.Holding::holder).orElseThrow();
    return carried(state, material.code(), holder)
        || holder.kind() == Party.Kind.APPLICANT
        || holder.equals(Party.intakeWindow(filing.region()))
        || holder.equals(filing.leadParty())
        || (material.handling() == MaterialHandling.SURRENDERED
            && material.neededBy().stream()
                .flatMap(id -> state.instance(id).stream())
                .anyMatch(i -> i.plan().party().equals(holder)));
  }

  /** Whether it is where the case that this one follows has it. */
  private static boolean carried(CaseState state, MaterialCode material, Party holder) {
    CaseLink link = state.requireFiling().link();
    return link != null
        && link.carried().stream()
            .anyMatch(c -> c.code().equals(material) && holder.equals(c.holder()));
  }

  /** Who sees it, whether or not the library's own ledger says so. */
  private static Optional<Breach> entered(PlayedHistory played) {
    return Checks.moves(
        played,
        move -> {
          ShareLedger before = move.before().supplies().ledger();
          ShareLedger after = move.after().supplies().ledger();
          boolean kept =
              after.entries().size() >= before.entries().size()
                  && after.entries().subList(0, before.entries().size()).equals(before.entries());
          if (!kept) {
            return "takes back that somebody saw a material";
          }
          return first(
              move.messages().stream()
                  .filter(m -> m.kind() == MessageKind.PUSH && !entered(m, after))
                  .findFirst()
                  .map(m -> "pushes to " + m.to() + " what no entry says")
                  .orElse(null),
              after.entries().stream()
                  .skip(before.entries().size())
                  .filter(share -> !allowed(played, move, share))
                  .findFirst()
                  .map(s -> "shares " + s.material() + " with " + s.to() + " for " + s.basis())
                  .orElse(null));
        });
  }

  private static boolean entered(Message push, ShareLedger ledger) {
    return push.content().keySet().stream()
        .filter(key -> key.startsWith(MATERIAL))
        .map(key -> MaterialCode.of(key.substring(MATERIAL.length())))
        .allMatch(material -> ledger.visible(material, push.to()));
  }

  /** Whether an item for which it is shared needs it, or the policy shows more than that. */
  private static boolean allowed(PlayedHistory played, Move move, Share share) {
    MaterialPolicy policy = played.bookOf(move).policy().material();
    boolean needed =
        share.items().stream().allMatch(id -> needs(played, move, id, share.material()));
    return switch (share.basis()) {
      case WHOLE_SET -> policy.materialVisibility() == MaterialVisibility.WHOLE_SET;
      case KEEPER_READS -> needed && policy.custody() == MaterialCustody.HOLD_AND_READ;
      case PUSHED, FETCHED, CAME_LATER ->
          needed
              && share.items().stream()
                  .flatMap(id -> move.after().instance(id).stream())
                  .allMatch(i -> i.plan().party().equals(share.to()));
      case DATA_FETCHED, LOWER_REVIEW, ASKED_FOR, ORIGINAL_READ -> needed;
    };
  }

  /** What is not there yet is needed as the catalog says. */
  private static boolean needs(
      PlayedHistory played, Move move, InstanceId id, MaterialCode material) {
    return move.after()
        .materials()
        .find(material)
        .map(m -> m.neededBy().contains(id))
        .orElseGet(
            () ->
                played.bookOf(move).catalog().item(id.item()).stream()
                    .flatMap(item -> item.materials().stream())
                    .anyMatch(m -> m.code().equals(material)));
  }

  private static Optional<Breach> outstanding(PlayedHistory played) {
    return Checks.events(
        played,
        (event, move) -> {
          if (!(event instanceof ApprovalEvent.Granted granted)) {
            return null;
          }
          return move.before().materials().all().stream()
              .filter(m -> m.neededBy().contains(granted.instance()))
              .filter(m -> m.supply() instanceof Supply.ToFollow)
              .findFirst()
              .map(m -> "grants " + granted.instance() + " before " + m.code() + " came")
              .orElse(null);
        });
  }

  private static Optional<Breach> pushed(PlayedHistory played) {
    return Checks.moves(
        played,
        move -> {
          for (Message message : move.messages()) {
            if (message.kind() != MessageKind.PUSH) {
              continue;
            }
            InstanceId id = Objects.requireNonNull(message.instance());
            Set<String> own =
                move.after().materials().all().stream()
                    .filter(m -> m.neededBy().contains(id))
                    .map(m -> MATERIAL + m.code())
                    .collect(Collectors.toSet());
            boolean right =
                own.containsAll(
                        message.content().keySet().stream()
                            .filter(key -> key.startsWith(MATERIAL))
                            .toList())
                    && move.after()
                        .instance(id)
                        .filter(i -> i.plan().party().equals(message.to()))
                        .isPresent();
            if (!right) {
              return "pushes to " + message.to() + " what " + id + " does not need";
            }
          }
          return null;
        });
  }

  private static Optional<Breach> oneSet(PlayedHistory played) {
    return Checks.moves(
        played,
        move -> {
          CaseState state = move.after();
          return state.materials().all().stream()
              .filter(
                  m ->
                      m.neededBy().isEmpty()
                          || !state.instances().keySet().containsAll(m.neededBy()))
              .findFirst()
              .map(m -> "keeps " + m.code() + ", which no item of the case needs")
              .orElse(null);
        });
  }
}
