package org.yijianshi.catalog;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.base.Rule;

/** Who set a bundle as a task of the reform, shown in the list by a mark before its name (R16). */
@Rule("R16")
public enum Origin implements Labelled {
  /** {@code *}: 国办发〔2022〕32号. */
  STATE("*", "国务院办公厅统一部署", "set by the General Office of the State Council"),
  /** {@code #}: 豫政办〔2023〕22号. */
  PROVINCE("#", "省政府办公厅统一部署", "set by the province's General Office"),
  /** No mark: the city's own. */
  CITY("", "本市自行梳理", "the city's own");

  private final String mark;
  private final Label label;

  Origin(String mark, String zh, String en) {
    this.mark = mark;
    this.label = Label.of(zh, en);
  }

  /** The mark before the bundle's name in the list: {@code *}, {@code #} or nothing. */
  public String mark() {
    return mark;
  }

  /**
   * Whether its materials and review points are the same everywhere in the province, so that an
   * overlay may exempt a material but never add or tighten one (R6).
   */
  public boolean uniform() {
    return this != CITY;
  }

  @Override
  public Label label() {
    return label;
  }
}
