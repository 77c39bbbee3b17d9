package org.yijianshi.hall;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.casefile.Outage;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.code.RegionCode;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Role;
import org.yijianshi.policy.Policy;
import org.yijianshi.port.CaseNumbers;
import org.yijianshi.port.Platform;
import org.yijianshi.port.PublicationTexts;
import org.yijianshi.port.SharedData;
import org.yijianshi.port.Storage;
import org.yijianshi.procedure.Permissions;
import org.yijianshi.procedure.Rulebook;

/**
 * The service hall (政务服务大厅): an assembly of desks, and the one door an embedder needs. It is
 * thread-safe, has no thread of its own, and holds nothing that its storage does not.
 *
 * <pre>{@code
 * ServiceHall hall = ServiceHall.builder(catalog, calendar).storage(storage).build();
 * Answer answer = hall.cases().submit(actor, caseId, commandId, submission);
 * }</pre>
 */
public final class ServiceHall {
  private final HallParts parts;
  private final Relay.Terms relayTerms;

  private ServiceHall(HallParts parts, Relay.Terms relayTerms) {
    this.parts = parts;
    this.relayTerms = relayTerms;
  }

  /** A hall for that catalog, overlays applied, and those working days. */
  public static Builder builder(Catalog catalog, WorkCalendar calendar) {
    return new Builder(catalog, calendar);
  }

  /** Advice before anything is submitted. */
  public AdviceDesk advice() {
    return new AdviceDesk(parts);
  }

  /** Every command of a case, and its views. */
  public CaseDesk cases() {
    return new CaseDesk(parts);
  }

  /** Work lists and cases. */
  public WorkDesk work() {
    return new WorkDesk(parts);
  }

  /** What time alone brings about: the host decides when to run it. */
  public SweepDesk sweep() {
    return new SweepDesk(parts);
  }

  /** What leaves the house. */
  public Relay relay() {
    return new Relay(parts, relayTerms);
  }

  /** The rulebook in force in that region. */
  public Rulebook rulebook(RegionCode region) {
    return parts.rulebooks().inForce(region);
  }

  /**
   * Puts a rulebook in force everywhere; running cases keep the one they pinned.
   *
   * @throws IllegalStateException if the hall knows its versions with other content
   */
  public void publish(Rulebook book) {
    parts.rulebooks().publish(book);
  }

  /**
   * Puts a rulebook in force in one region and those below it that have none of their own; running
   * cases keep the one they pinned.
   *
   * @throws IllegalStateException if the hall knows its versions with other content
   */
  public void publish(RegionCode region, Rulebook book) {
    parts.rulebooks().publish(region, book);
  }

  /**
   * A holiday notice or a closure was published: new cases go by this calendar from now on. Running
   * ones keep theirs until {@link SweepDesk#reproject} moves them.
   */
  public void publish(WorkCalendar calendar) {
    parts.rulebooks().publish(calendar);
  }

  /**
   * Takes over what other halls over the same storage published and declared since this one was
   * built, or refreshed; the host decides how often. Nothing happens without {@link
   * Builder#publishing}.
   */
  public void refresh() {
    parts.rulebooks().refresh();
  }

  /**
   * Makes a version of the catalog known to which running cases are to be moved ({@link
   * CaseDesk#rehearse}, {@code MoveToCatalogVersion}); new cases are not affected.
   *
   * @throws IllegalStateException if the hall knows that version with other content
   */
  public void know(Catalog catalog) {
    parts.rulebooks().keep(catalog);
  }

  /**
   * An outage is declared: what was done on paper meanwhile can be entered with {@link
   * CaseDesk#giveFromPaper}. Without {@link Builder#publishing} the hall keeps it in memory, and
   * the host declares it again after a restart.
   *
   * @param actor the service administration of the regions concerned or of one above, or whoever
   *     operates the platform
   * @return why not; empty if it is declared
   */
  @Rule("P-occurredAtTolerance")
  public List<Violation> declare(Actor actor, Outage outage) {
    boolean may =
        actor.is(Role.PLATFORM_OPERATOR)
            || (actor.is(Role.SERVICE_ADMINISTRATION)
                && !outage.regions().isEmpty()
                && outage.regions().stream()
                    .allMatch(r -> Permissions.covers(actor.region(), r, rulebook(r))));
    if (!may) {
      return List.of(
          Violation.of(
              "P-permission",
              "NOT_PERMITTED",
              "停机只能由所辖地区的政务服务管理机构或者平台运维申报",
              "An outage is declared by the service administration of its regions, or by whoever"
                  + " operates the platform"));
    }
    parts.rulebooks().declare(outage);
    return List.of();
  }

