package org.yijianshi.example.quickstart;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.yijianshi.base.Label;
import org.yijianshi.base.Violation;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.CatalogOverlay;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.codec.CalendarCodec;
import org.yijianshi.codec.CatalogCodec;
import org.yijianshi.codec.OverlayCodec;
import org.yijianshi.condition.Facts;
import org.yijianshi.hall.ServiceHall;
import org.yijianshi.plan.Wish;
import org.yijianshi.storage.memory.MemoryStorage;

/** Opens a restaurant from choice to archive, in memory; any other bundle by name. */
public final class Quickstart {
  /** 卢氏县. */
  static final RegionCode COUNTY = RegionCode.of("411224");

  private static final BundleCode RESTAURANT = BundleCode.of("E03");

  private Quickstart() {}

  /** Runs with those arguments; exits with 2 if they cannot be understood. */
  public static void main(String[] args) {
    // Chinese whatever the platform's charset.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    int status = run(args, out);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(String[] args, PrintStream out) {
    Arguments arguments = Arguments.parse(args);
    Story story = new Story(out, arguments.language());
    if (!arguments.errors().isEmpty()) {
      arguments.errors().forEach(story::line);
      story.line(Arguments.USAGE);
      return 2;
    }
    if (arguments.help()) {
      story.line(Arguments.USAGE);
      return 0;
    }
    Catalog catalog = catalog();
    if (arguments.list()) {
      story.list(catalog);
      return 0;
    }
    Optional<Bundle> bundle = find(catalog, arguments.bundle());
    if (bundle.isEmpty()) {
      story.line(unknown(catalog, arguments.bundle()));
      return 2;
    }
    MutableClock clock = new MutableClock("2026-09-22T10:05");
    ServiceHall hall =
        ServiceHall.builder(catalog, CalendarCodec.builtIn())
            .storage(new MemoryStorage())
            .clock(clock)
            .build();
    boolean restaurant = bundle.get().code().equals(RESTAURANT);
    Facts facts = restaurant ? restaurant() : Facts.none();
    Wish wish = Wish.all(bundle.get().code(), COUNTY, facts);
    new Journey(hall, clock, story, restaurant ? Pace.restaurant() : Pace.usual()).run(wish);
    return 0;
  }

  /** 120 m², leased, food prepared on site, sewage discharged, an outdoor sign. */
  private static Facts restaurant() {
    return Facts.none()
        .with("premisesArea", 120)
        .with("premisesTenure", "leased")
        .with("foodActivity", "madeOrLoose")
        .with("dischargesSewage", true)
        .with("outdoorAdvert", true);
  }

  /** The city's catalog with a county's overlay: here an illustrative one. */
  static Catalog catalog() {
    try (InputStream json =
        Objects.requireNonNull(Quickstart.class.getResourceAsStream("illustrative.json"))) {
      CatalogOverlay overlay = OverlayCodec.read(json).orThrow();
      return overlay.applyTo(CatalogCodec.builtIn()).orThrow();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Optional<Bundle> find(Catalog catalog, String wanted) {
    if (wanted.matches("[EI][0-9]{2}")) {
      return catalog.bundle(BundleCode.of(wanted));
    }
    return catalog.bundleNamed(wanted);
  }

  private static Label unknown(Catalog catalog, String wanted) {
    if (wanted.indexOf('\uFFFD') >= 0) {
      return Label.of(
          "参数不是 UTF-8：请先设置 LC_ALL=C.UTF-8，或改用编号，如 --bundle E03",
          "The argument is not UTF-8: set LC_ALL=C.UTF-8, or give a code such as --bundle E03");
    }
    String nearest = catalog.nearestBundleName(wanted).orElse("开饭店（餐饮店）");
    return Label.of(
        "没有名为“" + wanted + "”的一件事。最接近的是“" + nearest + "”；--list 列出全部 53 个。",
        "There is no bundle named '"
            + wanted
            + "'. The nearest is '"
            + nearest
            + "'; --list shows all 53.");
  }

  /** A refusal is a bug of the example: it knows the rules it plays by. */
  static IllegalStateException refused(Object command, Iterable<Violation> violations) {
    return new IllegalStateException(command + ": " + violations);
  }
}
