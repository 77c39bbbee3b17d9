package org.yijianshi.policy;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Label;
import org.yijianshi.base.RuleId;
import org.yijianshi.base.Violation;

/**
 * Every choice that regulation and law leave open, made once and for all. Immutable; equal when all
 * knobs are set alike, and then of the same version. A case keeps the version under which it was
 * submitted.
 */
public final class Policy {
  private static final Policy DEFAULTS = new Policy(Settings.none());

  private final Settings settings;
  private final String version;
  private final ClockPolicy clock;
  private final CalendarPolicy calendar;
  private final SelectionPolicy selection;
  private final IntakePolicy intake;
  private final MaterialPolicy material;
  private final AcceptancePolicy acceptance;
  private final ApprovalPolicy approval;
  private final DeliveryPolicy delivery;
  private final RatingPolicy rating;
  private final ArchivePolicy archive;
  private final SupervisionPolicy supervision;

  private Policy(Settings settings) {
    this.settings = settings;
    this.clock = ClockPolicy.of(settings);
    this.calendar = CalendarPolicy.of(settings);
    this.selection = SelectionPolicy.of(settings);
    this.intake = IntakePolicy.of(settings);
    this.material = MaterialPolicy.of(settings);
    this.acceptance = AcceptancePolicy.of(settings);
    this.approval = ApprovalPolicy.of(settings);
    this.delivery = DeliveryPolicy.of(settings);
    this.rating = RatingPolicy.of(settings);
    this.archive = ArchivePolicy.of(settings);
    this.supervision = SupervisionPolicy.of(settings);
    String content =
        Settings.KNOBS.stream()
            .map(knob -> settings.setting(knob).toString())
            .collect(Collectors.joining("\n"));
    this.version =
        "policy-"
            + Hashing.sha256()
                .hashString(content, StandardCharsets.UTF_8)
                .toString()
                .substring(0, 12);
  }

  /** Every knob at its default. */
  public static Policy defaults() {
    return DEFAULTS;
  }

  /** A builder that starts from the defaults. */
  public static Builder builder() {
    return new Builder(Settings.none());
  }

  static Policy unchecked(Settings settings) {
    return new Policy(settings);
  }

  /** A builder that starts from this policy. */
  public Builder toBuilder() {
    return new Builder(settings);
  }

  /**
   * A name for the content: {@code policy-} and 12 hexadecimal digits, the same for equal policies.
   */
  public String version() {
    return version;
  }

  /** How time is counted. */
  public ClockPolicy clock() {
    return clock;
  }

  /** What happens where the calendar is silent or changes. */
  public CalendarPolicy calendar() {
    return calendar;
  }

  /** What a bundle asks and what may be chosen. */
  public SelectionPolicy selection() {
    return selection;
  }

  /** Receiving, correcting and telling. */
  public IntakePolicy intake() {
    return intake;
  }

  /** Who may see materials, and what stands in for them. */
  public MaterialPolicy material() {
    return material;
  }

  /** Taking an item on. */
  public AcceptancePolicy acceptance() {
    return acceptance;
  }

  /** Deciding. */
  public ApprovalPolicy approval() {
    return approval;
  }

  /** Handing over results. */
  public DeliveryPolicy delivery() {
    return delivery;
  }

  /** Ratings and complaints. */
  public RatingPolicy rating() {
    return rating;
  }

  /** Closing the file. */
  public ArchivePolicy archive() {
    return archive;
  }

  /** Lights and escalation. */
  public SupervisionPolicy supervision() {
    return supervision;
  }

  /** What this policy sets that knob to. */
  public <T> T get(Knob<T> knob) {
    return settings.get(knob);
  }

  /** Every knob with its words, its value and its default, group by group. */
  public List<Setting<?>> knobs() {
    return Settings.KNOBS.stream().<Setting<?>>map(settings::setting).toList();
  }

  /** The knob of that name. */
  public static Optional<Knob<?>> knob(String name) {
    return Settings.KNOBS.stream().filter(knob -> knob.name().equals(name)).findFirst();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Policy policy && settings.equals(policy.settings);
  }

  @Override
  public int hashCode() {
    return settings.hashCode();
  }

  /** The version, and what differs from the defaults. */
  @Override
  public String toString() {
    return version
        + knobs().stream().filter(setting -> !setting.isDefault()).map(Setting::toString).toList();
  }

  /** Changes knobs, then checks them all together. Not thread-safe. */
  public static final class Builder {
    private static final RuleId RULE = RuleId.of("P-policy");

    private Settings settings;
    private final List<Violation> unreadable = new ArrayList<>();

    private Builder(Settings settings) {
      this.settings = settings;
    }

    /** Sets the knob, for instance {@code set(IntakePolicy.CORRECTION_PERIOD, 20)}. */
    public <T> Builder set(Knob<T> knob, T value) {
      settings = settings.with(knob, value);
      return this;
    }

    /** Sets the knob of that name from text; an unknown name or value is among the violations. */
    public Builder set(String name, String text) {
      Optional<Knob<?>> knob = knob(name);
      if (knob.isEmpty()) {
        unreadable.add(
            new Violation(
                RULE,
                "UNKNOWN_KNOB",
                Label.of("没有名为“" + name + "”的策略项", "There is no knob " + name),
                name));
      } else {
        read(knob.get(), text);
      }
      return this;
    }

    private <T> void read(Knob<T> knob, String text) {
      Optional<T> value = knob.parse(text);
      if (value.isPresent()) {
        set(knob, value.get());
        return;
      }
      String expected =
          knob.choices().isEmpty() ? knob.type().getSimpleName() : knob.choices().toString();
      unreadable.add(
          new Violation(
              knob.rule(),
              "UNREADABLE_KNOB",
              Label.of(
                  knob.label().zh() + "的取值不能识别：" + text + "，应为 " + expected,
                  knob.name() + " cannot be " + text + ", expected " + expected),
              knob.name()));
    }

    /** Everything that is wrong so far; empty if {@link #build} would succeed. */
    public List<Violation> check() {
      List<Violation> violations = new ArrayList<>(unreadable);
      for (Knob<?> knob : Settings.KNOBS) {
        violations.addAll(outOfRange(knob));
      }
      violations.addAll(Contradictions.of(new Policy(settings)));
      return List.copyOf(violations);
    }

    private <T> List<Violation> outOfRange(Knob<T> knob) {
      return knob.check(settings.get(knob));
    }

    /**
     * The policy.
     *
     * @throws ContradictoryPolicyException with all violations, if there are any
     */
    public Policy build() {
      List<Violation> violations = check();
      if (!violations.isEmpty()) {
        throw new ContradictoryPolicyException(violations);
      }
      return new Policy(settings);
    }
  }
}
