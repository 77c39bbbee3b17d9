package org.yijianshi.casefile;

/** Commands of 五 送达, 结果的变更与未达. */
public non-sealed interface ResultCommand extends CaseCommand {

  /** Hands it to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.result(this);
  }

  /**
   * One method each.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {}
}
