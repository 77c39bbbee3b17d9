package org.yijianshi.example.quickstart;

import java.util.List;
import java.util.stream.Collectors;
import org.yijianshi.base.Label;

/** The command line asks for something that there is not; says so in both languages. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(List<Label> faults) {
    super(faults.stream().map(f -> f.zh() + "\n" + f.en()).collect(Collectors.joining("\n")));
  }
}
