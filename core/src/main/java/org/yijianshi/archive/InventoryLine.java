package org.yijianshi.archive;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/**
 * One line of the inventory (案卷目录).
 *
 * @param no its place, from 1
 * @param title the title (题名)
 * @param number the document's number (文号), or null
 * @param responsible who made it (责任者): a party by its key, never a person's name
 * @param date the day of it, in China's time
 * @param medium on what it is (载体)
 * @param path the entry of the package that holds or describes it
 */
public record InventoryLine(
    int no,
    String title,
    @Nullable String number,
    String responsible,
    LocalDate date,
    Medium medium,
    String path) {

  /** On what something is filed. */
  public enum Medium implements Labelled {
    /** 电子: in the package, or by digest. */
    ELECTRONIC("电子", "electronic"),
    /** 纸质及电子: an original on paper as well. */
    PAPER_AND_ELECTRONIC("纸质及电子", "paper and electronic");

    private final Label label;

    Medium(String zh, String en) {
      this.label = Label.of(zh, en);
    }

    @Override
    public Label label() {
      return label;
    }
  }

  /** Checks that nothing is missing. */
  public InventoryLine {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(responsible, "responsible");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(medium, "medium");
    Objects.requireNonNull(path, "path");
    if (no < 1) {
      throw new IllegalArgumentException("A line of the inventory counts from 1: " + no);
    }
  }
}
