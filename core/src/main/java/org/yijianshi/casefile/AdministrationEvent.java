package org.yijianshi.casefile;

/** Events of 办件管理. */
public non-sealed interface AdministrationEvent extends CaseEvent {

  /** Hands it to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.administration(this);
  }

  /**
   * One method each.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {}
}
