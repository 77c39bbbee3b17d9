package org.yijianshi.contract.history;

/** What is odd about how a command arrives. */
public enum Twist {
  /** Nothing. */
  NONE(""),
  /** Somebody else gives it than it would become. */
  WRONG_ACTOR("somebody else"),
  /** It was made up on an older view of the case, and its counter still looks at that view. */
  STALE("on an older view"),
  /** It was overtaken: a command that was made up after it arrived before it. */
  OVERTAKEN("overtaken"),
  /** It occurred before it is recorded. */
  LATE("entered late"),
  /** It was done on paper during an outage, and is entered afterwards. */
  PAPER("from paper");

  private final String words;

  Twist(String words) {
    this.words = words;
  }

  /** In words, for a story; empty for {@link #NONE}. */
  public String words() {
    return words;
  }
}
