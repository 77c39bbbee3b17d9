package org.yijianshi.casefile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Supply;
import org.yijianshi.party.Party;

/** Commands of intake (二 收件). */
public sealed interface IntakeCommand extends CaseCommand {

  /** Hands the command to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.intake(this);
  }

  /**
   * The applicant hands in the application: one choice, one form, one set of materials.
   *
   * @param application everything that is handed in
   * @param known what the same applicant has running or was granted elsewhere, as the hall found it
   * @param despite why it is applied for again all the same, or null
   * @param link the case that this one follows, as the hall found it; null for one that stands
   *     alone
   */
  @Rule({"R2", "R26", "P-duplicate"})
  record Submit(
      Application application,
      List<KnownItem> known,
      @Nullable String despite,
      @Nullable CaseLink link)
      implements IntakeCommand {
    /** Checks that there is an application; a reason is not blank. */
    public Submit {
      Objects.requireNonNull(application, "application");
      if (link != null && link.kind() == LinkKind.REMAND) {
        throw new IllegalArgumentException(
            "A remand is no application: it is a command of its own");
      }
      known = List.copyOf(known);
      if (despite != null && despite.isBlank()) {
        throw new IllegalArgumentException("A reason must not be blank");
      }
    }

    /** Of somebody who has nothing running and nothing granted elsewhere. */
    public Submit(Application application) {
      this(application, List.of(), null, null);
    }

    /** Of a case that stands alone. */
    public Submit(Application application, List<KnownItem> known, @Nullable String despite) {
      this(application, known, despite, null);
    }

    /** Nothing of the reason, which is the applicant's own words. */
    @Override
    public String toString() {
      return "Submit[application=" + application + ", known=" + known + ", link=" + link + "]";
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.submit(this);
    }
  }

  /**
   * What was decided in another case was annulled, and is to be handled again within the time that
   * the decision sets. Nobody applies and nothing is received: it starts accepted, with the parties
   * and materials of the other case.
   *
   * @param application the application of the other case, for the remanded items alone
   * @param link the other case with the decision, as the hall found it
   */
  @Rule({"R39", "R42"})
  record Remand(Application application, CaseLink link) implements IntakeCommand {
    /** Checks that it is a remand. */
    public Remand {
      Objects.requireNonNull(application, "application");
      if (link.kind() != LinkKind.REMAND) {
        throw new IllegalArgumentException("A remand follows a decision that remands");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.remand(this);
    }
  }

  /**
   * The window finds everything complete and in legal form, and gives a receipt (收件回执).
   *
   * @param unconnected the departments whose systems are not connected, as the platform knows them
   *     at this moment
   * @param partial whether the applicant chose to have the complete items received while others are
   *     still to be corrected (部分收件), as the window was told at the counter or online
   */
  @Rule({"R28", "P-partialReceipt"})
  record Receive(Set<DepartmentCode> unconnected, boolean partial) implements IntakeCommand {
    /** Copies the set. */
    public Receive {
      unconnected = Set.copyOf(unconnected);
    }

    /** Everything together. */
    public Receive(Set<DepartmentCode> unconnected) {
      this(unconnected, false);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.receive(this);
    }
  }

  /**
   * The window has digitised the paper and pushes everything to all departments at once.
   *
   * @param unconnected the departments whose systems are not connected, as the platform knows them
   *     at this moment
   */
  @Rule("R30")
  record Push(Set<DepartmentCode> unconnected) implements IntakeCommand {
    /** Copies the set. */
    public Push {
      unconnected = Set.copyOf(unconnected);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.push(this);
    }
  }

  /** The lead department signs for the paper originals. */
  @Rule("R31")
  record HandPaperToLead() implements IntakeCommand {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.handPaperToLead(this);
    }
  }

  /**
   * A department that is not connected has fetched the application from the platform.
   *
   * @param department the department
   */
  @Rule("R34")
  record ConfirmFetch(DepartmentCode department) implements IntakeCommand {
    /** Checks that there is a department. */
    public ConfirmFetch {
      Objects.requireNonNull(department, "department");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.confirmFetch(this);
    }
  }

  /**
   * The window sends an instance to another department or level, on the department's proposal or by
   * itself. It is neither a correction nor a non-acceptance, and the applicant does not notice.
   *
   * @param instance the instance
   * @param to where it goes instead
   */
  @Rule("R30")
  record Reroute(InstanceId instance, Route to) implements IntakeCommand {
    /** Checks that nothing is missing. */
    public Reroute {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(to, "to");
    }

