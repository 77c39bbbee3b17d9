package org.yijianshi.codec;

import static org.yijianshi.codec.CatalogWriter.object;
import static org.yijianshi.codec.CatalogWriter.put;
import static org.yijianshi.codec.CatalogWriter.putAll;
import static org.yijianshi.codec.CatalogWriter.putCondition;
import static org.yijianshi.codec.CatalogWriter.putFlag;
import static org.yijianshi.codec.CatalogWriter.putSome;
import static org.yijianshi.codec.CatalogWriter.putTexts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.catalog.Alternative;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Choice;
import org.yijianshi.catalog.Dependency;
import org.yijianshi.catalog.FieldConstraint;
import org.yijianshi.catalog.FieldRequirement;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.Limits;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.catalog.NamePart;
import org.yijianshi.catalog.ParallelGroup;
import org.yijianshi.catalog.Prerequisite;
import org.yijianshi.catalog.TerritorialFact;
import org.yijianshi.catalog.WindowAuthority;

/** Writes bundles and items in the form that their readers read. */
final class CatalogBundleWriter {
  private CatalogBundleWriter() {}

  static ObjectNode bundle(Bundle bundle) {
    return object(
        n -> {
          put(n, "code", bundle.code());
          n.put("number", bundle.number());
          put(n, "name", bundle.name());
          nameParts(n, bundle.nameParts());
          putCondition(n, "scope", bundle.scope());
          put(n, "audience", bundle.audience());
          put(n, "origin", bundle.origin());
          put(n, "lead", bundle.lead());
          put(n, "kind", bundle.kind());
          if (bundle.confidential()) {
            n.put("confidential", true);
          }
          putAll(n, "prerequisites", bundle.prerequisites(), CatalogBundleWriter::prerequisite);
          putSome(n, "choices", bundle.choices(), CatalogBundleWriter::choice);
          putSome(n, "parallelGroups", bundle.parallelGroups(), CatalogBundleWriter::group);
          putAll(n, "items", bundle.items(), CatalogBundleWriter::item);
          putAll(n, "dependencies", bundle.dependencies(), CatalogBundleWriter::dependency);
        });
  }

  private static void nameParts(ObjectNode n, List<NamePart> parts) {
    if (!parts.isEmpty()) {
      ObjectNode object = n.putObject("nameParts");
      parts.forEach(p -> put(object, p.words(), p.role()));
    }
  }

  private static ObjectNode prerequisite(Prerequisite p) {
    return object(
        n -> {
          put(n, "certificate", p.certificate());
          put(n, "name", p.name());
          put(n, "basis", p.basis());
          put(n, "quote", p.quote());
          putCondition(n, "condition", p.condition());
        });
  }

  private static ObjectNode choice(Choice choice) {
    return object(
        n -> {
          put(n, "group", choice.group());
          n.set("question", CatalogWriter.label(choice.question()));
          put(n, "rule", choice.rule());
          putTexts(n, "variants", choice.variants());
        });
  }

  private static ObjectNode group(ParallelGroup group) {
    return object(
        n -> {
          put(n, "code", group.code());
          put(n, "basis", group.basis());
          putTexts(n, "items", group.items());
        });
  }

  static ObjectNode dependency(Dependency d) {
    return object(
        n -> {
          put(n, "before", d.before());
          put(n, "after", d.after());
          put(n, "kind", d.kind());
          put(n, "basis", d.basis());
          putCondition(n, "condition", d.condition());
        });
  }

