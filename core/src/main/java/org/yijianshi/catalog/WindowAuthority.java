package org.yijianshi.catalog;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.base.Rule;

/**
 * How far the deciding department has authorised the intake window to act in its name for an item
 * (收件受理一体化, R7 and R38). It matters only where the policy lets windows accept at all; to refuse is
 * never authorised.
 */
@Rule({"R7", "R38"})
public enum WindowAuthority implements Labelled {
  /** 只收件: the window receives, the department accepts. */
  RECEIVE("只收件", "receive only"),
  /** 可受理: the window may also accept. */
  ACCEPT("可受理", "accept"),
  /** 可受理并当场办结: the window may also decide what is decided on the spot. */
  DECIDE("可受理并当场办结", "accept and decide on the spot");

  private final Label label;

  WindowAuthority(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
