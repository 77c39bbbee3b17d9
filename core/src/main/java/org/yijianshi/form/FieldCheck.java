package org.yijianshi.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.base.RuleId;
import org.yijianshi.base.Violation;
import org.yijianshi.catalog.FieldConstraint;
import org.yijianshi.catalog.FieldRequirement;
import org.yijianshi.code.CitizenId;
import org.yijianshi.code.CreditCode;

/** Whether a text is a value of a field. What it finds never repeats the text. */
@Rule("R11")
final class FieldCheck {
  private static final RuleId RULE = RuleId.of("R11");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{4,18}[0-9]");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,10})?");

  private FieldCheck() {}

  /** Everything that is wrong with the text as a value of that field, located there. */
  static List<Violation> check(FieldRequirement field, String text, String where) {
    List<Violation> byKind =
        switch (field.kind()) {
          case TEXT, ADDRESS -> text(field, text);
          case NUMBER -> number(field, text);
          case DATE -> date(field, text);
          case BOOLEAN ->
              accepts(
                  text.equals("true") || text.equals("false"),
                  field,
                  "true 或 false",
                  "true or false");
          case CHOICE ->
              accepts(
                  field.options().contains(text),
                  field,
                  "下列选项之一：" + String.join("、", field.options()),
                  "one of the options " + String.join(", ", field.options()));
          case PHONE ->
              accepts(
                  PHONE.matcher(text).matches(),
                  field,
                  "6 至 20 位的电话号码",
                  "a telephone number of 6 to 20 digits");
          case CITIZEN_ID -> CitizenId.parse(text).violations();
          case CREDIT_CODE -> CreditCode.parse(text).violations();
        };
    return byKind.stream().map(v -> v.at(where)).toList();
  }

  private static List<Violation> text(FieldRequirement field, String text) {
    FieldConstraint c = field.constraint();
    int length = text.codePointCount(0, text.length());
    if (c.maxLength() != null && length > c.maxLength()) {
      return List.of(
          violation(
              "FIELD_TOO_LONG",
              name(field).zh() + "不得超过" + c.maxLength() + "个字，现为" + length + "个",
              name(field).en() + " holds at most " + c.maxLength() + " characters, not " + length));
    }
    if (c.pattern() != null && c.hint() != null && !Pattern.matches(c.pattern(), text)) {
      return refused(field, c.hint());
    }
    return List.of();
  }

  private static List<Violation> number(FieldRequirement field, String text) {
    if (!NUMBER.matcher(text).matches()) {
      return refused(field, Label.of("数字" + unit(field), "a number" + unit(field)));
    }
    BigDecimal value = new BigDecimal(text);
    FieldConstraint c = field.constraint();
    boolean low = c.min() != null && value.compareTo(c.min()) < 0;
    boolean high = c.max() != null && value.compareTo(c.max()) > 0;
    if (low || high) {
      String bound =
          Optional.ofNullable(low ? c.min() : c.max()).orElseThrow().toPlainString() + unit(field);
      return List.of(
          violation(
              "FIELD_OUT_OF_RANGE",
              name(field).zh() + (low ? "不得小于" : "不得大于") + bound,
              name(field).en() + (low ? " must be at least " : " must be at most ") + bound));
    }
    return List.of();
  }

  private static List<Violation> date(FieldRequirement field, String text) {
    try {
      LocalDate.parse(text);
      return List.of();
    } catch (DateTimeException e) {
      return refused(field, Label.of("日期，如 2026-01-31", "a date such as 2026-01-31"));
    }
  }

  private static List<Violation> accepts(
      boolean fine, FieldRequirement field, String zh, String en) {
    return fine ? List.of() : refused(field, Label.of(zh, en));
  }

  private static List<Violation> refused(FieldRequirement field, Label right) {
    return List.of(
        violation(
            "FIELD_MALFORMED",
            name(field).zh() + "应为" + right.zh(),
            name(field).en() + " should be " + right.en()));
  }

  private static String unit(FieldRequirement field) {
    return field.unit() == null ? "" : " " + field.unit();
  }

  /** The field as a sentence names it. */
  static Label name(FieldRequirement field) {
    return Label.of("“" + field.label().zh() + "”", "\"" + field.label().en() + "\"");
  }

  static Violation violation(String code, String zh, String en) {
    return new Violation(RULE, code, Label.of(zh, en), null);
  }
}
