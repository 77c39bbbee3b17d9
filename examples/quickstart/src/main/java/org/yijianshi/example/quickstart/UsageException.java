package org.yijianshi.example.quickstart;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Label;
import org.yijianshi.base.Language;

/**
 * The command line asks for something that there is not; says so in the language that was chosen,
 * in both if none was.
 */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(@Nullable Language chosen, List<Label> faults) {
    super(
        faults.stream()
            .map(f -> chosen == null ? f.zh() + "\n" + f.en() : f.in(chosen))
            .collect(Collectors.joining("\n")));
  }
}
