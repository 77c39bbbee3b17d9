package org.yijianshi.example.benchmarks.wholecase;

import java.util.List;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.catalog.Accountability;
import org.yijianshi.catalog.Alternative;
import org.yijianshi.catalog.Audience;
import org.yijianshi.catalog.Basis;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.BundleKind;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Department;
import org.yijianshi.catalog.Dependency;
import org.yijianshi.catalog.DependencyKind;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.ItemType;
import org.yijianshi.catalog.Limits;
import org.yijianshi.catalog.MaterialHandling;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.catalog.MaterialSource;
import org.yijianshi.catalog.Origin;
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
import org.yijianshi.condition.Thresholds;
import org.yijianshi.plan.Wish;

/**
 * One invented bundle of six items and two orderings, which the hall carries from submission to
 * closing in sixteen commands:
 *
 * <pre>
 * B01-01 LICENCE    经营许可    market, licence, 10 working days
 * B01-02 SIGN       招牌服务    market, 5 working days; waits for LICENCE
 * B01-03 WATER      供水开户    works, on the spot
 * B01-04 SEWER      排水接入    works, 5 working days; waits for WATER
 * B01-05 ACCOUNT    缴费账户    market, on the spot
 * B01-06 REGISTER   用户登记    works, on the spot
 * </pre>
 */
final class SixItems {
  static final RegionCode CITY = RegionCode.of("411200");
  static final RegionCode COUNTY = RegionCode.of("411224");
  static final DepartmentCode MARKET = DepartmentCode.of("market");
  static final DepartmentCode WORKS = DepartmentCode.of("works");
  static final BundleCode BUNDLE = BundleCode.of("B01");

  static final InstanceId LICENCE = item("B01-01");
  static final InstanceId SIGN = item("B01-02");
  static final InstanceId WATER = item("B01-03");
  static final InstanceId SEWER = item("B01-04");
  static final InstanceId ACCOUNT = item("B01-05");
  static final InstanceId REGISTER = item("B01-06");

  /** Those that are accepted first and decided later, in an order that both orderings allow. */
  static final List<InstanceId> PROMISED = List.of(LICENCE, SIGN, SEWER);

  /** Those that are decided as they come in. */
  static final List<InstanceId> AT_ONCE = List.of(WATER, ACCOUNT, REGISTER);

  static final MaterialCode FORM = MaterialCode.of("application-form");
  static final MaterialCode PLAN = MaterialCode.of("site-plan");

  private SixItems() {}

  /** Whose item it is. */
  static DepartmentCode department(InstanceId item) {
    return item.equals(LICENCE) || item.equals(SIGN) || item.equals(ACCOUNT) ? MARKET : WORKS;
  }

  static Catalog catalog() {
    return new Catalog(
        "benchmark",
        "1",
        CITY,
        "invented",
        "测量用清单",
        List.of(
            new Region(CITY, "三门峡市", Level.CITY, null, false),
            new Region(COUNTY, "卢氏县", Level.COUNTY, CITY, false)),
        List.of(),
        List.of(
            new Department(MARKET, "市场监管部门", Accountability.LOCAL),
            new Department(WORKS, "城市管理部门", Accountability.LOCAL)),
        List.of(),
        List.of(),
        Thresholds.none(),
        List.of(),
        List.of(
            new Bundle(
                BUNDLE,
                1,
                "测量一件事",
                List.of(),
                Condition.always(),
                Audience.ENTERPRISE,
                Origin.CITY,
                MARKET,
                BundleKind.RUNNING,
                List.of(),
                List.of(
                    promised(LICENCE, "经营许可", ItemType.ADMINISTRATIVE_LICENCE, 10),
                    promised(SIGN, "招牌服务", ItemType.PUBLIC_SERVICE, 5),
                    atOnce(WATER, "供水开户"),
                    promised(SEWER, "排水接入", ItemType.PUBLIC_SERVICE, 5),
                    atOnce(ACCOUNT, "缴费账户"),
                    atOnce(REGISTER, "用户登记")),
                List.of(),
                List.of(),
                List.of(ordering(LICENCE, SIGN), ordering(WATER, SEWER)))));
  }

  /** Everything, in the county. */
  static Wish wish() {
    return Wish.all(BUNDLE, COUNTY, Facts.none());
  }

  private static InstanceId item(String code) {
    return InstanceId.of(ItemCode.of(code));
  }

  private static Dependency ordering(InstanceId before, InstanceId after) {
    return Dependency.of(before.item(), after.item(), DependencyKind.SEQUENTIAL, Basis.INFERRED);
  }

  private static Item promised(InstanceId id, String name, ItemType type, long workingDays) {
    Limits limits =
        Limits.of(TimeLimit.workingDays(workingDays), TimeLimit.workingDays(2 * workingDays));
    return item(id, name, Alternative.plain(name, type, ProcessingType.PROMISED).with(limits));
  }

  private static Item atOnce(InstanceId id, String name) {
    return item(
        id, name, Alternative.plain(name, ItemType.PUBLIC_SERVICE, ProcessingType.ON_THE_SPOT));
  }

  private static Item item(InstanceId id, String name, Alternative alternative) {
    return Item.builder(id.item(), name)
        .departments(List.of(department(id)))
        .levels(List.of(Level.COUNTY))
        .alternatives(List.of(alternative))
        .materials(List.of(file(FORM, "申请表"), file(PLAN, "场所平面图")))
        .build();
  }

  private static MaterialRequirement file(MaterialCode code, String name) {
    return new MaterialRequirement(
        code,
        name,
        MaterialHandling.ELECTRONIC,
        MaterialSource.APPLICANT,
        null,
        true,
        false,
        null,
        Condition.always(),
        1,
        null,
        null,
        null,
        null);
  }
}
