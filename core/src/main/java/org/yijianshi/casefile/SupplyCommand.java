package org.yijianshi.casefile;

/** Commands of 二 收件, 材料来源. */
public non-sealed interface SupplyCommand extends CaseCommand {

  /** Hands it to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.supply(this);
  }

  /**
   * One method each.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {}
}
