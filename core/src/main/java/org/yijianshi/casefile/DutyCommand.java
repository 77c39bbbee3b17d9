package org.yijianshi.casefile;

/** Commands of 期限督办. */
public non-sealed interface DutyCommand extends CaseCommand {

  /** Hands it to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.duty(this);
  }

  /**
   * One method each.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {}
}
