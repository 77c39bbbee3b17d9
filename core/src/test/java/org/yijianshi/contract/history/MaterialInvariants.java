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
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CorrectionEvent;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.IntakeEvent;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.catalog.MaterialSource;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Custody;
import org.yijianshi.material.Material;
import org.yijianshi.message.Message;
import org.yijianshi.message.MessageKind;
import org.yijianshi.party.Party;

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
              "From receipt on each retained original is with the window, the lead department or,"
                  + " returned, with the applicant: never with another department.",
              MaterialInvariants::custody),
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
          if (!state.filed() || state.milestones().receipt() == null) {
            return unless(
                state.custody().equals(Custody.nothing()), "holds originals before any receipt");
          }
          for (Material material : state.materials().all()) {
            if (material.retainedPaper()) {
              ever.add(material.code());
            }
          }
          move.events().forEach(event -> receipts(event, state, received));
          Set<MaterialCode> held = state.custody().holdings().keySet();
          return first(
              unless(held.containsAll(received), "knows no holder of an original received"),
              unless(ever.containsAll(held), "holds what was never handed in"),
              state.custody().holdings().values().stream()
                  .map(Custody.Holding::holder)
                  .filter(holder -> !mayHold(state, holder))
                  .findFirst()
                  .map(holder -> "leaves an original with " + holder)
                  .orElse(null));
        });
  }

  /** A receipt covers what is there; what comes instead of it waits for the next receipt. */
  private static void receipts(CaseEvent event, CaseState state, Set<MaterialCode> received) {
    if (event instanceof IntakeEvent.Received receipt) {
      state.materials().all().stream()
          .filter(Material::retainedPaper)
          .filter(m -> m.neededBy().stream().anyMatch(receipt.instances()::contains))
          .forEach(m -> received.add(m.code()));
    } else if (event instanceof CorrectionEvent.Resubmitted again) {
      again.revision().changed().forEach(received::remove);
    }
  }

  private static boolean mayHold(CaseState state, Party holder) {
    Filing filing = state.requireFiling();
    return holder.equals(filing.leadParty())
        || holder.equals(Party.intakeWindow(filing.region()))
        || holder.kind() == Party.Kind.APPLICANT;
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
                    .map(m -> "material." + m.code())
                    .collect(Collectors.toSet());
            boolean right =
                own.containsAll(
                        message.content().keySet().stream()
                            .filter(key -> key.startsWith("material."))
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
