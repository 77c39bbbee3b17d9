package org.yijianshi.contract.play;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.calendar.HolidayNotice;
import org.yijianshi.calendar.NamedDay;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.calendar.TimeLimit.StartsAt;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.catalog.Accountability;
import org.yijianshi.catalog.Alternative;
import org.yijianshi.catalog.Applicability;
import org.yijianshi.catalog.Audience;
import org.yijianshi.catalog.Basis;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.BundleKind;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.ConditionBasis;
import org.yijianshi.catalog.Department;
import org.yijianshi.catalog.Dependency;
import org.yijianshi.catalog.DependencyKind;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.ItemBuilder;
import org.yijianshi.catalog.ItemType;
import org.yijianshi.catalog.Limits;
import org.yijianshi.catalog.MaterialHandling;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.catalog.MaterialSource;
import org.yijianshi.catalog.Origin;
import org.yijianshi.catalog.PerSubject;
import org.yijianshi.catalog.ProcessingType;
import org.yijianshi.catalog.Region;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.Level;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.condition.Condition;
import org.yijianshi.condition.Facts;
import org.yijianshi.condition.Question;
import org.yijianshi.condition.Thresholds;
import org.yijianshi.material.Supply;
import org.yijianshi.plan.Wish;
import org.yijianshi.policy.Policy;
import org.yijianshi.procedure.Rulebook;

/**
 * One invented bundle, 开小店, small enough to keep in mind and with one of each kind:
 *
 * <pre>
 * S01-01 TRADE   营业许可      market, county   licence, 10 working days
 * S01-02 FIRE    消防检查      fire, county     licence, 5 working days
 * S01-03 SIGN    招牌许可      works, county    licence, 8 working days, pre-review 3;
 *                                              waits for TRADE, may be pre-reviewed
 * S01-04 REVIEW  消防复查      fire, county     confirmation, 6 working days, by law 15 from transfer;
 *                                              waits for FIRE, starts only then
 * S01-05 LOOK_UP 信用查询      records, city    look-up
 * S01-06 STAFF   从业人员备案  labour, county   filing, 3 working days, once per employee
 * </pre>
 *
 * <p>Its materials are of every handling and source; see {@link #supplies}. The calendar is the
 * State Council's for 2026, written down by hand.
 */
public final class SampleCatalogs {
  /** The city, where records are looked up. */
  public static final RegionCode CITY = RegionCode.of("411200");

  /** The county, where everything else happens. */
  public static final RegionCode COUNTY = RegionCode.of("411224");

  /** A county that has nothing to do with it. */
  public static final RegionCode ELSEWHERE = RegionCode.of("411282");

  /** The lead, which also decides {@link #TRADE}. */
  public static final DepartmentCode MARKET = DepartmentCode.of("market");

  /** Decides {@link #FIRE} and {@link #REVIEW}. */
  public static final DepartmentCode FIRE_RESCUE = DepartmentCode.of("fire");

  /** Decides {@link #SIGN}. */
  public static final DepartmentCode WORKS = DepartmentCode.of("works");

  /** Answers {@link #LOOK_UP}. */
  public static final DepartmentCode RECORDS = DepartmentCode.of("records");

  /** Files {@link #STAFF}. */
  public static final DepartmentCode LABOUR = DepartmentCode.of("labour");

  /** The bundle. */
  public static final BundleCode SHOP = BundleCode.of("S01");

  /** A licence that waits for nobody. */
  public static final InstanceId TRADE = instance("S01-01");

  /** Another one. */
  public static final InstanceId FIRE = instance("S01-02");

  /** A licence that waits for {@link #TRADE} and may be pre-reviewed. */
  public static final InstanceId SIGN = instance("S01-03");

  /** A confirmation that starts when {@link #FIRE} is granted. */
  public static final InstanceId REVIEW = instance("S01-04");

  /** A look-up. */
  public static final InstanceId LOOK_UP = instance("S01-05");

