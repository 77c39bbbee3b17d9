package org.yijianshi.casefile;

/** Requests, disputes and the ledger of shares of the materials (数据共享、披露台账). */
public record SupplyFacts() {
  private static final SupplyFacts NONE = new SupplyFacts();

  /** Nothing of it yet. */
  public static SupplyFacts none() {
    return NONE;
  }
}
