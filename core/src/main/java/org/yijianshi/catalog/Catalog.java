package org.yijianshi.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.condition.Question;
import org.yijianshi.condition.Threshold;
import org.yijianshi.condition.Thresholds;
import org.yijianshi.condition.Vocabulary;

/**
 * The published, versioned list of bundles of one city (一件事一次办事项清单), or of a county once its
 * overlays are applied. Immutable; a published version never changes.
 *
 * @param code its identity across versions
 * @param version its version, with the overlays applied, such as {@code 2023.1+411282.1}
 * @param region the region that it is for
 * @param source the document it is taken from
 * @param title its title
 * @param regions the regions it knows, each after its parent
 * @param zones the zones it knows
 * @param departments who leads and decides
 * @param questions what its conditions ask
 * @param thresholds what a county may or must set
 * @param thresholdValues what has been set
 * @param levelOverrides dated exceptions to who decides an item where
 * @param bundles the bundles, list 1 before list 2, each in the order of the list
 */
public record Catalog(
    String code,
    String version,
    RegionCode region,
    String source,
    String title,
    List<Region> regions,
    List<Zone> zones,
    List<Department> departments,
    List<Question> questions,
    List<Threshold> thresholds,
    Thresholds thresholdValues,
    List<LevelOverride> levelOverrides,
    List<Bundle> bundles) {
  /** Copies the lists. */
  public Catalog {
    Text.required("Catalog", "code", code);
    Text.required("Catalog", "version", version);
    Objects.requireNonNull(region, "region");
    Text.required("Catalog", "source", source);
    Text.required("Catalog", "title", title);
    regions = List.copyOf(regions);
    zones = List.copyOf(zones);
    departments = List.copyOf(departments);
    questions = List.copyOf(questions);
    thresholds = List.copyOf(thresholds);
    Objects.requireNonNull(thresholdValues, "thresholdValues");
    levelOverrides = List.copyOf(levelOverrides);
    bundles = List.copyOf(bundles);
  }

  private static <T, K> Optional<T> find(List<T> all, Function<T, K> key, K wanted) {
    for (T each : all) {
      if (key.apply(each).equals(wanted)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The department of that code. */
  public Optional<Department> department(DepartmentCode departmentCode) {
    return find(departments, Department::code, departmentCode);
  }

  /** The bundle of that code. */
  public Optional<Bundle> bundle(BundleCode bundleCode) {
    return find(bundles, Bundle::code, bundleCode);
  }

  /**
   * The bundle of that name, whatever the width of its brackets, its spaces and its mark; also
   * without what stands in brackets, where that is still one bundle. Where lists 1 and 2 have one
   * of the same name, the enterprise's.
   */
  public Optional<Bundle> bundleNamed(String name) {
    String wanted = Text.folded(name).replaceFirst("^[*#]", "");
    Optional<Bundle> exact = find(bundles, b -> Text.folded(b.name()), wanted);
    if (exact.isPresent()) {
      return exact;
    }
    List<Bundle> unbracketed =
        bundles.stream()
            .filter(b -> Text.folded(b.name()).replaceAll("\\([^()]*\\)", "").equals(wanted))
            .toList();
    return unbracketed.size() == 1 ? Optional.of(unbracketed.get(0)) : Optional.empty();
  }

  /** The name of the bundle that somebody probably meant, with or without what is in brackets. */
  public Optional<String> nearestBundleName(String name) {
    String wanted = Text.folded(name).replaceFirst("^[*#]", "");
    List<String> keys = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Bundle bundle : bundles) {
      String folded = Text.folded(bundle.name());
      keys.add(folded);
      keys.add(folded.replaceAll("\\([^()]*\\)", ""));
      names.add(bundle.name());
      names.add(bundle.name());
    }
    return Nearest.to(wanted, keys).map(key -> names.get(keys.indexOf(key)));
  }

  /** The bundle that holds that item. */
  public Optional<Bundle> bundleOf(ItemCode itemCode) {
    return bundles.stream().filter(b -> b.item(itemCode).isPresent()).findFirst();
  }

  /** The item of that code. */
  public Optional<Item> item(ItemCode itemCode) {
    for (Bundle bundle : bundles) {
      Optional<Item> found = find(bundle.items(), Item::code, itemCode);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** All items of all bundles, in order. */
  public Stream<Item> items() {
    return bundles.stream().flatMap(b -> b.items().stream());
  }

  /** The question that asks for that fact. */
  public Optional<Question> question(String fact) {
    return find(questions, Question::fact, fact);
  }

  /** The threshold of that name, whether set or not. */
  public Optional<Threshold> threshold(String name) {
    return find(thresholds, Threshold::name, name);
  }

  /** The words of its questions and thresholds, with which conditions explain themselves. */
  public Vocabulary vocabulary() {
    return Vocabulary.of(questions, thresholds);
  }

  /** The region of that code. */
  public Optional<Region> region(RegionCode regionCode) {
    return find(regions, Region::code, regionCode);
  }

  /** The zone of that code. */
  public Optional<Zone> zone(RegionCode zoneCode) {
    return find(zones, Zone::code, zoneCode);
  }
}
