package org.yijianshi.condition;

/** What a fact is compared with: a value written into the condition, or a threshold by name. */
public sealed interface Operand permits Operand.Literal, Operand.Reference {
  /** The kind of value that the fact must have to be compared with this. */
  AnswerKind kind();

  /**
   * A value written into the condition.
   *
   * @param value the value
   */
  record Literal(FactValue value) implements Operand {
    @Override
    public AnswerKind kind() {
      return value.kind();
    }
  }

  /**
   * A number that the county sets.
   *
   * @param threshold the name of the {@link Threshold}
   */
  record Reference(String threshold) implements Operand {
    /** Checks the name. */
    public Reference {
      Names.check("Threshold", threshold);
    }

    @Override
    public AnswerKind kind() {
      return AnswerKind.NUMBER;
    }
  }
}
