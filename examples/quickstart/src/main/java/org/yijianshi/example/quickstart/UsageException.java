package org.yijianshi.example.quickstart;

import org.yijianshi.base.Label;

/** The command line asks for something that there is not. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String zh, String en) {
    super(zh + System.lineSeparator() + en);
  }

  UsageException(String zh, String en, Label usage) {
    super(String.join(System.lineSeparator(), zh, en, usage.zh(), usage.en()));
  }
}