  /** The filing of the first employee. */
  public static final InstanceId STAFF_1 = InstanceId.of(ItemCode.of("S01-06"), "employee-1");

  /** The filing of the second employee. */
  public static final InstanceId STAFF_2 = InstanceId.of(ItemCode.of("S01-06"), "employee-2");

  /** Retained paper that three items need. */
  public static final MaterialCode FORM = MaterialCode.of("application-form");

  /** Shown and handed back; only of leased premises. */
  public static final MaterialCode LEASE = MaterialCode.of("lease");

  /** Surrendered; only where there was one. */
  public static final MaterialCode OLD_PERMIT = MaterialCode.of("old-permit");

  /** Electronic only. */
  public static final MaterialCode FLOOR_PLAN = MaterialCode.of("floor-plan");

  /** Proved by an electronic certificate. */
  public static final MaterialCode BUSINESS_LICENCE = MaterialCode.of("business-licence");

  /** Shared data. */
  public static final MaterialCode SITE_DATA = MaterialCode.of("site-data");

  /** Made by {@link #TRADE} for {@link #SIGN}. */
  public static final MaterialCode TRADE_PERMIT = MaterialCode.of("trade-permit");

  /** Retained paper of the filings. */
  public static final MaterialCode STAFF_LIST = MaterialCode.of("staff-list");

  private SampleCatalogs() {}

  private static InstanceId instance(String item) {
    return InstanceId.of(ItemCode.of(item));
  }

  /** The catalog with its one bundle. */
  public static Catalog shop() {
    return catalog(items(), dependencies());
  }

  /** The same with other items and orderings. */
  public static Catalog catalog(List<Item> items, List<Dependency> dependencies) {
    return new Catalog(
        "sample",
        "1",
        CITY,
        "invented",
        "示例清单",
        List.of(
            new Region(CITY, "三门峡市", Level.CITY, null, false),
            new Region(COUNTY, "卢氏县", Level.COUNTY, CITY, false),
            new Region(ELSEWHERE, "灵宝市", Level.COUNTY, CITY, false)),
        List.of(),
        List.of(
            new Department(MARKET, "市场监管部门", Accountability.LOCAL),
            new Department(FIRE_RESCUE, "消防救援部门", Accountability.VERTICAL),
            new Department(WORKS, "城市管理部门", Accountability.LOCAL),
            new Department(RECORDS, "信息中心", Accountability.ENTERPRISE),
            new Department(LABOUR, "人力资源部门", Accountability.LOCAL)),
        List.of(
            Question.yesNo("leased", "经营场所是否租赁？", "Are the premises leased?"),
            Question.yesNo("oldPermit", "是否持有旧许可证？", "Is there an old permit?"),
            Question.yesNo("sign", "是否设置招牌？", "Will there be a sign?")),
        List.of(),
        Thresholds.none(),
        List.of(),
        List.of(
            new Bundle(
                SHOP,
                1,
                "开小店",
                List.of(),
                Condition.always(),
                Audience.ENTERPRISE,
                Origin.CITY,
                MARKET,
                BundleKind.RUNNING,
                List.of(),
                items,
                List.of(),
                List.of(),
                dependencies)));
  }

