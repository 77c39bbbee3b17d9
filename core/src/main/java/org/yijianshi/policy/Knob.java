package org.yijianshi.policy;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.base.RuleId;
import org.yijianshi.base.Violation;
import org.yijianshi.calendar.OfficeHours;

/**
 * One thing that an embedder may choose.
 *
 * @param <T> Boolean, Integer, LocalTime, MonthDay, OfficeHours, or an enum that is Labelled
 * @param name its name; the rule of that name is {@code P-<name>}
 * @param label what it is about
 * @param defaultValue what holds unless chosen otherwise
 * @param unit the unit of a whole number; null for anything else
 * @param min the least whole number
 * @param max the greatest whole number
 * @param basis the law, rule or section of practice that the default rests on; [J] marks a
 *     judgement of practice, [K] law that was not re-read
 */
public record Knob<T>(
    String name, Label label, T defaultValue, @Nullable Unit unit, int min, int max, String basis)
    implements Labelled {
  /** What a whole number counts. */
  public enum Unit implements Labelled {
    /** 工作日. */
    WORKING_DAYS("个工作日", "working days"),
    /** 自然日. */
    NATURAL_DAYS("日", "natural days"),
    /** 工作小时, of the clock hours. */
    OFFICE_HOURS("个工作小时", "office hours"),
    /** 分钟. */
    MINUTES("分钟", "minutes"),
    /** 百分之一. */
    PERCENT("%", "percent"),
    /** 次数 or another plain count. */
    TIMES("", "");

    private final String zh;
    private final String en;

    Unit(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    @Override
    public Label label() {
      return this == TIMES ? Label.of("个", "count") : Label.of(zh, en);
    }

    Label of(int count) {
      return Label.of(count + zh, (count + " " + en).strip());
    }
  }

  static Knob<Integer> count(
      String name, String zh, String en, int value, Unit unit, int min, int max, String basis) {
    return new Knob<>(name, Label.of(zh, en), value, unit, min, max, basis);
  }

  static Knob<Boolean> flag(String name, String zh, String en, boolean value, String basis) {
    return of(name, zh, en, value, basis);
  }

  static <T> Knob<T> of(String name, String zh, String en, T value, String basis) {
    return new Knob<>(name, Label.of(zh, en), value, null, 0, 0, basis);
  }

  /** The rule that a refusal because of this knob names. */
  public RuleId rule() {
    return RuleId.of("P-" + name);
  }

  /** The class of its values. */
  @SuppressWarnings("unchecked") // the default is a T, and no T here has subclasses
  public Class<T> type() {
    return (Class<T>) defaultValue.getClass();
  }

  /** The values to choose from; empty for anything but an enum. */
  public List<T> choices() {
    T[] constants = type().getEnumConstants();
    return constants == null ? List.of() : List.of(constants);
  }

  /** Why the knob cannot have that value: out of range; empty if it can. */
  public List<Violation> check(T value) {
    if (value instanceof Integer count && (count < min || count > max)) {
      return List.of(
          new Violation(
              rule(),
              "KNOB_OUT_OF_RANGE",
              Label.of(
                  label.zh() + "应为 " + min + " 至 " + max + "，而给出的是 " + count,
                  name + " must be " + min + " to " + max + ": " + count),
              name));
    }
    return List.of();
  }

  /** The value in words, for instance 30日. */
  public Label inWords(T value) {
    if (value instanceof Labelled labelled) {
      return labelled.label();
    }
    if (value instanceof Boolean flag) {
      return flag ? Label.of("是", "yes") : Label.of("否", "no");
    }
    return value instanceof Integer count && unit != null
        ? unit.of(count)
        : Label.same(text(value));
  }

  /** The value as programs write it: true, 30, 16:00, --06-30, PROVISIONAL. */
  public String text(T value) {
    return value instanceof Enum<?> constant ? constant.name() : value.toString();
  }

  /**
   * The value that {@link #text} writes so; empty if it is none, or if this knob's values have no
   * text (office hours are read by the calendar's codec).
   */
  public Optional<T> parse(String text) {
    return Optional.ofNullable(read(text)).map(type()::cast);
  }

  private @Nullable Object read(String text) {
    try {
      if (defaultValue instanceof Boolean) {
        return (text.equals("true") || text.equals("false")) ? Boolean.valueOf(text) : null;
      }
      if (defaultValue instanceof Integer) {
        return Integer.valueOf(text);
      }
      if (defaultValue instanceof LocalTime) {
        return LocalTime.parse(text);
      }
      if (defaultValue instanceof MonthDay) {
        return MonthDay.parse(text);
      }
    } catch (NumberFormatException | DateTimeException notOne) {
      return null;
    }
    return choices().stream().filter(choice -> text(choice).equals(text)).findFirst().orElse(null);
  }

  /** Whether the value can be written as text. */
  public boolean textual() {
    return !(defaultValue instanceof OfficeHours);
  }

  @Override
  public String toString() {
    return name;
  }
}
