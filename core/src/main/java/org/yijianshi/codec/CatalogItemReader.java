package org.yijianshi.codec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Label;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.catalog.Alternative;
import org.yijianshi.catalog.Applicability;
import org.yijianshi.catalog.CommitmentKind;
import org.yijianshi.catalog.ConditionBasis;
import org.yijianshi.catalog.FieldConstraint;
import org.yijianshi.catalog.FieldKind;
import org.yijianshi.catalog.FieldRequirement;
import org.yijianshi.catalog.Formality;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.ItemType;
import org.yijianshi.catalog.Limits;
import org.yijianshi.catalog.MaterialHandling;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.catalog.MaterialSource;
import org.yijianshi.catalog.NamePart;
import org.yijianshi.catalog.NameRole;
import org.yijianshi.catalog.PerSubject;
import org.yijianshi.catalog.ProcessingType;
import org.yijianshi.catalog.TerritorialFact;
import org.yijianshi.catalog.Variant;
import org.yijianshi.catalog.WindowAuthority;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.Level;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.condition.Condition;

/** Reads one item with all it holds. */
final class CatalogItemReader {
  private final CatalogReferences references;
  private final ConditionReader conditions;

  CatalogItemReader(CatalogReferences references) {
    this.references = references;
    this.conditions = new ConditionReader(references);
  }

  CatalogSlot<Item> item(CatalogNode n) {
    CatalogSlot<ItemCode> code = n.of("code", CatalogForm.ITEM);
    CatalogSlot<String> name = n.text("name");
    List<NamePart> nameParts = nameParts(n);
    List<DepartmentCode> departments = departments(n);
    List<Level> levels = n.some("levels", l -> l.asConstant(Level.class));
    CatalogSlot<String> levelNote = n.optionalText("levelNote");
    CatalogSlot<String> remark = n.optionalText("remark");
    List<Applicability> applicability = applicability(n);
    CatalogNode choice = n.child("choice");
    @Nullable Variant variant = choice == null ? null : variant(choice).orNull();
    CatalogSlot<String> group = n.optionalText("parallelGroup");
    CatalogSlot<PerSubject> perSubject = n.optionalConstant("perSubject", PerSubject.class);
    CatalogSlot<TerritorialFact> territory = n.optionalConstant("territory", TerritorialFact.class);
    CatalogSlot<String> nationalCode = n.optionalText("nationalCode");
    CatalogSlot<WindowAuthority> window = n.optionalConstant("window", WindowAuthority.class);
    List<Alternative> alternatives = alternatives(n, name.or("?"));
    List<MaterialRequirement> materials = n.list("materials", false, this::material);
    List<FieldRequirement> fields = n.list("fields", false, this::field);
    List<Formality> formalities = n.list("formalities", false, f -> f.asConstant(Formality.class));
    return n.build(
        () ->
            Item.builder(code.get(), name.get())
                .nameParts(nameParts)
                .departments(departments)
                .levels(levels)
                .levelNote(levelNote.orNull())
                .remark(remark.orNull())
                .applicability(applicability)
                .variant(variant)
                .parallelGroup(group.orNull())
                .perSubject(perSubject.orNull())
                .territory(territory.or(TerritorialFact.PREMISES))
                .nationalCode(nationalCode.orNull())
                .window(window.or(WindowAuthority.RECEIVE))
                .alternatives(alternatives)
                .materials(materials)
                .fields(fields)
                .formalities(Set.copyOf(formalities))
                .build());
  }

  /** The condition under that name; always where it is absent. */
  CatalogSlot<Condition> condition(CatalogNode n, String name) {
    CatalogNode child = n.child(name);
    return child == null ? CatalogSlot.of(Condition.always()) : conditions.read(child);
  }

  static List<NamePart> nameParts(CatalogNode n) {
    List<NamePart> parts = new ArrayList<>();
    CatalogNode object = n.child("nameParts");
    if (object != null && object.isObject()) {
      for (Iterator<String> words = object.json().fieldNames(); words.hasNext(); ) {
        String w = words.next();
        NameRole role = object.constant(w, NameRole.class).orNull();
        if (role != null) {
          parts.add(new NamePart(w, role));
        }
      }
    }
    return parts;
  }

  private List<DepartmentCode> departments(CatalogNode n) {
    return n.some(
        "departments",
        d -> {
          CatalogSlot<DepartmentCode> slot = d.as(CatalogForm.DEPARTMENT);
          DepartmentCode code = slot.orNull();
          if (code != null) {
            references.use(CatalogReferences.Kind.DEPARTMENT, code.value(), d.pointer());
          }
          return slot;
        });
  }

  private List<Applicability> applicability(CatalogNode n) {
    List<Applicability> reasons = new ArrayList<>();
    CatalogNode object = n.child("condition");
    if (object == null || !object.isObject()) {
      return reasons;
    }
    for (Iterator<String> names = object.json().fieldNames(); names.hasNext(); ) {
      String name = names.next();
      ConditionBasis basis =
          object.constant(CatalogSlot.of(name), object.at(name), ConditionBasis.class).orNull();
      CatalogNode child = object.child(name);
      if (basis != null && child != null) {
        Condition condition = conditions.read(child).orNull();
        if (condition != null) {
          reasons.add(new Applicability(basis, condition));
        }
      }
    }
    return reasons;
  }

  private static CatalogSlot<Variant> variant(CatalogNode n) {
    CatalogSlot<String> group = n.text("group");
    CatalogSlot<String> variant = n.text("variant");
    return n.build(() -> new Variant(group.get(), variant.get()));
  }

