package org.yijianshi.contract.play;

import java.util.EnumSet;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.Level;
import org.yijianshi.code.RegionCode;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Contact;
import org.yijianshi.party.Mandate;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Parties;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;

/**
 * Who plays in {@link SampleCatalogs}' shop. The participants have names and numbers that nobody
 * can overlook, so that a test sees them wherever they leak.
 */
public final class Cast {
  /** The applicant's account. */
  public static final String APPLICANT_ID = "account-applicant";

  /** The applicant's name: personal, must never show up. */
  public static final String NAME = "欧阳晓彤";

  /** The applicant's telephone number: personal, must never show up. */
  public static final String PHONE = "13903988888";

  /** The applicant's address: personal, must never show up. */
  public static final String ADDRESS = "卢氏县莘源路88号";

  private Cast() {}

  /** Everybody whom the case knows: one of each role. */
  public static Parties parties() {
    return Parties.of(
        person("applicant-1", PartyRole.APPLICANT, APPLICANT_ID, NAME),
        person("applicant-2", PartyRole.APPLICANT, "account-partner", NAME + "乙"),
        person("agent-1", PartyRole.AGENT, "account-agent", NAME + "丙"),
        person("handler-1", PartyRole.HANDLER, "account-handler", NAME + "丁"),
        person("guardian-1", PartyRole.GUARDIAN, "account-guardian", NAME + "戊"),
        person("helper-1", PartyRole.HELPER, "account-helper", NAME + "己"),
        person("neighbour-1", PartyRole.INTERESTED, "account-neighbour", NAME + "庚"),
        person("employee-1", PartyRole.SUBJECT, "", NAME + "辛"),
        person("employee-2", PartyRole.SUBJECT, "", NAME + "壬"));
  }

  /** A participant with a telephone number and an address. */
  public static Participant person(String reference, PartyRole role, String account, String name) {
    return new Participant(reference, role, account, name, new Contact(PHONE, ADDRESS));
  }

  /** The first applicant. */
  public static Actor applicant() {
    return Actor.applicant(APPLICANT_ID);
  }

  /** The agent, who may submit. */
  public static Actor agent() {
    return Actor.agent("account-agent", Mandate.forActs(Act.SUBMIT));
  }

  /** The intake window of the county. */
  public static Actor window() {
    return Actor.of("account-window", Role.INTAKE_WINDOW, SampleCatalogs.COUNTY);
  }

  /** The results window of the county. */
  public static Actor results() {
    return Actor.of("account-results", Role.RESULTS_WINDOW, SampleCatalogs.COUNTY);
  }

  /** An officer of that department: of the city's for records, else of the county's. */
  public static Actor officer(DepartmentCode department) {
    return of(Role.OFFICER, department);
  }

  /** The regulator of that department's grants. */
  public static Actor regulator(DepartmentCode department) {
    return of(Role.REGULATOR, department);
  }

  /** Somebody of that department in that role. */
  public static Actor of(Role role, DepartmentCode department) {
    boolean city = department.equals(SampleCatalogs.RECORDS);
    return of(role, department, city ? SampleCatalogs.CITY : SampleCatalogs.COUNTY);
  }

  /** Somebody of that department, in that role, of that place. */
  public static Actor of(Role role, DepartmentCode department, RegionCode region) {
    return Actor.ofDepartment(
        "account-" + department,
        role,
        department,
        region.equals(SampleCatalogs.CITY) ? Level.CITY : Level.COUNTY,
        region);
  }

  /**
   * The actor that has most to do with the shop's case in that role: its applicant, its window, its
   * agent with every act in the mandate; of the lead department where a department is needed.
   */
  public static Actor nearest(Role role) {
    Mandate everything = new Mandate(EnumSet.allOf(Act.class), java.util.Set.of(), null);
    return switch (role) {
      case APPLICANT -> applicant();
      case AGENT -> Actor.agent("account-agent", everything);
      case HANDLER, GUARDIAN, HELPER ->
          new Actor(
              "account-" + role.name().toLowerCase(java.util.Locale.ROOT),
              EnumSet.of(role),
              null,
              null,
              null,
              everything);
      case INTERESTED_PARTY ->
          new Actor("account-neighbour", EnumSet.of(role), null, null, null, null);
      case OFFICER, APPROVER, CHIEF_REPRESENTATIVE, AUTOMATIC, REGULATOR ->
          of(role, SampleCatalogs.MARKET);
      case SYSTEM -> Actor.system();
      case INTAKE_WINDOW,
          RESULTS_WINDOW,
          ADVISER,
          DATA_SUPPLIER,
          HALL_MANAGEMENT,
          SERVICE_ADMINISTRATION,
          INSPECTOR,
          SUPERVISOR,
          PLATFORM_OPERATOR ->
          Actor.of("account-" + role.ordinal(), role, SampleCatalogs.COUNTY);
    };
  }
}
