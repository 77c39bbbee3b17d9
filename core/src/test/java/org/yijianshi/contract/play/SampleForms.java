package org.yijianshi.contract.play;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Label;
import org.yijianshi.catalog.FieldConstraint;
import org.yijianshi.catalog.FieldKind;
import org.yijianshi.catalog.FieldRequirement;
import org.yijianshi.catalog.Item;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.Condition;
import org.yijianshi.condition.Facts;
import org.yijianshi.condition.Thresholds;
import org.yijianshi.form.UnifiedForm;

/** Fields for the invented shop: shared, conditional, of employees, and asked by several items. */
public final class SampleForms {
  /** Given by the company register. */
  public static final FieldRequirement NAME =
      new FieldRequirement(
          "companyName",
          Label.of("企业名称", "company name"),
          FieldKind.TEXT,
          null,
          List.of(),
          true,
          false,
          "企业登记信息",
          Condition.always());

  /** Whoever can be called; personal. */
  public static final FieldRequirement PHONE =
      field("contactPhone", "联系电话", "contact telephone", FieldKind.PHONE, true);

  /** Asked by the trade permit from 1 square metre on. */
  public static final FieldRequirement AREA = area("1", "5000");

  /** Asked by the fire check more strictly. */
  public static final FieldRequirement FIRE_AREA = area("10", null);

  /** Only of leased premises. */
  public static final FieldRequirement LANDLORD =
      new FieldRequirement(
          "landlord",
          Label.of("出租方", "landlord"),
          FieldKind.TEXT,
          null,
          List.of(),
          true,
          true,
          null,
          Condition.eq("leased", true),
          FieldConstraint.atMost(10));

  /** Once an employee. */
  public static final FieldRequirement EMPLOYEE =
      new FieldRequirement(
          "employeeId",
          Label.of("员工公民身份号码", "employee's citizen id"),
          FieldKind.CITIZEN_ID,
          null,
          List.of(),
          true,
          true,
          null,
          Condition.always());

  private SampleForms() {}

  /** A plain field. */
  public static FieldRequirement field(
      String code, String zh, String en, FieldKind kind, boolean required) {
    return new FieldRequirement(
        code,
        Label.of(zh, en),
        kind,
        null,
        List.of(),
        required,
        kind.alwaysPersonal(),
        null,
        Condition.always());
  }

  private static FieldRequirement area(@Nullable String min, @Nullable String max) {
    return new FieldRequirement(
        "premisesArea",
        Label.of("经营面积", "floor area"),
        FieldKind.NUMBER,
        "平方米",
        List.of(),
        true,
        false,
        null,
        Condition.always(),
        FieldConstraint.between(
            min == null ? null : new BigDecimal(min), max == null ? null : new BigDecimal(max)));
  }

  /** The items of the shop with their fields. */
  public static List<Item> items() {
    return SampleCatalogs.items().stream()
        .map(i -> i.toBuilder().fields(fields(i.code())).build())
        .toList();
  }

  private static List<FieldRequirement> fields(ItemCode item) {
    if (item.equals(SampleCatalogs.TRADE.item())) {
      return List.of(NAME, PHONE, AREA, LANDLORD);
    }
    if (item.equals(SampleCatalogs.FIRE.item())) {
      return List.of(NAME, FIRE_AREA);
    }
    return item.equals(SampleCatalogs.STAFF_1.item()) ? List.of(NAME, EMPLOYEE) : List.of();
  }

  /** The form of those items. */
  public static UnifiedForm form(Facts facts, ItemCode... only) {
    List<ItemCode> wanted = List.of(only);
    return UnifiedForm.of(
        SampleCatalogs.SHOP,
        items().stream().filter(i -> wanted.isEmpty() || wanted.contains(i.code())).toList(),
        facts,
        Thresholds.none());
  }
}
