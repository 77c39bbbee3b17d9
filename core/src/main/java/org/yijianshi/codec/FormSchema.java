package org.yijianshi.codec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.yijianshi.base.Label;
import org.yijianshi.base.Language;
import org.yijianshi.base.Rule;
import org.yijianshi.catalog.FieldConstraint;
import org.yijianshi.catalog.FieldRequirement;
import org.yijianshi.condition.Truth;
import org.yijianshi.form.FormField;
import org.yijianshi.form.UnifiedForm;

/**
 * The one form as JSON Schema, draft 2020-12, for whatever shows or checks forms by it. It accepts
 * what {@link FormCodec} reads and {@link UnifiedForm#check} finds nothing wrong with, but for the
 * check characters of identifiers, which no schema can compute. Keywords that begin with {@code x-}
 * say what a form shows beside a field.
 */
@Rule("R11")
public final class FormSchema {
  private static final String CITIZEN_ID = "^[0-9]{17}[0-9Xx]$";
  private static final String CREDIT_CODE = "^[0-9A-HJ-NP-RT-UW-Y]{18}$";
  private static final String PHONE = "^\\+?[0-9][0-9 -]{4,18}[0-9]$";
  private static final String SUBJECT = "^[a-z][a-z0-9-]{0,39}$";

  private final UnifiedForm form;
  private final Language language;

  private FormSchema(UnifiedForm form, Language language) {
    this.form = form;
    this.language = language;
  }

  /** Writes the schema with titles in that language, readable by people, ending in a line break. */
  public static String write(UnifiedForm form, Label title, Language language) {
    return CatalogLayout.print(new FormSchema(form, language).schema(title));
  }

  private ObjectNode schema(Label title) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", title.in(language));
    ObjectNode parts = object(root);
    fields(parts.putObject("fields"), form.fields().stream().filter(f -> !f.perSubject()).toList());
    List<FormField> repeated = form.fields().stream().filter(FormField::perSubject).toList();
    if (!repeated.isEmpty()) {
      ObjectNode subjects = parts.putObject("subjects");
      subjects.put("type", "object");
      subjects.putObject("propertyNames").put("pattern", SUBJECT);
      fields(subjects.putObject("additionalProperties"), repeated);
    }
    if (form.fields().stream().anyMatch(f -> !f.perSubject() && required(f))) {
      root.putArray("required").add("fields");
    }
    return root;
  }

  /** An object without further properties; gives what holds its properties. */
  private static ObjectNode object(ObjectNode node) {
    node.put("type", "object");
    node.put("additionalProperties", false);
    return node.putObject("properties");
  }

  private void fields(ObjectNode node, List<FormField> fields) {
    ObjectNode properties = object(node);
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    for (FormField field : fields) {
      property(properties.putObject(field.code()), field);
      if (required(field)) {
        required.add(field.code());
      }
    }
    if (!required.isEmpty()) {
      node.set("required", required);
    }
  }

  private static boolean required(FormField field) {
    return field.required() == Truth.TRUE;
  }

  private void property(ObjectNode node, FormField field) {
    FieldRequirement meaning = field.meaning();
    node.put("title", meaning.label().in(language));
    FieldConstraint constraint = meaning.constraint();
    switch (meaning.kind()) {
      case TEXT, ADDRESS -> text(node, constraint);
      case NUMBER -> number(node, constraint);
      case DATE -> node.put("type", "string").put("format", "date");
      case BOOLEAN -> node.put("type", "boolean");
      case CHOICE -> meaning.options().forEach(node.put("type", "string").withArray("enum")::add);
      case CITIZEN_ID -> node.put("type", "string").put("pattern", CITIZEN_ID);
      case CREDIT_CODE -> node.put("type", "string").put("pattern", CREDIT_CODE);
      case PHONE -> node.put("type", "string").put("pattern", PHONE);
    }
    if (meaning.unit() != null) {
      node.put("x-unit", meaning.unit());
    }
    if (meaning.personal()) {
      node.put("x-personal", true);
    }
    if (meaning.sharedSource() != null) {
      node.put("x-shared-source", meaning.sharedSource());
    }
    ArrayNode items = node.putArray("x-items");
    field.items().forEach(i -> items.add(i.value()));
    if (field.asked() == Truth.UNKNOWN) {
      node.put("x-when", meaning.condition().describe().in(language));
    }
  }

  private void text(ObjectNode node, FieldConstraint constraint) {
    node.put("type", "string").put("minLength", 1);
    if (constraint.maxLength() != null) {
      node.put("maxLength", constraint.maxLength());
    }
    if (constraint.pattern() != null && constraint.hint() != null) {
      node.put("pattern", "^(?:" + constraint.pattern() + ")$");
      node.put("description", constraint.hint().in(language));
    }
  }

  private static void number(ObjectNode node, FieldConstraint constraint) {
    node.put("type", "number");
    if (constraint.min() != null) {
      node.put("minimum", constraint.min());
    }
    if (constraint.max() != null) {
      node.put("maximum", constraint.max());
    }
  }
}
