package org.yijianshi.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.yijianshi.base.Violation;

/** The faults of one document in reading order, and typed look-ups that add to them. */
final class HolidayFaults {
  private final List<Violation> all = new ArrayList<>();

  void add(String pointer, String code, String zh, String en) {
    add(Violation.of("P-unpublishedYear", code, zh, en).at(pointer));
  }

  void add(Violation violation) {
    all.add(violation);
  }

  int count() {
    return all.size();
  }

  List<Violation> all() {
    return List.copyOf(all);
  }

  Optional<String> text(JsonNode object, String field, String pointer) {
    return required(object, field, pointer, JsonNode::isTextual, "a text")
        .map(JsonNode::asText)
        .filter(text -> !isBlank(text, pointer + "/" + field));
  }

  Optional<Boolean> bool(JsonNode object, String field, String pointer) {
    return required(object, field, pointer, JsonNode::isBoolean, "true or false")
        .map(JsonNode::asBoolean);
  }

  Optional<Integer> integer(JsonNode object, String field, String pointer) {
    return required(object, field, pointer, JsonNode::canConvertToInt, "a whole number")
        .filter(number -> isWhole(number, pointer + "/" + field))
        .map(JsonNode::asInt);
  }

  Optional<LocalDate> date(JsonNode object, String field, String pointer) {
    return text(object, field, pointer)
        .flatMap(
            text -> {
              try {
                return Optional.of(LocalDate.parse(text));
              } catch (DateTimeException e) {
                add(
                    pointer + "/" + field,
                    "BAD_DATE",
                    "不是有效日期（应为2024-01-31的形式）：" + text,
                    "Not a date such as 2024-01-31: " + text);
                return Optional.empty();
              }
            });
  }

  Optional<JsonNode> array(JsonNode object, String field, String pointer) {
    return required(object, field, pointer, JsonNode::isArray, "an array");
  }

  /** Whether it is an object; reports it when not. */
  boolean isObject(JsonNode node, String pointer) {
    if (!node.isObject()) {
      wrongType(pointer, "an object", node);
    }
    return node.isObject();
  }

  /** Reports every field that has no meaning here; names with a dollar are left to JSON schema. */
  void unknownFields(JsonNode object, String pointer, Set<String> known) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name) && !name.startsWith("$")) {
                String place = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                add(place, "UNKNOWN_FIELD", "未知字段：" + name, "Unknown field: " + name);
              }
            });
  }

  private Optional<JsonNode> required(
      JsonNode object, String field, String pointer, Predicate<JsonNode> type, String wanted) {
    String place = pointer + "/" + field;
    JsonNode node = object.get(field);
    if (node == null) {
      add(place, "MISSING", "缺少字段：" + field, "Missing field: " + field);
      return Optional.empty();
    }
    if (!type.test(node)) {
      wrongType(place, wanted, node);
      return Optional.empty();
    }
    return Optional.of(node);
  }

  private boolean isBlank(String text, String place) {
    if (text.isBlank()) {
      add(place, "BLANK", "不能为空", "Must not be blank");
    }
    return text.isBlank();
  }

  private boolean isWhole(JsonNode number, String place) {
    if (!number.isIntegralNumber()) {
      wrongType(place, "a whole number", number);
    }
    return number.isIntegralNumber();
  }

  private void wrongType(String place, String wanted, JsonNode found) {
    String kind = found.getNodeType().toString().toLowerCase(Locale.ROOT);
    add(place, "WRONG_TYPE", "类型不符：" + kind, "Must be " + wanted + ", not " + kind);
  }
}
