package org.yijianshi.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Label;

/**
 * One JSON value at its place. Reading a field never fails: the fault is reported with its pointer
 * and the field stays empty. {@link #build} then makes the object only if all its fields were fine,
 * and reports every field that nobody read.
 */
final class CatalogNode extends CatalogPlace {
  private final int faultsBefore;

  CatalogNode(JsonNode json, String pointer, CatalogFaults faults) {
    super(json, pointer, faults);
    this.faultsBefore = faults.count();
  }

  /** The object, unless this subtree has faults or holds fields that were not read. */
  <T> CatalogSlot<T> build(Supplier<T> maker) {
    if (isObject()) {
      reportUnread();
    }
    return make(maker);
  }

  /** The value, unless this subtree has faults; what its constructor refuses is a fault too. */
  <T> CatalogSlot<T> make(Supplier<T> maker) {
    if (faults().count() > faultsBefore) {
      return CatalogSlot.empty();
    }
    try {
      return CatalogSlot.of(maker.get());
    } catch (IllegalArgumentException e) {
      faults()
          .add(
              pointer(),
              "BAD_VALUE",
              "此处内容不能成立：" + e.getMessage(),
              "Does not hold together: " + e.getMessage());
      return CatalogSlot.empty();
    }
  }

  private <T> CatalogSlot<T> read(
      String name,
      boolean required,
      Function<JsonNode, Boolean> isType,
      String zh,
      String en,
      Function<JsonNode, T> value) {
    JsonNode node = field(name, required);
    if (node == null) {
      return CatalogSlot.empty();
    }
    if (!isType.apply(node)) {
      wrongType(at(name), zh, en, node);
      return CatalogSlot.empty();
    }
    return CatalogSlot.of(value.apply(node));
  }

  private CatalogSlot<String> text(String name, boolean required) {
    CatalogSlot<String> slot =
        read(name, required, JsonNode::isTextual, "字符串", "a string", JsonNode::textValue);
    String value = slot.orNull();
    if (value != null && value.isBlank()) {
      faults().add(at(name), "BLANK", "“" + name + "”不得为空白", "\"" + name + "\" must not be blank");
      return CatalogSlot.empty();
    }
    return slot;
  }

  CatalogSlot<String> text(String name) {
    return text(name, true);
  }

  CatalogSlot<String> optionalText(String name) {
    return text(name, false);
  }

  CatalogSlot<Integer> integer(String name) {
    return read(
        name,
        true,
        n -> n.isIntegralNumber() && n.canConvertToInt(),
        "整数",
        "a whole number",
        JsonNode::intValue);
  }

  CatalogSlot<Integer> optionalInteger(String name) {
    return read(
        name,
        false,
        n -> n.isIntegralNumber() && n.canConvertToInt(),
        "整数",
        "a whole number",
        JsonNode::intValue);
  }

  CatalogSlot<Long> longInteger(String name) {
    return read(
        name,
        true,
        n -> n.isIntegralNumber() && n.canConvertToLong(),
        "整数",
        "a whole number",
        JsonNode::longValue);
  }

  CatalogSlot<BigDecimal> optionalNumber(String name) {
    return read(name, false, JsonNode::isNumber, "数字", "a number", JsonNode::decimalValue);
  }

  CatalogSlot<Boolean> optionalFlag(String name) {
    return read(
        name, false, JsonNode::isBoolean, "true 或 false", "true or false", JsonNode::booleanValue);
  }

  /** A text of that form. */
  <T> CatalogSlot<T> of(String name, CatalogForm<T> form) {
    return parsed(text(name), at(name), form);
  }

  <T> CatalogSlot<T> optional(String name, CatalogForm<T> form) {
    return parsed(optionalText(name), at(name), form);
  }

  private <T> CatalogSlot<T> parsed(CatalogSlot<String> text, String where, CatalogForm<T> form) {
    String value = text.orNull();
    if (value == null) {
      return CatalogSlot.empty();
    }
    try {
      return CatalogSlot.of(form.parser().apply(value));
    } catch (IllegalArgumentException | DateTimeException e) {
      faults()
          .add(
              where,
              "BAD_FORM",
              "“" + value + "”应为" + form.zh(),
              "\"" + value + "\" should be " + form.en());
      return CatalogSlot.empty();
    }
  }