  /** The six rows. */
  public static List<Item> items() {
    return List.of(
        item("S01-01", "营业许可", MARKET, Level.COUNTY)
            .alternatives(
                List.of(
                    licence(
                        "营业许可", Limits.of(TimeLimit.workingDays(10), TimeLimit.workingDays(20)))))
            .materials(
                List.of(
                    form(),
                    material(
                        LEASE,
                        "租赁合同",
                        MaterialHandling.INSPECTED_AND_RETURNED,
                        MaterialSource.APPLICANT,
                        null,
                        Condition.eq("leased", true)),
                    material(
                        OLD_PERMIT,
                        "旧许可证",
                        MaterialHandling.SURRENDERED,
                        MaterialSource.APPLICANT,
                        null,
                        Condition.eq("oldPermit", true)),
                    businessLicence()))
            .build(),
        item("S01-02", "消防检查", FIRE_RESCUE, Level.COUNTY)
            .alternatives(List.of(licence("消防检查", Limits.of(TimeLimit.workingDays(5), null))))
            .materials(
                List.of(
                    form(),
                    businessLicence(),
                    material(
                        FLOOR_PLAN,
                        "平面图",
                        MaterialHandling.ELECTRONIC,
                        MaterialSource.APPLICANT,
                        null,
                        Condition.always())))
            .build(),
        item("S01-03", "招牌许可", WORKS, Level.COUNTY)
            .applicability(
                List.of(new Applicability(ConditionBasis.INFERRED, Condition.eq("sign", true))))
            .alternatives(
                List.of(
                    licence(
                        "招牌许可",
                        new Limits(TimeLimit.workingDays(8), null, TimeLimit.workingDays(3)))))
            .materials(
                List.of(
                    form(),
                    material(
                        TRADE_PERMIT,
                        "营业许可证",
                        MaterialHandling.ELECTRONIC,
                        MaterialSource.PRODUCED,
                        TRADE.item(),
                        Condition.always())))
            .build(),
        item("S01-04", "消防复查", FIRE_RESCUE, Level.COUNTY)
            .alternatives(
                List.of(
                    Alternative.plain(
                            "消防复查", ItemType.ADMINISTRATIVE_CONFIRMATION, ProcessingType.PROMISED)
                        .with(
                            Limits.of(
                                TimeLimit.workingDays(6),
                                TimeLimit.workingDays(15).from(StartsAt.TRANSFER)))))
            .materials(
                List.of(
                    material(
                        SITE_DATA,
                        "场所信息",
                        MaterialHandling.ELECTRONIC,
                        MaterialSource.SHARED_DATA,
                        null,
                        Condition.always())))
            .build(),
        item("S01-05", "信用查询", RECORDS, Level.CITY)
            .alternatives(
                List.of(Alternative.plain("信用查询", ItemType.PUBLIC_SERVICE, ProcessingType.QUERY)))
            .build(),
        item("S01-06", "从业人员备案", LABOUR, Level.COUNTY)
            .perSubject(PerSubject.EMPLOYEE)
            .alternatives(
                List.of(
                    Alternative.plain("从业人员备案", ItemType.FILING, ProcessingType.PROMISED)
                        .with(Limits.of(TimeLimit.workingDays(3), TimeLimit.workingDays(10)))))
            .materials(
                List.of(
                    material(
                        STAFF_LIST,
                        "人员名册",
                        MaterialHandling.RETAINED,
                        MaterialSource.APPLICANT,
                        null,
                        Condition.always())))
            .build());
  }

  /** SIGN after TRADE, REVIEW after FIRE. */
  public static List<Dependency> dependencies() {
    return List.of(
        ordering(TRADE, SIGN, DependencyKind.PRE_REVIEWABLE),
        ordering(FIRE, REVIEW, DependencyKind.SEQUENTIAL));
  }

  /** One ordering, inferred. */
  public static Dependency ordering(InstanceId before, InstanceId after, DependencyKind kind) {
    return Dependency.of(before.item(), after.item(), kind, Basis.INFERRED);
  }

  private static ItemBuilder item(
      String code, String name, DepartmentCode department, Level level) {
    return Item.builder(ItemCode.of(code), name)
        .departments(List.of(department))
        .levels(List.of(level));
  }

  private static Alternative licence(String name, Limits limits) {
    return Alternative.plain(name, ItemType.ADMINISTRATIVE_LICENCE, ProcessingType.PROMISED)
        .with(limits);
  }

  private static MaterialRequirement form() {
    return material(
        FORM, "申请表", MaterialHandling.RETAINED, MaterialSource.APPLICANT, null, Condition.always());
  }

