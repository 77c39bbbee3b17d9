package org.yijianshi.condition;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What kind of answer a question takes. */
public enum AnswerKind implements Labelled {
  /** 是或否. Answered by {@link FactValue.Bool}. */
  BOOLEAN("是或否", "yes or no"),
  /** 数值, in the unit of its question. Answered by {@link FactValue.Numeric}. */
  NUMBER("数值", "a number"),
  /** 选项: one of the listed options. Answered by {@link FactValue.Text} holding its value. */
  CHOICE("选项", "one of the options"),
  /** 文字, free; blank means "there is none". Answered by {@link FactValue.Text}. */
  TEXT("文字", "text");

  private final Label label;

  AnswerKind(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  /** Whether a value of that kind answers a question of this kind; a text answers a choice. */
  public boolean takes(AnswerKind given) {
    return this == given || (this == CHOICE && given == TEXT);
  }

  @Override
  public Label label() {
    return label;
  }
}
