package org.yijianshi.contract.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.MaterialHandling;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.catalog.Region;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.Level;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.form.FormValues;
import org.yijianshi.material.Supply;
import org.yijianshi.party.Channel;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Parties;
import org.yijianshi.party.PartyRole;
import org.yijianshi.plan.Closure;
import org.yijianshi.plan.Planned;
import org.yijianshi.plan.Wish;
import org.yijianshi.procedure.Rulebook;

/**
 * A world made of any rulebooks: what people apply for is found by answering the catalog's
 * questions at random. Every bundle, channel, way of delivery and material source comes up.
 */
public final class CatalogWorld implements World {
  private static final int WISHES_EACH = 6;

  private final String name;
  private final List<CatalogStage> stages;

  private CatalogWorld(String name, List<CatalogStage> stages) {
    this.name = name;
    this.stages = stages;
  }

  /**
   * A world of those rulebooks.
   *
   * @param name its name
   * @param books the rulebooks, with what is published later; each history plays under one
   * @param firstDay the first day on which a history may begin
   * @param days how many days later the last one may
   * @param parties who applies, with everybody whom the case should know; participants of the role
   *     of a subject stand for the subjects of items that run once per subject
   */
  public static CatalogWorld of(
      String name, List<Books> books, LocalDate firstDay, int days, Parties parties) {
    if (books.isEmpty() || days < 1) {
      throw new IllegalArgumentException("A world needs a rulebook and a day: " + name);
    }
    List<CatalogStage> stages =
        IntStream.range(0, books.size())
            .mapToObj(i -> new CatalogStage(books.get(i), i, firstDay, days, parties))
            .toList();
    return new CatalogWorld(name, stages);
  }

  /** The same world, where everybody applies for that bundle. */
  public CatalogWorld only(BundleCode bundle) {
    return new CatalogWorld(
        name + " " + bundle, stages.stream().map(stage -> stage.only(bundle)).toList());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Stage stage(Dice dice) {
    return dice.of(stages);
  }

  private static final class CatalogStage implements Stage {
    private final Books books;
    private final Rulebook book;
    private final int number;
    private final LocalDate firstDay;
    private final int days;
    private final Parties parties;
    private final List<String> subjects;
    private final List<RegionCode> regions;
    private final List<Bundle> bundles;
    private final List<Bundle> intricate;
    private final Map<String, Wanted> wishes = new ConcurrentHashMap<>();

    /** A wish and what it comes to: dear to find, so found once. */
    private record Wanted(Wish wish, List<Planned> planned) {}

    private CatalogStage(CatalogStage from, BundleCode only) {
      this.books = from.books;
      this.book = from.book;
      this.number = from.number;
      this.firstDay = from.firstDay;
      this.days = from.days;
      this.parties = from.parties;
      this.subjects = from.subjects;
      this.regions = from.regions;
      this.bundles = List.of(book.catalog().bundle(only).orElseThrow());
      this.intricate = List.of();
    }

    CatalogStage only(BundleCode bundle) {
      return new CatalogStage(this, bundle);
    }

    CatalogStage(Books books, int number, LocalDate firstDay, int days, Parties parties) {
      this.books = books;
      this.book = books.first();
      this.number = number;
      this.firstDay = firstDay;
      this.days = days;
      this.parties = parties;
      this.subjects =
          parties.participants().stream()
              .filter(p -> p.role() == PartyRole.SUBJECT)
              .map(Participant::reference)
              .toList();
      List<RegionCode> counties =
          book.catalog().regions().stream()
              .filter(r -> r.level() == Level.COUNTY)
              .map(Region::code)
              .toList();
      this.bundles = book.catalog().bundles();
      // Few bundles have groups and variants, and much in the procedure is about them.
      this.intricate =
          bundles.stream()
              .filter(b -> !b.parallelGroups().isEmpty() || !b.choices().isEmpty())
              .toList();
      this.regions = counties.isEmpty() ? List.of(book.catalog().region()) : counties;
    }

    @Override
    public Books books() {
      return books;
    }

    @Override
    public Instant opens(Dice dice) {
      LocalDate day = firstDay.plusDays(dice.below(days));
      return books
          .hours()
          .openingAfter(books.hours().closeOf(books.hours().nextOpenDay(day)))
          .plus(Duration.ofMinutes(dice.below(300)));
    }

    @Override
    public Application application(CaseNumber applicationNumber, Dice dice) {
      Bundle bundle = dice.of(dice.chance(0.25) && !intricate.isEmpty() ? intricate : bundles);
      return application(applicationNumber, bundle, dice.of(regions), dice);
    }

    @Override
    public Application like(Application other, Dice dice) {
      Bundle bundle = book.catalog().bundle(other.wish().bundle()).orElseThrow();
      return application(other.number(), bundle, other.wish().region(), dice);
    }

    private Application application(
        CaseNumber applicationNumber, Bundle bundle, RegionCode region, Dice dice) {
      Wanted wanted = wanted(bundle, region, dice.below(WISHES_EACH));
      DeliveryMethod method = dice.of(DeliveryMethod.values());
      return new Application(
          applicationNumber,
          book.pinned(),
          dice.of(Channel.values()),
          parties,
          wanted.wish(),
          supplies(wanted.planned(), dice),
          dice.of(DeliveryChoice.values()),
          method,
          method == DeliveryMethod.ELECTRONIC || dice.chance(0.5),
          filled(wanted, dice));
    }

    private FormValues filled(Wanted wanted, Dice dice) {
      List<InstanceId> ids = wanted.planned().stream().map(Planned::id).toList();
      return Fillings.of(book, wanted.wish(), ids, dice).filled();
    }

    private Wanted wanted(Bundle bundle, RegionCode region, int which) {
      String key = bundle.code() + " " + region + " " + which;
      return wishes.computeIfAbsent(
          key,
          k -> {
            Dice own = Dice.of(31L * k.hashCode() + number);
            Wish wish = new Wishes(book, firstDay, own).settled(bundle, region, subjects);
            return new Wanted(wish, new Closure().select(book.catalog(), wish, firstDay).planned());
          });
    }

    /** Everything demanded, and some of what the government has. */
    private static Map<MaterialCode, Supply> supplies(List<Planned> planned, Dice dice) {
      Map<MaterialCode, Supply> supplies = new TreeMap<>();
      Set<ItemCode> items =
          planned.stream().map(p -> p.item().code()).collect(Collectors.toUnmodifiableSet());
      for (Planned item : planned) {
        for (MaterialRequirement material : item.item().materials()) {
          Supply supply = supply(material, items, item.department(), dice);
          if (supply != null) {
            supplies.put(material.code(), supply);
          }
        }
      }
      return supplies;
    }

    private static @Nullable Supply supply(
        MaterialRequirement material, Set<ItemCode> items, DepartmentCode department, Dice dice) {
      if (material.source().fromApplicant()) {
        boolean paper = material.handling() != MaterialHandling.ELECTRONIC && dice.chance(0.9);
        return new Supply.Provided("sha-256:" + dice.hex(64), paper);
      }
      ItemCode producer = material.producedBy();
      boolean demanded = producer != null && !items.contains(producer);
      boolean fetched = dice.chance(demanded ? 0.95 : producer == null ? 0.5 : 0.1);
      return fetched ? new Supply.Shared(department, "sha-256:" + dice.hex(64)) : null;
    }
  }
}
