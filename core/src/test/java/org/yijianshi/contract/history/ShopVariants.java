package org.yijianshi.contract.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.CommitmentKind;
import org.yijianshi.catalog.DelegatedPower;
import org.yijianshi.catalog.Dependency;
import org.yijianshi.catalog.FieldRequirement;
import org.yijianshi.catalog.Formality;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.Limits;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.catalog.ParallelGroup;
import org.yijianshi.catalog.WindowAuthority;
import org.yijianshi.catalog.Zone;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.Level;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.SampleForms;

/** The sample shop otherwise: with a mandatory group, and as later versions of its catalog. */
final class ShopVariants {
  /** A zone in the county, with the power over the first item alone. */
  private static final Zone ZONE =
      new Zone(
          RegionCode.of("411251"),
          "示例经济开发区",
          SampleCatalogs.COUNTY,
          List.of(
              new DelegatedPower(
                  SampleCatalogs.TRADE.item(),
                  Level.COUNTY,
                  SampleCatalogs.MARKET,
                  LocalDate.of(2026, 1, 1),
                  null)));

  private ShopVariants() {}

  /** Trade and fire must be applied for together. */
  static Catalog grouped(Catalog shop) {
    List<ItemCode> members = List.of(SampleCatalogs.TRADE.item(), SampleCatalogs.FIRE.item());
    List<Item> items =
        items(
            shop, i -> members.contains(i.code()) ? i.toBuilder().parallelGroup("law").build() : i);
    return with(
        shop,
        "grouped",
        items,
        List.of(new ParallelGroup("law", "并行办理", members)),
        bundle(shop).dependencies());
  }

  /** Trade and fire are decided by the city, so that the county's organs may review first. */
  static Catalog higher(Catalog shop) {
    List<ItemCode> raised = List.of(SampleCatalogs.TRADE.item(), SampleCatalogs.FIRE.item());
    return with(
        shop,
        "higher",
        items(
            shop,
            i -> raised.contains(i.code()) ? i.toBuilder().levels(List.of(Level.CITY)).build() : i),
        bundle(shop).parallelGroups(),
        bundle(shop).dependencies());
  }

  /**
   * All applicants share trade, the sign is applied for in person, a look-up needs two guardians.
   */
  static Catalog formal(Catalog shop) {
    Map<ItemCode, Formality> formalities =
        Map.of(
            SampleCatalogs.TRADE.item(), Formality.ALL_APPLICANTS,
            SampleCatalogs.SIGN.item(), Formality.IN_PERSON,
            SampleCatalogs.LOOK_UP.item(), Formality.BOTH_GUARDIANS);
    return with(
        shop,
        "formal",
        items(
            shop,
            i ->
                formalities.containsKey(i.code())
                    ? i.toBuilder().formalities(Set.of(formalities.get(i.code()))).build()
                    : i),
        bundle(shop).parallelGroups(),
        bundle(shop).dependencies());
  }

  /** Every item has its form; two organs let the window accept for them, one also decide. */
  static Catalog authorised(Catalog shop) {
    return with(
        shop,
        shop.version(),
        items(
            shop,
            i ->
                i.toBuilder()
                    .window(authority(i))
                    .fields(fields(i))
                    .materials(i.materials().stream().map(ShopVariants::lenient).toList())
                    .build()),
        bundle(shop).parallelGroups(),
        bundle(shop).dependencies());
  }

  /** The lease may follow or be committed to, and so may the permit itself for the floor plan. */
  private static MaterialRequirement lenient(MaterialRequirement m) {
    boolean lease = m.code().equals(SampleCatalogs.LEASE);
    boolean plan = m.code().equals(SampleCatalogs.FLOOR_PLAN);
    return lease || plan
        ? new MaterialRequirement(
            m.code(),
            m.name(),
            m.handling(),
            m.source(),
            m.producedBy(),
            false,
            true,
            lease ? CommitmentKind.PROOF : CommitmentKind.PERMIT,
            m.condition(),
            m.copies(),
            m.format(),
            m.basis(),
            m.standard(),
            m.notes())
        : m;
  }

  private static List<FieldRequirement> fields(Item item) {
    return SampleForms.items().stream()
        .filter(i -> i.code().equals(item.code()))
        .findFirst()
        .orElseThrow()
        .fields();
  }

  private static WindowAuthority authority(Item item) {
    if (item.code().equals(SampleCatalogs.TRADE.item())) {
      return WindowAuthority.ACCEPT;
    }
    return item.code().equals(SampleCatalogs.LOOK_UP.item())
        ? WindowAuthority.DECIDE
        : WindowAuthority.RECEIVE;
  }

  /**
   * What may be published later: other limits, another department, a material more, an item less,
   * and an item that applies to everybody now.
   */
  static List<Catalog> later(Catalog shop) {
    Limits longer = Limits.of(TimeLimit.workingDays(7), TimeLimit.workingDays(25));
    return List.of(
        changed(
            shop,
            "limits",
            SampleCatalogs.FIRE,
            i ->
                i.toBuilder()
                    .alternatives(i.alternatives().stream().map(a -> a.with(longer)).toList())
                    .build()),
        changed(
            shop,
            "department",
            SampleCatalogs.FIRE,
            i -> i.toBuilder().departments(List.of(SampleCatalogs.WORKS)).build()),
        changed(
            shop,
            "material",
            SampleCatalogs.TRADE,
            i -> {
              List<MaterialRequirement> more = new ArrayList<>(i.materials());
              more.add(MaterialRequirement.brought(MaterialCode.of("photo"), "照片"));
              return i.toBuilder().materials(more).build();
            }),
        changed(
            shop,
            "everybody",
            SampleCatalogs.SIGN,
            i -> i.toBuilder().applicability(List.of()).build()),
        without(shop, SampleCatalogs.LOOK_UP));
  }

  private static Catalog changed(
      Catalog shop, String version, InstanceId item, UnaryOperator<Item> change) {
    return with(
        shop,
        shop.version() + "-" + version,
        items(shop, i -> i.code().equals(item.item()) ? change.apply(i) : i),
        bundle(shop).parallelGroups(),
        bundle(shop).dependencies());
  }

  private static Catalog without(Catalog shop, InstanceId gone) {
    return with(
        shop,
        shop.version() + "-without",
        bundle(shop).items().stream().filter(i -> !i.code().equals(gone.item())).toList(),
        bundle(shop).parallelGroups(),
        bundle(shop).dependencies());
  }

  private static Bundle bundle(Catalog shop) {
    return shop.bundles().get(0);
  }

  private static List<Item> items(Catalog shop, UnaryOperator<Item> change) {
    return bundle(shop).items().stream().map(change).toList();
  }

  private static Catalog with(
      Catalog shop,
      String version,
      List<Item> items,
      List<ParallelGroup> groups,
      List<Dependency> dependencies) {
    Bundle bundle = bundle(shop);
    return new Catalog(
        shop.code(),
        version,
        shop.region(),
        shop.source(),
        shop.title(),
        shop.regions(),
        List.of(ZONE),
        shop.departments(),
        shop.questions(),
        shop.thresholds(),
        shop.thresholdValues(),
        shop.levelOverrides(),
        List.of(
            new Bundle(
                bundle.code(),
                bundle.number(),
                bundle.name(),
                bundle.nameParts(),
                bundle.scope(),
                bundle.audience(),
                bundle.origin(),
                bundle.lead(),
                bundle.kind(),
                bundle.prerequisites(),
                items,
                bundle.choices(),
                groups,
                dependencies)));
  }
}
