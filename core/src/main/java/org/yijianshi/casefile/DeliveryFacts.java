package org.yijianshi.casefile;

/** How the results shall come back, as chosen last (送达方式). */
public record DeliveryFacts() {
  private static final DeliveryFacts NONE = new DeliveryFacts();

  /** Nothing of it yet. */
  public static DeliveryFacts none() {
    return NONE;
  }
}