    @Override
    public Optional<InstanceId> about() {
      return Optional.of(instance);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.reroute(this);
    }
  }

  /**
   * The window scans the same original again, because the scan is bad. Whoever got the bad one gets
   * the good one; the applicant is asked for nothing.
   *
   * @param material the material, which the applicant handed in
   * @param digest the digest of the new scan, algorithm first
   */
  @Rule("R30")
  record ReplaceScan(MaterialCode material, String digest) implements IntakeCommand {
    /** Checks that nothing is missing. */
    public ReplaceScan {
      Objects.requireNonNull(material, "material");
      Supply.checkDigest(digest);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.replaceScan(this);
    }
  }

  /**
   * A notice did not reach an applicant: by text message or electronically, as the relay reports,
   * or by call or letter, as the window found.
   *
   * @param message the kind of message, in capitals, such as {@code ACCEPTANCE}
   * @param to the applicant, by reference
   * @param instance the instance that it is about, or null when it is about the case
   * @param tried the way that failed
   */
  @Rule({"R36", "R37"})
  record ReportUnreached(String message, Party to, @Nullable InstanceId instance, ContactWay tried)
      implements IntakeCommand {
    /** Checks that nothing is missing. */
    public ReportUnreached {
      Objects.requireNonNull(to, "to");
      Objects.requireNonNull(tried, "tried");
      if (!message.matches("[A-Z][A-Z_]{1,39}")) {
        throw new IllegalArgumentException("A message is named by its kind: " + message);
      }
    }

    @Override
    public Optional<InstanceId> about() {
      return Optional.ofNullable(instance);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.reportUnreached(this);
    }
  }

  /**
   * The window told an applicant in another way what did not reach them.
   *
   * @param instance the instance that it is about, or null when it is about the case
   * @param how by which way
   */
  @Rule({"R36", "R37"})
  record ConfirmReached(@Nullable InstanceId instance, ContactWay how) implements IntakeCommand {
    /** Checks that nothing is missing. */
    public ConfirmReached {
      Objects.requireNonNull(how, "how");
    }

    @Override
    public Optional<InstanceId> about() {
      return Optional.ofNullable(instance);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.confirmReached(this);
    }
  }

  /**
   * The relay could not bring an instance's materials to its department's system and set the
   * message aside.
   *
   * @param instance the instance
   */
  @Rule("R33")
  record ReportPushFailed(InstanceId instance) implements IntakeCommand {
    /** Checks that nothing is missing. */
    public ReportPushFailed {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public Optional<InstanceId> about() {
      return Optional.of(instance);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.reportPushFailed(this);
    }
  }

  /**
   * The platform operator dealt with a failed push: it got through, or the department has to fetch
   * it.
   *
   * @param instance the instance
   * @param toFetch whether the department has to fetch it from the platform (R34)
   */
  @Rule({"R33", "R34"})
  record ConfirmPushed(InstanceId instance, boolean toFetch) implements IntakeCommand {
    /** Checks that nothing is missing. */
    public ConfirmPushed {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public Optional<InstanceId> about() {
      return Optional.of(instance);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.confirmPushed(this);
    }
  }

  /**
   * One method a command.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link Submit}. */
    R submit(Submit command);

    /** {@link Remand}. */
    R remand(Remand command);

    /** {@link Receive}. */
    R receive(Receive command);

    /** {@link Push}. */
    R push(Push command);

    /** {@link HandPaperToLead}. */
    R handPaperToLead(HandPaperToLead command);

    /** {@link ConfirmFetch}. */
    R confirmFetch(ConfirmFetch command);

    /** {@link Reroute}. */
    R reroute(Reroute command);

    /** {@link ReplaceScan}. */
    R replaceScan(ReplaceScan command);

    /** {@link ReportUnreached}. */
    R reportUnreached(ReportUnreached command);

    /** {@link ConfirmReached}. */
    R confirmReached(ConfirmReached command);

    /** {@link ReportPushFailed}. */
    R reportPushFailed(ReportPushFailed command);

    /** {@link ConfirmPushed}. */
    R confirmPushed(ConfirmPushed command);
  }
}
