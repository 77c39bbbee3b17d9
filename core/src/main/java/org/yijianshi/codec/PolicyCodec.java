package org.yijianshi.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.calendar.OfficeHours;
import org.yijianshi.policy.Knob;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.Setting;

/**
 * Policies as JSON: knobs by name, in reading order.
 *
 * <pre>{@code
 * {"format": 1, "knobs": {"dayCount": "START_NOT_COUNTED", "correctionPeriod": 30,
 *  "clockHours": {"zone": "Asia/Shanghai", "hours": {"week": {"MONDAY": ["09:00-12:00"]}}}}}
 * }</pre>
 *
 * <p>A knob that is not there has its default. Writing names every knob all the same, so that a
 * published policy stays what it was when a later release has another default. Reading reports
 * every fault at once with its JSON pointer: unknown knobs and values with what is allowed instead,
 * and knobs that contradict each other.
 */
@Rule("P-policy")
public final class PolicyCodec {
  private static final int FORMAT = 1;

  private PolicyCodec() {}

  /** Reads a policy from UTF-8 to its end, without closing the stream. */
  public static Loaded<Policy> read(InputStream in) throws IOException {
    return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
  }

  /** Reads a policy. */
  public static Loaded<Policy> read(String json) {
    return CatalogJson.read("P-policy", json, PolicyCodec::policy);
  }

  private static CatalogSlot<Policy> policy(CatalogNode root) {
    Integer format = root.integer("format").orNull();
    if (format != null && format != FORMAT) {
      root.faults()
          .add(
              root.at("format"),
              "UNKNOWN_FORMAT",
              "未知格式" + format + "，应为" + FORMAT + "；更新的格式需升级本程序",
              "Unknown format "
                  + format
                  + ", expected "
                  + FORMAT
                  + "; a newer one needs a newer release");
    }
    Policy.Builder builder = Policy.builder();
    CatalogNode knobs = root.child("knobs");
    if (knobs != null && knobs.isObject()) {
      for (Setting<?> setting : Policy.defaults().knobs()) {
        read(knobs, setting.knob(), builder);
      }
      knobs.reportUnread();
      builder.check().forEach(fault -> root.faults().add(located(knobs, fault)));
    }
    return root.build(builder::build);
  }

  /** Whether every knob of this release is named, as {@link #write} does. */
  static boolean complete(String json) {
    return CatalogJson.read(
            "P-policy",
            json,
            root ->
                CatalogSlot.of(
                    Policy.defaults().knobs().stream()
                        .allMatch(s -> root.json().path("knobs").has(s.knob().name()))))
        .value()
        .orElse(true);
  }

  /** What a policy says of a knob stands at the knob. */
  private static Violation located(CatalogNode knobs, Violation fault) {
    String knob = fault.where();
    return knob == null ? fault.at(knobs.pointer()) : fault.at(knobs.at(knob));
  }

  private static <T> void read(CatalogNode knobs, Knob<T> knob, Policy.Builder builder) {
    JsonNode value = knobs.field(knob.name(), false);
    if (value == null) {
      return;
    }
    if (knob.defaultValue() instanceof OfficeHours) {
      OfficeHours hours =
          OfficeHoursJson.read(new CatalogNode(value, knobs.at(knob.name()), knobs.faults()))
              .orNull();
      if (hours != null) {
        builder.set(knob, knob.type().cast(hours));
      }
      return;
    }
    boolean fits =
        knob.defaultValue() instanceof Boolean
            ? value.isBoolean()
            : knob.defaultValue() instanceof Integer ? value.isIntegralNumber() : value.isTextual();
    T read = fits ? knob.parse(value.asText()).orElse(null) : null;
    if (read == null) {
      Label allowed = allowed(knob);
      knobs
          .faults()
          .add(
              knobs.at(knob.name()),
              "UNKNOWN_VALUE",
              knob.label().zh() + "应为" + allowed.zh() + "，而给出的是 " + value,
              knob.name() + " must be " + allowed.en() + ": " + value);
    } else {
      builder.set(knob, read);
    }
  }

  private static Label allowed(Knob<?> knob) {
    List<?> choices = knob.choices();
    if (!choices.isEmpty()) {
      List<String> words = choices.stream().map(choice -> ((Enum<?>) choice).name()).toList();
      return Label.of(String.join("、", words), "one of " + String.join(", ", words));
    }
    if (knob.defaultValue() instanceof Boolean) {
      return Label.of(" true 或 false", "true or false");
    }
    if (knob.defaultValue() instanceof Integer) {
      return Label.of(
          " " + knob.min() + " 至 " + knob.max() + " 的整数",
          "a whole number from " + knob.min() + " to " + knob.max());
    }
    String example = example(knob);
    return Label.of("形如 " + example + " 的文本", "a text such as " + example);
  }

  private static <T> String example(Knob<T> knob) {
    return knob.text(knob.defaultValue());
  }

  /** Writes every knob, ending with a line break; equal policies give the same bytes. */
  public static String write(Policy policy) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", FORMAT);
    ObjectNode knobs = root.putObject("knobs");
    for (Setting<?> setting : policy.knobs()) {
      knobs.set(setting.knob().name(), value(setting));
    }
    return CatalogLayout.print(root);
  }

  private static JsonNode value(Setting<?> setting) {
    if (setting.value() instanceof OfficeHours hours) {
      return OfficeHoursJson.write(hours);
    }
    if (setting.value() instanceof Boolean flag) {
      return JsonNodeFactory.instance.booleanNode(flag);
    }
    return setting.value() instanceof Integer count
        ? JsonNodeFactory.instance.numberNode(count)
        : JsonNodeFactory.instance.textNode(setting.text());
  }
}
