package org.yijianshi.archive;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yijianshi.archive.InventoryLine.Medium;
import org.yijianshi.calendar.OfficeHours;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.party.Party;

/** Writes the inventory: the case, then its notices, its materials, and its items with results. */
final class ArchiveInventory {
  private final ArchiveHead head;
  private final ImmutableList.Builder<InventoryLine> lines = ImmutableList.builder();
  private int count;

  ArchiveInventory(ArchiveHead head) {
    this.head = head;
  }

  List<InventoryLine> of(
      List<ArchivedItem> items, List<ArchivedMaterial> materials, List<ArchivedNotice> notices) {
    String keeper = head.keeper().key();
    String number = head.number().toString();
    line("办件元数据", number, keeper, day(head.submittedAt()), Medium.ELECTRONIC, "case.json");
    line("办理过程记录", number, keeper, day(head.submittedAt()), Medium.ELECTRONIC, "history.json");
    for (int i = 0; i < notices.size(); i++) {
      notice(notices.get(i), i + 1);
    }
    materials.forEach(this::material);
    items.forEach(this::item);
    return lines.build();
  }

  private void notice(ArchivedNotice notice, int no) {
    line(
        notice.kind().label().zh(),
        notice.number(),
        head.keeper().key(),
        notice.date(),
        Medium.ELECTRONIC,
        notice.path(no));
  }

  private void material(ArchivedMaterial material) {
    boolean paper = material.trail().stream().anyMatch(h -> h.holder().equals(head.keeper()));
    line(
        material.name(),
        null,
        material.source(),
        day(head.submittedAt()),
        paper ? Medium.PAPER_AND_ELECTRONIC : Medium.ELECTRONIC,
        "materials.json");
  }

  private void item(ArchivedItem item) {
    Party department = item.department();
    Instant end = item.concludedAt() == null ? head.submittedAt() : item.concludedAt();
    line(
        item.name() + "（" + item.state().label().zh() + "）",
        null,
        department.key(),
        day(end),
        Medium.ELECTRONIC,
        item.folder() + "/item.json");
    ItemResult result = item.result();
    if (result != null) {
      line(
          result.document().name(),
          result.document().number(),
          department.key(),
          day(result.madeAt()),
          Medium.ELECTRONIC,
          item.folder() + "/item.json");
    }
  }

  private void line(
      String title,
      @Nullable String number,
      String responsible,
      LocalDate date,
      Medium medium,
      String path) {
    count++;
    lines.add(new InventoryLine(count, title, number, responsible, date, medium, path));
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, OfficeHours.CHINA);
  }
}
