package org.yijianshi.base;

/** Something that carries its own name in Chinese and English, such as an enum constant. */
public interface Labelled {
  /** The name to show to a person. */
  Label label();
}
