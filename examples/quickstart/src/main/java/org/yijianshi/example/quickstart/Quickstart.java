package org.yijianshi.example.quickstart;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.codec.CalendarCodec;
import org.yijianshi.codec.CatalogCodec;
import org.yijianshi.codec.OverlayCodec;
import org.yijianshi.hall.ServiceHall;
import org.yijianshi.storage.memory.MemoryStorage;

/**
 * Runs one bundle from advice to archive. Everything an embedder needs is in {@link #tell}: a
 * catalog with the county's overlay on it, a hall over a storage, and commands that the hall's own
 * list of duties asks for.
 */
public final class Quickstart {
  /** What a shell expects of a program that was called wrongly. */
  static final int MISUSE = 2;

  private Quickstart() {}

  /** Tells the story of a case on the standard output, in UTF-8; exits with 2 if called wrongly. */
  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int status = run(out, err, args);
    out.flush();
    err.flush();
    if (status != 0) {
      System.exit(status);
    }
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** The same, with the streams to print to; returns the exit status. */
  static int run(PrintStream out, PrintStream err, String... args) {
    try {
      run(out, Options.parse(args));
      return 0;
    } catch (UsageException misuse) {
      err.println(misuse.getMessage());
      return MISUSE;
    }
  }

  private static void run(PrintStream out, Options options) {
    if (options.help()) {
      out.println(Options.USAGE.in(options.language()));
      return;
    }
    Catalog catalog = catalog();
    Names names = new Names(catalog, options.language());
    if (options.list()) {
      new AdviceText(new Page(out, names), names).list(catalog);
      return;
    }
    tell(catalog, new BundleFinder(catalog).find(options), new Page(out, names), names);
  }

  /** The built-in catalog with the overlay of a county on it. */
  static Catalog catalog() {
    try (InputStream overlay = Quickstart.class.getResourceAsStream("illustrative.json")) {
      return OverlayCodec.read(Objects.requireNonNull(overlay))
          .orThrow()
          .applyTo(CatalogCodec.builtIn())
          .orThrow();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Opens a hall and takes one case through it, from advice to archive; the case as it ended. */
  static CaseView tell(Catalog catalog, Bundle bundle, Page page, Names names) {
    VirtualClock clock = VirtualClock.at("2025-09-25T16:20");
    ServiceHall hall =
        ServiceHall.builder(catalog, CalendarCodec.builtIn())
            .storage(new MemoryStorage())
            .clock(clock)
            .build();
    Scenario scenario = Scenario.of(catalog, bundle, clock);
    Deadlines deadlines = hall.rulebook(scenario.wish().region()).deadlines();
    Timeline timeline = new Timeline(page, names, deadlines, clock);
    return new Journey(hall, clock, scenario, timeline).run();
  }
}