  static ObjectNode item(Item item) {
    return object(
        n -> {
          put(n, "code", item.code());
          put(n, "name", item.name());
          nameParts(n, item.nameParts());
          putTexts(n, "departments", item.departments());
          putTexts(n, "levels", item.levels());
          put(n, "levelNote", item.levelNote());
          put(n, "remark", item.remark());
          if (!item.applicability().isEmpty()) {
            ObjectNode object = n.putObject("condition");
            item.applicability()
                .forEach(a -> object.set(a.basis().name(), ConditionWriter.write(a.condition())));
          }
          if (item.variant() != null) {
            n.putObject("choice")
                .put("group", item.variant().group())
                .put("variant", item.variant().name());
          }
          put(n, "parallelGroup", item.parallelGroup());
          alternatives(n, item);
          put(n, "perSubject", item.perSubject());
          if (item.territory() != TerritorialFact.PREMISES) {
            put(n, "territory", item.territory());
          }
          put(n, "nationalCode", item.nationalCode());
          if (item.window() != WindowAuthority.RECEIVE) {
            put(n, "window", item.window());
          }
          if (!item.formalities().isEmpty()) {
            putTexts(n, "formalities", List.copyOf(item.formalities()));
          }
          putSome(n, "materials", item.materials(), CatalogBundleWriter::material);
          putSome(n, "fields", item.fields(), CatalogBundleWriter::field);
        });
  }

  private static void alternatives(ObjectNode n, Item item) {
    Alternative first = item.alternatives().get(0);
    Alternative plain =
        Alternative.plain(item.name(), first.type(), first.processing()).with(first.limits());
    if (item.alternatives().size() == 1 && first.equals(plain)) {
      put(n, "type", first.type());
      put(n, "processing", first.processing());
      limits(n, "limits", first.limits());
    } else {
      putAll(n, "alternatives", item.alternatives(), CatalogBundleWriter::alternative);
    }
  }

  private static ObjectNode alternative(Alternative a) {
    return object(
        n -> {
          put(n, "code", a.code());
          put(n, "name", a.name());
          put(n, "type", a.type());
          put(n, "processing", a.processing());
          putCondition(n, "condition", a.condition());
          limits(n, "limits", a.limits());
        });
  }

  static void limits(ObjectNode n, String name, Limits limits) {
    if (!limits.equals(Limits.none())) {
      ObjectNode object = n.putObject(name);
      limit(object, "promised", limits.promised());
      limit(object, "statutory", limits.statutory());
      limit(object, "preReview", limits.preReview());
    }
  }

  private static void limit(ObjectNode n, String name, @Nullable TimeLimit limit) {
    if (limit != null) {
      ObjectNode object = n.putObject(name);
      object.put("amount", limit.amount());
      put(object, "unit", limit.unit());
      put(object, "startsAt", limit.startsAt());
    }
  }

  static ObjectNode material(MaterialRequirement m) {
    return object(
        n -> {
          put(n, "code", m.code());
          put(n, "name", m.name());
          put(n, "handling", m.handling());
          put(n, "source", m.source());
          put(n, "producedBy", m.producedBy());
          putFlag(n, "primary", m.primary());
          putFlag(n, "mayFollow", m.mayFollow());
          put(n, "commitment", m.commitment());
          putCondition(n, "condition", m.condition());
          if (m.copies() > 0) {
            n.put("copies", m.copies());
          }
          put(n, "format", m.format());
          put(n, "basis", m.basis());
          put(n, "standard", m.standard());
          put(n, "notes", m.notes());
        });
  }

  static ObjectNode field(FieldRequirement f) {
    return object(
        n -> {
          put(n, "code", f.code());
          n.set("label", CatalogWriter.label(f.label()));
          put(n, "kind", f.kind());
          put(n, "unit", f.unit());
          if (!f.options().isEmpty()) {
            putTexts(n, "options", f.options());
          }
          putFlag(n, "required", f.required());
          putFlag(n, "personal", f.personal());
          put(n, "sharedSource", f.sharedSource());
          putCondition(n, "condition", f.condition());
          constraint(n, f.constraint());
        });
  }

  private static void constraint(ObjectNode n, FieldConstraint c) {
    if (c.min() != null) {
      n.put("min", c.min());
    }
    if (c.max() != null) {
      n.put("max", c.max());
    }
    if (c.maxLength() != null) {
      n.put("maxLength", c.maxLength());
    }
    put(n, "pattern", c.pattern());
    if (c.hint() != null) {
      n.set("hint", CatalogWriter.label(c.hint()));
    }
  }
}