  private static MaterialRequirement businessLicence() {
    return material(
        BUSINESS_LICENCE,
        "营业执照",
        MaterialHandling.ELECTRONIC,
        MaterialSource.E_CERTIFICATE,
        null,
        Condition.always());
  }

  private static MaterialRequirement material(
      MaterialCode code,
      String name,
      MaterialHandling handling,
      MaterialSource source,
      @Nullable ItemCode producedBy,
      Condition condition) {
    return new MaterialRequirement(
        code,
        name,
        handling,
        source,
        producedBy,
        true,
        false,
        null,
        condition,
        1,
        null,
        null,
        null,
        null);
  }

  /** Leased premises, no old permit, with a sign. */
  public static Facts facts() {
    return Facts.none().with("leased", true).with("oldPermit", false).with("sign", true);
  }

  /** Everything, for two employees. */
  public static Wish wish() {
    return Wish.all(SHOP, COUNTY, facts())
        .withSubjects(STAFF_1.item(), List.of("employee-1", "employee-2"));
  }

  /** Only those items. */
  public static Wish wish(InstanceId... only) {
    Set<ItemCode> items = new java.util.LinkedHashSet<>();
    for (InstanceId one : only) {
      items.add(one.item());
    }
    return wish().picking(items);
  }

  /**
   * What {@link #wish()} needs: form and staff list on paper to keep, lease shown and handed back,
   * floor plan as a file, business licence and site data fetched. The trade permit comes by itself.
   */
  public static Map<MaterialCode, Supply> supplies() {
    return Map.of(
        FORM, paper("1"),
        STAFF_LIST, paper("2"),
        LEASE, paper("3"),
        FLOOR_PLAN, file("4"),
        BUSINESS_LICENCE, new Supply.Shared(MARKET, digest("5")),
        SITE_DATA, new Supply.Shared(RECORDS, digest("6")));
  }

  /** Paper with its scan. */
  public static Supply paper(String digit) {
    return new Supply.Provided(digest(digit), true);
  }

  /** A file. */
  public static Supply file(String digit) {
    return new Supply.Provided(digest(digit), false);
  }

  private static String digest(String digit) {
    return "sha-256:" + digit.repeat(64);
  }

  /** The shop's catalog, every knob at its default, the calendar of 2026. */
  public static Rulebook book() {
    return book(shop(), Policy.defaults());
  }

  /** Another catalog or policy on the calendar of 2026. */
  public static Rulebook book(Catalog catalog, Policy policy) {
    return Rulebook.of(catalog, policy, WorkCalendar.of(List.of(notice2026())));
  }

  /** 国办发明电 for 2026, as RULES gives it. */
  public static HolidayNotice notice2026() {
    List<NamedDay> off = new ArrayList<>();
    days(off, "元旦", "2026-01-01", 3);
    days(off, "春节", "2026-02-15", 9);
    days(off, "清明节", "2026-04-04", 3);
    days(off, "劳动节", "2026-05-01", 5);
    days(off, "端午节", "2026-06-19", 3);
    days(off, "中秋节", "2026-09-25", 3);
    days(off, "国庆节", "2026-10-01", 7);
    List<NamedDay> worked = new ArrayList<>();
    days(worked, "元旦", "2026-01-04", 1);
    days(worked, "春节", "2026-02-14", 1);
    days(worked, "春节", "2026-02-28", 1);
    days(worked, "劳动节", "2026-05-09", 1);
    days(worked, "国庆节", "2026-09-20", 1);
    days(worked, "国庆节", "2026-10-10", 1);
    return new HolidayNotice(2026, "国办发明电〔2025〕7号", "2026年部分节假日安排", off, worked);
  }

  private static void days(List<NamedDay> into, String name, String first, int count) {
    for (int i = 0; i < count; i++) {
      into.add(NamedDay.of(LocalDate.parse(first).plusDays(i), name));
    }
  }
}
