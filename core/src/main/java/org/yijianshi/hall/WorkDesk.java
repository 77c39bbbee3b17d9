package org.yijianshi.hall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.catalog.LevelResolver;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.WorkLists.CaseQuery;
import org.yijianshi.port.WorkLists.WorkItem;
import org.yijianshi.port.WorkLists.WorkQuery;

/** Work lists and cases, each only for those whose business they are. */
@Rule("P-permission")
public final class WorkDesk {
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

  /** What the actor's own window or department owes, soonest due first; at most 100. */
  public List<Row> mine(Actor actor) {
    List<Row> rows = new ArrayList<>();
    for (Party party : parties(actor)) {
      rows.addAll(rows(parts.storage().workLists().open(WorkQuery.of(party))));
    }
    return List.copyOf(rows);
  }

  /**
   * The open duties of a party: one's own, or, for whoever supervises that region, anybody's there.
   * Others get an empty list.
   */
  public List<Row> open(Actor actor, WorkQuery query) {
    return parties(actor).contains(query.party()) || supervises(actor, query)
        ? rows(parts.storage().workLists().open(query))
        : List.of();
  }

  private List<Row> rows(List<WorkItem> items) {
    Instant now = parts.clock().instant();
    return items.stream().map(i -> new Row(i, i.obligation().light(now))).toList();
  }

  private static List<Party> parties(Actor actor) {
    RegionCode region = actor.region();
    if (region == null) {
      return List.of();
    }
    List<Party> parties = new ArrayList<>();
    DepartmentCode department = actor.department();
    boolean officer =
        actor.is(Role.OFFICER) || actor.is(Role.APPROVER) || actor.is(Role.CHIEF_REPRESENTATIVE);
    if (officer && department != null) {
      parties.add(Party.department(department, region));
    }
    if (actor.is(Role.INTAKE_WINDOW)) {
      parties.add(Party.intakeWindow(region));
    }
    if (actor.is(Role.RESULTS_WINDOW)) {
      parties.add(Party.resultsWindow(region));
    }
    return parties;
  }

  private boolean supervises(Actor actor, WorkQuery query) {
    boolean role = actor.is(Role.SERVICE_ADMINISTRATION) || actor.is(Role.SUPERVISOR);
    RegionCode own = actor.region();
    RegionCode wanted = query.region();
    return role && own != null && wanted != null && covers(own, wanted);
  }

  private boolean covers(RegionCode own, RegionCode wanted) {
    return own.equals(wanted)
        || LevelResolver.of(parts.rulebooks().inForce(wanted).catalog()).ancestry(wanted).stream()
            .anyMatch(r -> r.code().equals(own));
  }

  /** The applicant's own cases, oldest first; at most 100. */
  public List<CaseEntry> myCases(Actor actor) {
    if (!actor.is(Role.APPLICANT)) {
      return List.of();
    }
    CaseQuery mine =
        new CaseQuery(null, null, null, parts.keys().of(actor.id()), null, null, null, 100);
    return parts.storage().workLists().cases(mine);
  }

  /** The cases of a region, for its windows and whoever supervises it; others get none. */
  public List<CaseEntry> cases(Actor actor, CaseQuery query) {
    RegionCode wanted = query.region();
    RegionCode own = actor.region();
    if (wanted == null || own == null) {
      return List.of();
    }
    boolean window =
        own.equals(wanted)
            && (actor.is(Role.INTAKE_WINDOW)
                || actor.is(Role.RESULTS_WINDOW)
                || actor.is(Role.HALL_MANAGEMENT));
    boolean supervisor = actor.is(Role.SERVICE_ADMINISTRATION) || actor.is(Role.SUPERVISOR);
    return window || (supervisor && covers(own, wanted))
        ? parts.storage().workLists().cases(query)
        : List.of();
  }

  /** The case of that number as the actor may see it; somebody else's reads like an unknown one. */
  public Optional<CaseView> byNumber(Actor actor, CaseNumber number) {
    @Nullable CaseEntry entry = parts.storage().workLists().byNumber(number).orElse(null);
    return entry == null ? Optional.empty() : new CaseDesk(parts).view(actor, entry.caseId());
  }
}
