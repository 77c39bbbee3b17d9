package org.yijianshi.archive;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.code.InstanceId;
import org.yijianshi.document.OfficialDocument;
import org.yijianshi.material.Material;
import org.yijianshi.party.Party;

/**
 * What one department files of a case (归档数据包): the lead all of it, with the list of originals; a
 * participating department its own items and their electronic materials alone.
 *
 * @param head what identifies the file
 * @param inventory the inventory (案卷目录)
 * @param items the nested part of each item
 * @param materials the materials, by digest
 * @param notices the notices as they were given out
 * @param history the events, line by line
 */
@Rule({"R50", "R51"})
public record ArchivePackage(
    ArchiveHead head,
    List<InventoryLine> inventory,
    List<ArchivedItem> items,
    List<ArchivedMaterial> materials,
    List<ArchivedNotice> notices,
    List<HistoryLine> history) {
  /** Copies the lists. */
  public ArchivePackage {
    Objects.requireNonNull(head, "head");
    inventory = List.copyOf(inventory);
    items = List.copyOf(items);
    materials = List.copyOf(materials);
    notices = List.copyOf(notices);
    history = List.copyOf(history);
  }

  /**
   * The package of that department.
   *
   * @param commits the whole history of the case, oldest first, from its submission
   * @param keeper the lead department, or one that decided an item
   * @param schedule how long the part of each item is kept
   * @param notices the notices of the case; those that are not the keeper's business are left out
   * @throws IllegalArgumentException if there is no history, or the department had no part in it
   */
  public static ArchivePackage of(
      List<CaseCommit> commits,
      Party keeper,
      RetentionSchedule schedule,
      List<? extends OfficialDocument> notices) {
    if (commits.isEmpty()) {
      throw new IllegalArgumentException("A package is made of the case's whole history");
    }
    CaseState state = CaseState.replay(commits.get(0).caseId(), commits);
    boolean lead = keeper.equals(state.requireFiling().leadParty());
    List<ItemInstance> own =
        state.all().stream().filter(i -> lead || i.plan().party().equals(keeper)).toList();
    if (own.isEmpty()) {
      throw new IllegalArgumentException("This department has no part in the case: " + keeper);
    }
    List<InstanceId> ids = own.stream().map(ItemInstance::id).toList();
    Predicate<InstanceId> ownItem = ids::contains;
    ArchiveHead head = head(state, keeper);
    List<ArchivedItem> items =
        own.stream().map(i -> item(state, i, schedule.of(i.id().item()))).toList();
    List<ArchivedMaterial> materials =
        state.materials().all().stream()
            .filter(m -> lead || m.neededBy().stream().anyMatch(ownItem))
            .map(m -> material(state, m, ids, lead))
            .toList();
    List<ArchivedNotice> filed =
        notices.stream()
            .filter(n -> lead || n.instance().filter(ownItem).isPresent())
            .map(ArchivedNotice::of)
            .sorted(Comparator.comparing(ArchivedNotice::number))
            .toList();
    return new ArchivePackage(
        head,
        new ArchiveInventory(head).of(items, materials, filed),
        items,
        materials,
        filed,
        ArchiveHistory.of(commits, ownItem, lead));
  }

  /** Whether the keeper may hold the bytes of that material: what its own items need, or keeps. */
  @Rule({"R51", "P-materialVisibility"})
  public boolean mayHold(ArchivedMaterial material) {
    boolean needed =
        items.stream()
            .anyMatch(
                i -> i.department().equals(head.keeper()) && material.items().contains(i.id()));
    return needed || material.trail().stream().anyMatch(h -> h.holder().equals(head.keeper()));
  }

  private static ArchiveHead head(CaseState state, Party keeper) {
    Filing filing = state.requireFiling();
    var application = filing.application();
    return new ArchiveHead(
        state.id(),
        application.number(),
        filing.bundle(),
        filing.region(),
        filing.leadParty(),
        keeper,
        application.pinned(),
        application.channel(),
        application.delivery(),
        application.parties().participants().stream()
            .map(p -> new ArchiveHead.Person(p.reference(), p.role()))
            .toList(),
        filing.submittedAt(),
        state.milestones().receivedAt(),
        state.version());
  }

  private static ArchivedItem item(CaseState state, ItemInstance instance, Retention retention) {
    return ArchivedItem.of(
        instance,
        state.materials().neededBy(instance.id()).stream().map(Material::code).toList(),
        retention);
  }

  private static ArchivedMaterial material(
      CaseState state, Material material, List<InstanceId> ids, boolean lead) {
    return ArchivedMaterial.of(
        material,
        ids.stream().filter(material.neededBy()::contains).toList(),
        lead ? state.custody().trail(material.code()) : List.of());
  }
}