  private List<Alternative> alternatives(CatalogNode n, String name) {
    if (n.has("alternatives")) {
      return n.list("alternatives", true, this::alternative);
    }
    CatalogSlot<ItemType> type = n.constant("type", ItemType.class);
    CatalogSlot<ProcessingType> processing = n.constant("processing", ProcessingType.class);
    Limits limits = limits(n);
    ItemType plainType = type.orNull();
    ProcessingType plainProcessing = processing.orNull();
    return plainType == null || plainProcessing == null
        ? List.of()
        : List.of(Alternative.plain(name, plainType, plainProcessing).with(limits));
  }

  private CatalogSlot<Alternative> alternative(CatalogNode n) {
    CatalogSlot<String> code = n.text("code");
    CatalogSlot<String> name = n.text("name");
    CatalogSlot<ItemType> type = n.constant("type", ItemType.class);
    CatalogSlot<ProcessingType> processing = n.constant("processing", ProcessingType.class);
    CatalogSlot<Condition> condition = condition(n, "condition");
    Limits limits = limits(n);
    return n.build(
        () ->
            new Alternative(
                code.get(), name.get(), type.get(), processing.get(), condition.get(), limits));
  }

  /** The limits under {@code limits}; none where it is absent. */
  static Limits limits(CatalogNode n) {
    CatalogNode object = n.child("limits");
    return object == null ? Limits.none() : limitsHere(object).or(Limits.none());
  }

  private static CatalogSlot<Limits> limitsHere(CatalogNode object) {
    @Nullable TimeLimit promised = limit(object, "promised");
    @Nullable TimeLimit statutory = limit(object, "statutory");
    @Nullable TimeLimit preReview = limit(object, "preReview");
    return object.build(() -> new Limits(promised, statutory, preReview));
  }

  private static @Nullable TimeLimit limit(CatalogNode n, String name) {
    CatalogNode object = n.child(name);
    if (object == null) {
      return null;
    }
    CatalogSlot<Long> amount = object.longInteger("amount");
    CatalogSlot<TimeLimit.Unit> unit = object.constant("unit", TimeLimit.Unit.class);
    CatalogSlot<TimeLimit.StartsAt> startsAt =
        object.constant("startsAt", TimeLimit.StartsAt.class);
    return object.build(() -> new TimeLimit(amount.get(), unit.get(), startsAt.get())).orNull();
  }

  CatalogSlot<MaterialRequirement> material(CatalogNode n) {
    CatalogSlot<MaterialCode> code = n.of("code", CatalogForm.MATERIAL);
    CatalogSlot<String> name = n.text("name");
    CatalogSlot<MaterialHandling> handling = n.constant("handling", MaterialHandling.class);
    CatalogSlot<MaterialSource> source = n.constant("source", MaterialSource.class);
    CatalogSlot<ItemCode> producedBy = n.optional("producedBy", CatalogForm.ITEM);
    CatalogSlot<Boolean> primary = n.optionalFlag("primary");
    CatalogSlot<Boolean> mayFollow = n.optionalFlag("mayFollow");
    CatalogSlot<CommitmentKind> commitment = n.optionalConstant("commitment", CommitmentKind.class);
    CatalogSlot<Condition> condition = condition(n, "condition");
    CatalogSlot<Integer> copies = n.optionalInteger("copies");
    CatalogSlot<String> format = n.optionalText("format");
    CatalogSlot<String> basis = n.optionalText("basis");
    CatalogSlot<String> standard = n.optionalText("standard");
    CatalogSlot<String> notes = n.optionalText("notes");
    return n.build(
        () ->
            new MaterialRequirement(
                code.get(),
                name.get(),
                handling.get(),
                source.get(),
                producedBy.orNull(),
                primary.or(false),
                mayFollow.or(false),
                commitment.orNull(),
                condition.get(),
                copies.or(0),
                format.orNull(),
                basis.orNull(),
                standard.orNull(),
                notes.orNull()));
  }

  CatalogSlot<FieldRequirement> field(CatalogNode n) {
    CatalogSlot<String> code = n.text("code");
    CatalogSlot<Label> label = n.label("label");
    CatalogSlot<FieldKind> kind = n.constant("kind", FieldKind.class);
    CatalogSlot<String> unit = n.optionalText("unit");
    List<String> options = n.list("options", false, CatalogNode::asText);
    CatalogSlot<Boolean> required = n.optionalFlag("required");
    CatalogSlot<Boolean> personal = n.optionalFlag("personal");
    CatalogSlot<String> shared = n.optionalText("sharedSource");
    CatalogSlot<Condition> condition = condition(n, "condition");
    CatalogSlot<BigDecimal> min = n.optionalNumber("min");
    CatalogSlot<BigDecimal> max = n.optionalNumber("max");
    CatalogSlot<Integer> maxLength = n.optionalInteger("maxLength");
    CatalogSlot<String> pattern = n.optionalText("pattern");
    CatalogSlot<Label> hint = n.optionalLabel("hint");
    return n.build(
        () ->
            new FieldRequirement(
                code.get(),
                label.get(),
                kind.get(),
                unit.orNull(),
                options,
                required.or(false),
                personal.or(false),
                shared.orNull(),
                condition.get(),
                new FieldConstraint(
                    min.orNull(),
                    max.orNull(),
                    maxLength.orNull(),
                    pattern.orNull(),
                    hint.orNull())));
  }

  /** The limits of several alternatives, by their codes. */
  static Map<String, Limits> limitsByAlternative(CatalogNode n) {
    Map<String, Limits> all = new LinkedHashMap<>();
    CatalogNode object = n.child("limits");
    if (object != null && object.isObject()) {
      for (Iterator<String> names = object.json().fieldNames(); names.hasNext(); ) {
        String name = names.next();
        CatalogNode child = object.child(name);
        Limits limits = child == null ? null : limitsHere(child).orNull();
        if (limits != null) {
          all.put(name, limits);
        }
      }
    }
    return all;
  }
}
