package org.yijianshi.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yijianshi.base.Label;
import org.yijianshi.base.RuleId;
import org.yijianshi.base.Violation;

/** Finds answers of the wrong kind before they are compared. */
final class FactCheck {
  private static final RuleId RULE = RuleId.of("R20");

  private FactCheck() {}

  static List<Violation> check(Condition condition, Facts facts, Vocabulary words) {
    List<Violation> violations = new ArrayList<>();
    Mentions.of(condition)
        .kinds()
        .forEach(
            (fact, kinds) ->
                facts
                    .get(fact)
                    .ifPresent(
                        value -> {
                          Optional<Question> question = words.question(fact);
                          if (question.isPresent()) {
                            violations.addAll(question.get().check(value));
                          }
                          for (AnswerKind kind : kinds) {
                            if (!kind.takes(value.kind())
                                && question.map(q -> q.kind().takes(value.kind())).orElse(true)) {
                              violations.add(
                                  wrongKind(
                                      fact, new Wording(words).fact(fact), kind, value.kind()));
                            }
                          }
                        }));
    return List.copyOf(violations);
  }

  static Violation wrongKind(String fact, Label name, AnswerKind expected, AnswerKind given) {
    return new Violation(
        RULE,
        "WRONG_KIND_OF_FACT",
        Label.of(
            "“" + name.zh() + "”应为" + expected.label().zh() + "，而给出的是" + given.label().zh(),
            "\""
                + name.en()
                + "\" takes "
                + expected.label().en()
                + ", but "
                + given.label().en()
                + " was given"),
        fact);
  }
}
