package org.yijianshi.codec;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.form.FieldKey;
import org.yijianshi.form.FormValue;
import org.yijianshi.form.FormValues;

/**
 * What an applicant filled in, as JSON: {@code {"fields": {"premisesAddress": "…"}, "subjects":
 * {"employee-1": {"employeeName": "…"}}}}, both parts optional. Numbers, yes and no may be written
 * as such. What is read counts as filled in by the applicant, whatever it once came from. Faults
 * never repeat what was written, since it may be personal.
 */
@Rule("R11")
public final class FormCodec {
  private static final String FIELDS = "fields";
  private static final String SUBJECTS = "subjects";

  private FormCodec() {}

  /** Reads a filled form; whether its values fit, {@code UnifiedForm.check} says. */
  public static Loaded<FormValues> read(String json) {
    JsonNode root;
    try {
      root = CatalogJson.tree(json);
    } catch (JsonProcessingException e) {
      return Loaded.faulty(List.of(malformed(e.getLocation())));
    }
    Reading reading = new Reading();
    reading.form(root);
    return reading.faults.isEmpty()
        ? Loaded.of(FormValues.of(reading.values))
        : Loaded.faulty(reading.faults);
  }

  /** Writes what stands in a form, without where it came from. */
  public static String write(FormValues values) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    values
        .asMap()
        .forEach(
            (place, value) ->
                (place.subject() == null
                        ? root.withObjectProperty(FIELDS)
                        : root.withObjectProperty(SUBJECTS).withObjectProperty(place.subject()))
                    .put(place.code(), value.text()));
    return root.toString();
  }

  private static Violation malformed(@Nullable JsonLocation at) {
    String zh = at == null ? "" : "第" + at.getLineNr() + "行第" + at.getColumnNr() + "列：";
    String en = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
    return fault("", "MALFORMED_JSON", zh + "不是有效的JSON", en + "not valid JSON");
  }

  private static Violation fault(String pointer, String code, String zh, String en) {
    return Violation.of("R11", code, zh, en).at(pointer);
  }

  /** Collects values and faults on the way through the tree. */
  private static final class Reading {
    private final Map<FieldKey, FormValue> values = new TreeMap<>();
    private final List<Violation> faults = new ArrayList<>();

    private void form(@Nullable JsonNode root) {
      if (root == null || !root.isObject()) {
        faults.add(fault("", "WRONG_TYPE", "表单应为JSON对象", "A form is a JSON object"));
        return;
      }
      for (Iterator<String> names = root.fieldNames(); names.hasNext(); ) {
        String name = names.next();
        if (name.equals(FIELDS)) {
          fields(root.get(name), "/" + FIELDS, null);
        } else if (name.equals(SUBJECTS)) {
          subjects(root.get(name));
        } else {
          faults.add(
              fault(
                  "/" + escaped(name),
                  "UNKNOWN_FIELD",
                  "未知部分；可用：fields、subjects",
                  "Unknown part; known: fields, subjects"));
        }
      }
    }

    private void subjects(JsonNode node) {
      if (!node.isObject()) {
        faults.add(
            fault("/" + SUBJECTS, "WRONG_TYPE", "应为对象：对象编号 → 表单项", "Expected subject → fields"));
        return;
      }
      for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
        String subject = names.next();
        fields(node.get(subject), "/" + SUBJECTS + "/" + escaped(subject), subject);
      }
    }

    private void fields(JsonNode node, String pointer, @Nullable String subject) {
      if (!node.isObject()) {
        faults.add(fault(pointer, "WRONG_TYPE", "应为对象：表单项 → 内容", "Expected field → value"));
        return;
      }
      for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
        String code = names.next();
        JsonNode value = node.get(code);
        if (!value.isValueNode()) {
          faults.add(
              fault(
                  pointer + "/" + escaped(code),
                  "WRONG_TYPE",
                  "应为文本、数字、true 或 false",
                  "Expected a text, a number, true or false"));
        } else if (!value.isNull() && !value.asText().isBlank()) {
          String text = value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
          values.put(new FieldKey(code, subject), FormValue.filled(text));
        }
      }
    }

    private static String escaped(String name) {
      return name.replace("~", "~0").replace("/", "~1");
    }
  }
}
