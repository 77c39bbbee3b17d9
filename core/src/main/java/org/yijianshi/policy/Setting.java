package org.yijianshi.policy;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/**
 * A knob and what a policy sets it to.
 *
 * @param <T> the type of its values
 * @param knob the knob
 * @param value what the policy sets it to
 */
public record Setting<T>(Knob<T> knob, T value) implements Labelled {
  /** Whether the policy leaves the knob alone. */
  public boolean isDefault() {
    return value.equals(knob.defaultValue());
  }

  /** What the knob is about. */
  @Override
  public Label label() {
    return knob.label();
  }

  /** The value in words. */
  public Label inWords() {
    return knob.inWords(value);
  }

  /** The value as programs write it. */
  public String text() {
    return knob.text(value);
  }

  @Override
  public String toString() {
    return knob.name() + "=" + text();
  }
}
