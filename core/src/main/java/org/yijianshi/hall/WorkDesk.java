package org.yijianshi.hall;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;
import org.yijianshi.port.CaseCursor;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.CaseQuery;
import org.yijianshi.port.WorkLists.WorkItem;
import org.yijianshi.port.WorkQuery;
import org.yijianshi.procedure.Permissions;

/**
 * Work lists and cases, each only for those whose business they are; whoever has none there gets an
 * empty answer, as if there was nothing.
 */
@Rule("P-permission")
public final class WorkDesk {
  private static final int PAGE = 100;
  private static final Set<Role> OF_DEPARTMENT =
      Set.of(
          Role.OFFICER, Role.APPROVER, Role.CHIEF_REPRESENTATIVE, Role.AUTOMATIC, Role.REGULATOR);
  private static final Set<Role> OF_PEOPLE =
      Set.of(
          Role.APPLICANT,
          Role.AGENT,
          Role.HANDLER,
          Role.GUARDIAN,
          Role.HELPER,
          Role.INTERESTED_PARTY);
  private static final Set<Role> FROM_ABOVE =
      Set.of(Role.SERVICE_ADMINISTRATION, Role.SUPERVISOR, Role.INSPECTOR);
  private static final Comparator<Row> SOONEST_FIRST =
      Comparator.comparing(
              (Row row) -> Optional.ofNullable(row.obligation().dueAt()).orElse(Instant.MAX))
          .thenComparing(row -> row.item().caseId())
          .thenComparing(row -> row.obligation().no());

  private final HallParts parts;

  WorkDesk(HallParts parts) {
    this.parts = parts;
  }

  /**
   * A duty of a work list, with its light now.
   *
   * @param item the duty and its case
   * @param light its light
   */
  public record Row(WorkItem item, Light light) {
    /** The duty. */
    public Obligation obligation() {
      return item.obligation();
    }
  }

  /**
   * What the actor's own windows and department owe, soonest due first; at most 100. For more, page
   * through each with {@link #open}.
   */
  public List<Row> mine(Actor actor) {
    return parties(actor).stream()
        .flatMap(party -> rows(WorkQuery.of(party)).stream())
        .sorted(SOONEST_FIRST)
        .limit(PAGE)
        .toList();
  }

  /**
   * The open duties of a party: of one's own window or department, or anybody's in cases of a
   * region, for the management of its hall and whoever supervises it from there or above.
   */
  public List<Row> open(Actor actor, WorkQuery query) {
    return parties(actor).contains(query.party()) || supervises(actor, query.region())
        ? rows(query)
        : List.of();
  }

  private List<Row> rows(WorkQuery query) {
    Instant now = parts.clock().instant();
    return parts.storage().workLists().open(query).stream()
        .map(item -> new Row(item, item.obligation().light(now)))
        .toList();
  }

  /** For whom the actor works. */
  private static Set<Party> parties(Actor actor) {
    RegionCode region = actor.region();
    if (region == null) {
      return Set.of();
    }
    Set<Party> parties = new LinkedHashSet<>();
    DepartmentCode department = actor.department();
    if (department != null && isAny(actor, OF_DEPARTMENT)) {
      parties.add(Party.department(department, region));
    }
    if (actor.is(Role.INTAKE_WINDOW)) {
      parties.add(Party.intakeWindow(region));
    }
    if (actor.is(Role.RESULTS_WINDOW)) {
      parties.add(Party.resultsWindow(region));
    }
    if (actor.is(Role.PLATFORM_OPERATOR)) {
      parties.add(Party.platformOperator(region));
    }
    return parties;
  }

  private static boolean isAny(Actor actor, Set<Role> roles) {
    return actor.roles().stream().anyMatch(roles::contains);
  }

  private boolean supervises(Actor actor, @Nullable RegionCode wanted) {
    if (wanted == null) {
      return false;
    }
    boolean above =
        isAny(actor, FROM_ABOVE)
            && Permissions.covers(actor.region(), wanted, parts.rulebooks().inForce(wanted));
    return above || (actor.is(Role.HALL_MANAGEMENT) && wanted.equals(actor.region()));
  }

  /**
   * The cases in which the actor stands as applicant, agent, handler, guardian, helper or
   * interested party, oldest first; at most 100. For more, {@link #myCasesAfter}.
   */
  public List<CaseEntry> myCases(Actor actor) {
    return own(actor, null);
  }

  /** The next 100 of them, behind the last one of the page before. */
  public List<CaseEntry> myCasesAfter(Actor actor, CaseEntry last) {
    return own(actor, CaseCursor.behind(last));
  }

  private List<CaseEntry> own(Actor actor, @Nullable CaseCursor after) {
    if (!isAny(actor, OF_PEOPLE)) {
      return List.of();
    }
    String key = parts.keys().ofAccount(actor.id());
    return parts
        .storage()
        .workLists()
        .cases(CaseQuery.all().applicantKey(key).after(after).limit(PAGE));
  }

  /** The cases of a region, for its windows, the management of its hall and its supervisors. */
  public List<CaseEntry> cases(Actor actor, CaseQuery query) {
    RegionCode wanted = query.region();
    boolean window =
        wanted != null
            && wanted.equals(actor.region())
            && (actor.is(Role.INTAKE_WINDOW) || actor.is(Role.RESULTS_WINDOW));
    return window || supervises(actor, wanted)
        ? parts.storage().workLists().cases(query)
        : List.of();
  }

  /** The case of that number as the actor may see it; somebody else's reads like an unknown one. */
  public Optional<CaseView> byNumber(Actor actor, CaseNumber number) {
    return parts
        .storage()
        .workLists()
        .byNumber(number)
        .flatMap(entry -> new CaseDesk(parts).view(actor, entry.caseId()));
  }
}