  <E extends Enum<E>> CatalogSlot<E> constant(String name, Class<E> type) {
    return constant(text(name), at(name), type);
  }

  <E extends Enum<E>> CatalogSlot<E> optionalConstant(String name, Class<E> type) {
    return constant(optionalText(name), at(name), type);
  }

  <E extends Enum<E>> CatalogSlot<E> constant(
      CatalogSlot<String> text, String where, Class<E> type) {
    String value = text.orNull();
    if (value == null) {
      return CatalogSlot.empty();
    }
    E[] constants = type.getEnumConstants();
    for (E constant : constants) {
      if (constant.name().equals(value)) {
        return CatalogSlot.of(constant);
      }
    }
    faults()
        .notAmong(
            where,
            "UNKNOWN_VALUE",
            "未知取值",
            "Unknown value",
            value,
            Arrays.stream(constants).map(Enum::name).toList());
    return CatalogSlot.empty();
  }

  /** A label under that name, {@code {"zh": …, "en": …}}. */
  CatalogSlot<Label> label(String name) {
    return label(name, true);
  }

  CatalogSlot<Label> optionalLabel(String name) {
    return label(name, false);
  }

  private CatalogSlot<Label> label(String name, boolean required) {
    JsonNode node = field(name, required);
    if (node == null) {
      return CatalogSlot.empty();
    }
    CatalogNode inner = new CatalogNode(node, at(name), faults());
    return inner.labelHere();
  }

  /** The label that this whole object is. */
  CatalogSlot<Label> labelHere() {
    if (!isObject()) {
      return CatalogSlot.empty();
    }
    CatalogSlot<String> zh = text("zh");
    CatalogSlot<String> en = text("en");
    return build(() -> Label.of(zh.get(), en.get()));
  }

  /** The object under that name, or null where it is absent. */
  @Nullable CatalogNode child(String name) {
    JsonNode node = field(name, false);
    return node == null ? null : new CatalogNode(node, at(name), faults());
  }

  /** The elements of the array under that name; an absent one has none. */
  List<CatalogNode> children(String name, boolean required) {
    JsonNode node = field(name, required);
    List<CatalogNode> elements = new ArrayList<>();
    if (node != null && !node.isArray()) {
      wrongType(at(name), "数组", "an array", node);
    } else if (node != null) {
      for (int i = 0; i < node.size(); i++) {
        elements.add(new CatalogNode(node.get(i), at(name) + "/" + i, faults()));
      }
    }
    return elements;
  }

  /** As {@link #list}, of an array that must be there and must not be empty. */
  <T> List<T> some(String name, Function<CatalogNode, CatalogSlot<T>> reader) {
    if (json().path(name).isArray() && json().path(name).isEmpty()) {
      faults()
          .add(
              at(name),
              "EMPTY_LIST",
              "“" + name + "”至少应有一项",
              "\"" + name + "\" needs at least one element");
    }
    return list(name, true, reader);
  }

  /** Every element read, those without fault. */
  <T> List<T> list(String name, boolean required, Function<CatalogNode, CatalogSlot<T>> reader) {
    List<T> values = new ArrayList<>();
    for (CatalogNode element : children(name, required)) {
      T value = reader.apply(element).orNull();
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  /** This element of an array as text. */
  CatalogSlot<String> asText() {
    if (!json().isTextual()) {
      wrongType(pointer(), "字符串", "a string", json());
      return CatalogSlot.empty();
    }
    return CatalogSlot.of(json().textValue());
  }

  /** This element of an array as a text of that form. */
  <T> CatalogSlot<T> as(CatalogForm<T> form) {
    return parsed(asText(), pointer(), form);
  }

  /** This element of an array as a constant. */
  <E extends Enum<E>> CatalogSlot<E> asConstant(Class<E> type) {
    return constant(asText(), pointer(), type);
  }
}
