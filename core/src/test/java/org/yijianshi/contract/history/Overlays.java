package org.yijianshi.contract.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.calendar.TimeLimit.StartsAt;
import org.yijianshi.catalog.Alternative;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.CatalogOverlay;
import org.yijianshi.catalog.CommitmentKind;
import org.yijianshi.catalog.DepartmentChoice;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.ItemChange;
import org.yijianshi.catalog.Limits;
import org.yijianshi.catalog.MaterialHandling;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.catalog.MaterialSource;
import org.yijianshi.catalog.OverlayKind;
import org.yijianshi.catalog.WindowAuthority;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.condition.Condition;
import org.yijianshi.condition.Threshold;

/**
 * Overlays that complete a catalog at random where it leaves things to the county: thresholds,
 * which of several departments decides, limits, and materials of every handling and source.
 */
public final class Overlays {
  private static final MaterialCode FORM = MaterialCode.of("application-form");

  private final Dice dice;

  private Overlays(Dice dice) {
    this.dice = dice;
  }

  /** An overlay that leaves nothing of the catalog open. */
  public static CatalogOverlay completing(Catalog catalog, Dice dice) {
    return new Overlays(dice).overlay(catalog);
  }

  private CatalogOverlay overlay(Catalog catalog) {
    Map<String, BigDecimal> thresholds = new LinkedHashMap<>();
    for (Threshold threshold : catalog.thresholds()) {
      thresholds.put(threshold.name(), BigDecimal.valueOf(1 + dice.below(500)));
    }
    List<DepartmentChoice> choices = new ArrayList<>();
    List<ItemChange> changes = new ArrayList<>();
    for (Bundle bundle : catalog.bundles()) {
      for (Item item : bundle.items()) {
        if (item.departments().size() > 1) {
          choices.add(
              new DepartmentChoice(
                  item.code(), Set.copyOf(item.departments()), dice.of(item.departments())));
        }
        changes.add(change(item, bundle, catalog));
      }
    }
    return new CatalogOverlay(
        "completed",
        "random-" + dice.hex(8),
        catalog.code(),
        catalog.region(),
        OverlayKind.ILLUSTRATIVE,
        "invented",
        LocalDate.of(2024, 1, 1),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        thresholds,
        choices,
        List.of(),
        List.of(),
        List.of(),
        changes,
        List.of());
  }

  private ItemChange change(Item item, Bundle bundle, Catalog catalog) {
    Map<String, Limits> limits = new LinkedHashMap<>();
    for (Alternative alternative : item.alternatives()) {
      // A promise within the law, also when promises follow one another.
      TimeLimit promised = limit(1, dice.of(2, 12));
      TimeLimit statutory = promised == null ? null : limit(200, 20);
      limits.put(alternative.code(), new Limits(promised, statutory, limit(1, 12)));
    }
    List<MaterialRequirement> materials = new ArrayList<>();
    materials.add(
        material(FORM, MaterialHandling.RETAINED, MaterialSource.APPLICANT, Condition.always()));
    materials.add(
        material(
            MaterialCode.of("of-" + item.code().value().toLowerCase(Locale.ROOT)),
            dice.of(MaterialHandling.values()),
            dice.of(
                MaterialSource.APPLICANT,
                MaterialSource.APPLICANT,
                MaterialSource.SHARED_DATA,
                MaterialSource.E_CERTIFICATE),
            Condition.always()));
    return new ItemChange(
        item.code(),
        null,
        dice.of(WindowAuthority.values()),
        limits,
        materials,
        List.of(),
        List.of());
  }

  private @Nullable TimeLimit limit(int least, int more) {
    int amount = least + dice.below(more);
    return switch (dice.below(6)) {
      case 0 -> null;
      case 1 -> TimeLimit.naturalDays(amount);
      case 2 -> TimeLimit.workingDays(amount).from(dice.of(StartsAt.values()));
      default -> TimeLimit.workingDays(amount);
    };
  }

  private MaterialRequirement material(
      MaterialCode code, MaterialHandling handling, MaterialSource source, Condition condition) {
    boolean primary = dice.chance(0.5);
    return new MaterialRequirement(
        code,
        "材料" + code,
        handling,
        source,
        null,
        primary,
        !primary && dice.chance(0.6),
        dice.chance(0.4) ? dice.of(CommitmentKind.values()) : null,
        condition,
        1,
        null,
        null,
        null,
        null);
  }
}
