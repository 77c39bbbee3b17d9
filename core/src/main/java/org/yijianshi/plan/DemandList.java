package org.yijianshi.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.base.Rule;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.FieldRequirement;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.MaterialCode;

/**
 * What departments need from one another so that nobody hands in what the government has: the
 * demand list for data sharing (数据共享需求清单) and the list of certificates to be used (电子证照应用清单),
 * generated from the catalog, so that they are never older than it.
 *
 * @param demands every demand, by the department that needs it, in the order of the catalog
 */
@Rule({"R10", "R12"})
public record DemandList(List<Demand> demands) {

  /** What is demanded. */
  public enum Kind implements Labelled {
    /** 数据共享需求: shared data, for a material or to fill in a form. */
    SHARED_DATA("数据共享需求", "shared data"),
    /** 电子证照应用: an electronic certificate. */
    E_CERTIFICATE("电子证照应用", "electronic certificate"),
    /** 免提交建议: still brought by applicants, although an item of the catalog issues it. */
    STILL_BROUGHT("免于提交建议", "issued by the government and still brought");

    private final Label label;

    Kind(String zh, String en) {
      this.label = Label.of(zh, en);
    }

    @Override
    public Label label() {
      return label;
    }
  }

  /**
   * One demand of one department.
   *
   * @param kind what is demanded
   * @param by the department that needs it
   * @param code the material's code, or the name of the shared data that fills a field
   * @param name its name
   * @param supplier the department whose item of the catalog issues it, or null where the catalog
   *     does not say: then it is to be agreed
   * @param items the items of that department that need it, in the order of the catalog
   * @param fields the fields of their forms that it fills; empty for a material
   */
  public record Demand(
      Kind kind,
      DepartmentCode by,
      String code,
      String name,
      @Nullable DepartmentCode supplier,
      List<ItemCode> items,
      List<String> fields) {
    /** Copies the lists. */
    public Demand {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(by, "by");
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(name, "name");
      items = List.copyOf(items);
      fields = List.copyOf(fields);
    }
  }

  /** Copies the list. */
  public DemandList {
    demands = List.copyOf(demands);
  }

  /** The demands of the whole catalog. */
  public static DemandList of(Catalog catalog) {
    return of(catalog, catalog.bundles());
  }

  /** The demands of one bundle; whatever the catalog issues counts as a supplier. */
  public static DemandList of(Catalog catalog, Bundle bundle) {
    return of(catalog, List.of(bundle));
  }

  private static DemandList of(Catalog catalog, Collection<Bundle> bundles) {
    Gathering gathering = new Gathering(issuers(catalog));
    bundles.stream().flatMap(b -> b.items().stream()).forEach(gathering::add);
    return gathering.list();
  }

  /** Which department issues which document, as far as some item says that it makes it. */
  private static Map<MaterialCode, DepartmentCode> issuers(Catalog catalog) {
    Map<MaterialCode, DepartmentCode> issuers = new LinkedHashMap<>();
    catalog
        .items()
        .flatMap(i -> i.materials().stream())
        .forEach(
            requirement -> {
              ItemCode by = requirement.producedBy();
              if (by != null) {
                catalog
                    .item(by)
                    .ifPresent(
                        i -> issuers.putIfAbsent(requirement.code(), i.departments().get(0)));
              }
            });
    return issuers;
  }

  /** What that department needs. */
  public List<Demand> of(DepartmentCode department) {
    return demands.stream().filter(d -> d.by().equals(department)).toList();
  }

  /** What is demanded of that kind. */
  public List<Demand> of(Kind kind) {
    return demands.stream().filter(d -> d.kind() == kind).toList();
  }

  /** What that department has to supply, as far as the catalog says who issues it. */
  public List<Demand> suppliedBy(DepartmentCode department) {
    return demands.stream().filter(d -> department.equals(d.supplier())).toList();
  }

  /** The departments that need something, in the order of the catalog. */
  public List<DepartmentCode> departments() {
    return demands.stream().map(Demand::by).distinct().toList();
  }

  /** One run over the items: the same demand of one department stands once. */
  private static final class Gathering {
    private final Map<MaterialCode, DepartmentCode> issuers;
    private final Map<Key, Demand> first = new LinkedHashMap<>();
    private final Map<Key, Set<ItemCode>> items = new LinkedHashMap<>();
    private final Map<Key, Set<String>> fields = new LinkedHashMap<>();
    private final List<DepartmentCode> order = new ArrayList<>();

    private record Key(Kind kind, DepartmentCode by, String code) {}

    Gathering(Map<MaterialCode, DepartmentCode> issuers) {
      this.issuers = issuers;
    }

    void add(Item item) {
      for (DepartmentCode by : item.departments()) {
        item.materials().forEach(m -> kind(m).ifPresent(k -> material(k, by, item, m)));
        item.fields().forEach(f -> field(by, item, f));
      }
    }

    private Optional<Kind> kind(MaterialRequirement material) {
      return switch (material.source()) {
        case SHARED_DATA -> Optional.of(Kind.SHARED_DATA);
        case E_CERTIFICATE -> Optional.of(Kind.E_CERTIFICATE);
        case APPLICANT ->
            issuers.containsKey(material.code())
                ? Optional.of(Kind.STILL_BROUGHT)
                : Optional.empty();
        case PRODUCED -> Optional.empty();
      };
    }

    private void material(Kind kind, DepartmentCode by, Item item, MaterialRequirement material) {
      Key key = new Key(kind, by, material.code().value());
      put(key, material.name(), issuers.get(material.code()), item);
    }

    private void field(DepartmentCode by, Item item, FieldRequirement field) {
      if (field.sharedSource() != null) {
        Key key = new Key(Kind.SHARED_DATA, by, field.sharedSource());
        put(key, field.label().zh(), null, item);
        fields.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(field.code());
      }
    }

    private void put(Key key, String name, @Nullable DepartmentCode supplier, Item item) {
      if (!order.contains(key.by())) {
        order.add(key.by());
      }
      first.putIfAbsent(
          key, new Demand(key.kind(), key.by(), key.code(), name, supplier, List.of(), List.of()));
      items.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(item.code());
    }

    DemandList list() {
      List<Demand> all = new ArrayList<>();
      first.forEach(
          (key, demand) ->
              all.add(
                  new Demand(
                      demand.kind(),
                      demand.by(),
                      demand.code(),
                      demand.name(),
                      demand.supplier(),
                      List.copyOf(items.getOrDefault(key, Set.of())),
                      List.copyOf(fields.getOrDefault(key, Set.of())))));
      all.sort(
          Comparator.<Demand>comparingInt(d -> order.indexOf(d.by())).thenComparing(Demand::kind));
      return new DemandList(all);
    }
  }
}