  /** Assembles a hall. Only the storage must be given; everything else has a default. */
  public static final class Builder {
    private static final long DEFAULT_CACHE_WEIGHT = 1_000_000;

    private final Catalog catalog;
    private final WorkCalendar calendar;
    private Policy policy = Policy.defaults();
    private @Nullable Storage storage;
    private InstantSource clock = InstantSource.system();
    private Retry retry = Retry.usual();
    private long cacheWeight = DEFAULT_CACHE_WEIGHT;
    private CaseNumbers numbers = new Numbering.OfTheId();
    private Platform platform = region -> Set.of();
    private Relay.Terms relayTerms = Relay.Terms.usual();
    private @Nullable PublicationTexts texts;
    private SharedData sharedData = request -> Map.of();
    private byte[] applicantSecret = "yijianshi".getBytes(StandardCharsets.UTF_8);

    private Builder(Catalog catalog, WorkCalendar calendar) {
      this.catalog = Objects.requireNonNull(catalog, "catalog");
      this.calendar = Objects.requireNonNull(calendar, "calendar");
    }

    /** Where everything is kept; required. */
    public Builder storage(Storage where) {
      this.storage = Objects.requireNonNull(where, "storage");
      return this;
    }

    /** The embedder's choices where regulation and law are silent, office hours among them. */
    public Builder policy(Policy choices) {
      this.policy = Objects.requireNonNull(choices, "policy");
      return this;
    }

    /** The clock; the system's by default. */
    public Builder clock(InstantSource source) {
      this.clock = Objects.requireNonNull(source, "clock");
      return this;
    }

    /** How lost races are retried. */
    public Builder retry(Retry how) {
      this.retry = Objects.requireNonNull(how, "retry");
      return this;
    }

    /** How many states are kept, in parts (items, materials, duties); a million by default. */
    public Builder cacheWeight(long parts) {
      if (parts < 0) {
        throw new IllegalArgumentException("A cache's weight must not be negative: " + parts);
      }
      this.cacheWeight = parts;
      return this;
    }

    /** Who gives out case numbers; by default region, day and 12 digits of the case's id. */
    public Builder caseNumbers(CaseNumbers source) {
      this.numbers = Objects.requireNonNull(source, "caseNumbers");
      return this;
    }

    /** What the platform knows of other systems; by default all are connected. */
    public Builder platform(Platform source) {
      this.platform = Objects.requireNonNull(source, "platform");
      return this;
    }

    /** What fills the one form in from other systems; nothing by default. */
    public Builder sharedData(SharedData source) {
      this.sharedData = Objects.requireNonNull(source, "sharedData");
      return this;
    }

    /**
     * Keeps rulebooks, outages and what is in force in the storage, so that they come back after a
     * restart; without it the hall keeps them in memory, and the host publishes and declares them
     * again. The catalog, calendar and policy of this builder then come into force only over a
     * storage in which nothing is yet: afterwards {@link ServiceHall#publish(Rulebook)} does it.
     *
     * @param how how they become text, for instance {@code PublishedTexts.json()}
     */
    public Builder publishing(PublicationTexts how) {
      this.texts = Objects.requireNonNull(how, "publishing");
      return this;
    }

    /** How the relay tries again. */
    public Builder relay(Relay.Terms terms) {
      this.relayTerms = Objects.requireNonNull(terms, "relay");
      return this;
    }

    /**
     * The secret under which applicants' keys are made. The default is known to everybody and hides
     * nothing from somebody who guesses accounts: give one of your own, and keep it.
     */
    public Builder applicantSecret(byte[] secret) {
      if (secret.length == 0) {
        throw new IllegalArgumentException("A secret must not be empty");
      }
      this.applicantSecret = secret.clone();
      return this;
    }

    /**
     * The hall.
     *
     * @throws IllegalStateException if no storage was given
     */
    public ServiceHall build() {
      if (storage == null) {
        throw new IllegalStateException(
            "A service hall needs a storage: call storage(...) before build()");
      }
      Rulebook book = Rulebook.of(catalog, policy, calendar);
      return new ServiceHall(
          new HallParts(
              storage,
              new Rulebooks(book, texts == null ? null : new Shelf(storage.publications(), texts)),
              new StateCache(cacheWeight),
              retry,
              clock,
              numbers,
              platform,
              new ApplicantKeys(applicantSecret),
              sharedData),
          relayTerms);
    }
  }
}
