package org.yijianshi.hall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseLink;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.IntakeEvent;
import org.yijianshi.casefile.KnownItem;
import org.yijianshi.casefile.LinkKind;
import org.yijianshi.casefile.RemandOrder;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.material.Supply;
import org.yijianshi.plan.Wish;
import org.yijianshi.policy.DuplicateRule;
import org.yijianshi.procedure.Linking;
import org.yijianshi.procedure.Rulebook;

/**
 * New cases that follow another one of the hall. The hall reads the other case, fills the new
 * application from it and vouches for what it found; the other case is not touched.
 *
 * @param parts the hall's parts
 * @param other the other case as it stands
 * @param kind why the new one follows
 * @param items the items of the new case
 * @param changes what is different; nothing for a remand
 * @param order the decision that remanded; exactly for a remand
 * @param now when it is asked for
 */
@Rule({"R1", "R2"})
record LinkedCases(
    HallParts parts,
    CaseState other,
    LinkKind kind,
    Set<InstanceId> items,
    Changes changes,
    @Nullable RemandOrder order,
    Instant now)
    implements Request {

  @Override
  public CaseCommand on(CaseState state) {
    if (state.filed()) {
      // It will be refused: no number is spent on it.
      return command(state.requireFiling().application(), link(), List.of());
    }
    Application there = other.requireFiling().application();
    RegionCode region = there.wish().region();
    Rulebook book = parts.rulebooks().inForce(region);
    Application numbered =
        new Application(
            new Numbering(parts, now).first(state.id(), region, book),
            book.pinned(),
            there.channel(),
            there.parties(),
            there.wish(),
            Map.of(),
            there.delivery(),
            there.method(),
            there.serviceConsent(),
            there.form().withAll(changes.form()));
    boolean alone =
        kind == LinkKind.REMAND || book.policy().selection().duplicate() == DuplicateRule.ALLOW;
    return command(
        numbered,
        link(),
        alone ? List.of() : new OtherCases(parts).of(state.id(), there.parties()));
  }

  @Override
  public CaseCommand settled(CaseId id, CaseCommand accepted) {
    return new Numbering(parts, now).settled(id, accepted);
  }

  @Override
  public Optional<CaseCommand> again(CaseCommit first) {
    @Nullable Application application = null;
    @Nullable CaseLink link = null;
    for (var event : first.events()) {
      if (event instanceof IntakeEvent.Submitted submitted) {
        application = submitted.application();
      } else if (event instanceof IntakeEvent.Linked linked) {
        link = linked.link();
      }
    }
    return application == null || link == null || link.kind() != kind
        ? Optional.empty()
        : Optional.of(command(application, link, List.of()));
  }

  private CaseLink link() {
    Set<InstanceId> named = kind == LinkKind.SUPPLEMENT ? other.instances().keySet() : items;
    return Linking.of(other, kind, named, order);
  }

  private CaseCommand command(Application like, CaseLink link, List<KnownItem> known) {
    Map<MaterialCode, Supply> supplies = changes.supplies();
    Application application = like.amended(wish(), supplies);
    return kind == LinkKind.REMAND
        ? new IntakeCommand.Remand(application, link)
        : new IntakeCommand.Submit(application, known, null, link);
  }

  /** The items of the new case, with the facts of the other one but for what changed. */
  private Wish wish() {
    Wish there = other.requireFiling().application().wish();
    Map<ItemCode, List<String>> subjects = new LinkedHashMap<>();
    for (InstanceId id : items) {
      String subject = id.subject();
      if (subject != null) {
        subjects.computeIfAbsent(id.item(), item -> new ArrayList<>()).add(subject);
      }
    }
    subjects.values().forEach(list -> list.sort(null));
    return new Wish(
        there.bundle(),
        there.region(),
        there.facts().withAll(changes.answers()),
        items.stream().map(InstanceId::item).collect(Collectors.toSet()),
        subjects,
        there.held());
  }
}
