package org.yijianshi.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yijianshi.base.Label;
import org.yijianshi.catalog.Audience;
import org.yijianshi.catalog.Basis;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.BundleKind;
import org.yijianshi.catalog.Choice;
import org.yijianshi.catalog.ChoiceRule;
import org.yijianshi.catalog.Dependency;
import org.yijianshi.catalog.DependencyKind;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.NamePart;
import org.yijianshi.catalog.Origin;
import org.yijianshi.catalog.ParallelGroup;
import org.yijianshi.catalog.Prerequisite;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.condition.Condition;

/** Reads one bundle with all it holds; its orderings and groups may name only its own items. */
final class CatalogBundleReader {
  private final CatalogReferences references;
  private final CatalogItemReader items;

  CatalogBundleReader(CatalogReferences references, CatalogItemReader items) {
    this.references = references;
    this.items = items;
  }

  CatalogSlot<Bundle> bundle(CatalogNode n) {
    CatalogSlot<BundleCode> code = n.of("code", CatalogForm.BUNDLE);
    CatalogSlot<Integer> number = n.integer("number");
    CatalogSlot<String> name = n.text("name");
    List<NamePart> nameParts = CatalogItemReader.nameParts(n);
    CatalogSlot<Condition> scope = items.condition(n, "scope");
    CatalogSlot<Audience> audience = n.constant("audience", Audience.class);
    CatalogSlot<Origin> origin = n.constant("origin", Origin.class);
    CatalogSlot<DepartmentCode> lead = n.of("lead", CatalogForm.DEPARTMENT);
    DepartmentCode leadCode = lead.orNull();
    if (leadCode != null) {
      references.use(CatalogReferences.Kind.DEPARTMENT, leadCode.value(), n.at("lead"));
    }
    CatalogSlot<BundleKind> kind = n.constant("kind", BundleKind.class);
    CatalogSlot<Boolean> confidential = n.optionalFlag("confidential");
    List<Prerequisite> prerequisites = n.list("prerequisites", true, this::prerequisite);
    List<Choice> choices = n.list("choices", false, CatalogBundleReader::choice);
    Set<String> own = ownItems(n);
    List<ParallelGroup> groups = n.list("parallelGroups", false, g -> group(g, own));
    List<Item> rows = n.list("items", true, items::item);
    List<Dependency> dependencies = n.list("dependencies", true, d -> dependency(d, own));
    return n.build(
        () ->
            new Bundle(
                code.get(),
                number.get(),
                name.get(),
                nameParts,
                scope.get(),
                audience.get(),
                origin.get(),
                lead.get(),
                kind.get(),
                prerequisites,
                rows,
                choices,
                groups,
                dependencies,
                Boolean.TRUE.equals(confidential.orNull())));
  }

  private static Set<String> ownItems(CatalogNode n) {
    Set<String> own = new TreeSet<>();
    n.json().path("items").forEach(i -> own.add(i.path("code").asText()));
    return own;
  }

  private CatalogSlot<Prerequisite> prerequisite(CatalogNode n) {
    CatalogSlot<MaterialCode> certificate = n.of("certificate", CatalogForm.MATERIAL);
    CatalogSlot<String> name = n.text("name");
    CatalogSlot<Basis> basis = n.constant("basis", Basis.class);
    CatalogSlot<String> quote = n.optionalText("quote");
    CatalogSlot<Condition> condition = items.condition(n, "condition");
    return n.build(
        () ->
            new Prerequisite(
                certificate.get(), name.get(), condition.get(), basis.get(), quote.orNull()));
  }

  private static CatalogSlot<Choice> choice(CatalogNode n) {
    CatalogSlot<String> group = n.text("group");
    CatalogSlot<Label> question = n.label("question");
    CatalogSlot<ChoiceRule> rule = n.constant("rule", ChoiceRule.class);
    List<String> variants = n.list("variants", true, CatalogNode::asText);
    return n.build(() -> new Choice(group.get(), question.get(), rule.get(), variants));
  }

  private static CatalogSlot<ParallelGroup> group(CatalogNode n, Set<String> own) {
    CatalogSlot<String> code = n.text("code");
    CatalogSlot<String> basis = n.text("basis");
    List<ItemCode> members = new ArrayList<>();
    for (CatalogNode member : n.children("items", true)) {
      CatalogSlot<ItemCode> item = member.as(CatalogForm.ITEM);
      ItemCode known = item.orNull();
      if (known != null) {
        members.add(known);
        mustBeOwn(member, member.pointer(), known, own);
      }
    }
    return n.build(() -> new ParallelGroup(code.get(), basis.get(), members));
  }

  /**
   * Reads an ordering; without own items, which an overlay does not hold, the names are not
   * checked.
   */
  CatalogSlot<Dependency> dependency(CatalogNode n, Set<String> own) {
    CatalogSlot<ItemCode> before = n.of("before", CatalogForm.ITEM);
    CatalogSlot<ItemCode> after = n.of("after", CatalogForm.ITEM);
    CatalogSlot<DependencyKind> kind = n.constant("kind", DependencyKind.class);
    CatalogSlot<Basis> basis = n.constant("basis", Basis.class);
    CatalogSlot<Condition> condition = items.condition(n, "condition");
    CatalogSlot<Dependency> slot =
        n.build(
            () ->
                new Dependency(
                    before.get(), after.get(), kind.get(), basis.get(), condition.get()));
    ItemCode first = before.orNull();
    ItemCode second = after.orNull();
    if (!own.isEmpty() && first != null) {
      mustBeOwn(n, n.at("before"), first, own);
    }
    if (!own.isEmpty() && second != null) {
      mustBeOwn(n, n.at("after"), second, own);
    }
    return slot;
  }

  private static void mustBeOwn(CatalogNode n, String pointer, ItemCode item, Set<String> own) {
    if (!own.contains(item.value())) {
      n.faults()
          .notAmong(
              pointer, "UNKNOWN_ITEM", "本件事中没有事项", "This bundle has no item", item.value(), own);
    }
  }
}
