package org.yijianshi.casefile;

/** Events of 四 审批, 缴费、到场与整改. */
public non-sealed interface GateEvent extends CaseEvent {

  /** Hands it to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.gate(this);
  }

  /**
   * One method each.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {}
}
