package org.yijianshi.example.quickstart;

import org.yijianshi.condition.Facts;
import org.yijianshi.condition.Option;
import org.yijianshi.condition.Question;

/**
 * Answers open questions so that rather more items are needed: yes, much, the first real option.
 */
final class Answers {
  private Answers() {}

  static Facts answer(Facts facts, Question question) {
    return switch (question.kind()) {
      case BOOLEAN -> facts.with(question.fact(), true);
      case NUMBER -> facts.with(question.fact(), 500);
      case TEXT -> facts.with(question.fact(), "示例");
      case CHOICE ->
          facts.with(
              question.fact(),
              question.options().stream()
                  .map(Option::value)
                  .filter(value -> !value.equals("none"))
                  .findFirst()
                  .orElse("none"));
    };
  }
}
