package org.yijianshi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.BUSINESS_LICENCE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.SITE_DATA;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE_PERMIT;
import static org.yijianshi.contract.play.SampleCatalogs.WORKS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.FieldKind;
import org.yijianshi.catalog.FieldRequirement;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.condition.Condition;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.plan.DemandList.Demand;
import org.yijianshi.plan.DemandList.Kind;

/** 数据共享需求清单 and 电子证照应用清单, from the catalog. */
@Rule({"R10", "R12"})
class DemandListTest {
  private static final Catalog SHOP = SampleCatalogs.shop();

  @Test
  void each_department_s_demands_stand_once_with_the_items_that_need_them() {
    DemandList list = DemandList.of(SHOP);

    assertThat(list.departments()).containsExactly(MARKET, FIRE_RESCUE);
    assertThat(list.of(MARKET))
        .containsExactly(
            new Demand(
                Kind.E_CERTIFICATE,
                MARKET,
                BUSINESS_LICENCE.value(),
                "营业执照",
                null,
                List.of(TRADE.item()),
                List.of()));
    assertThat(list.of(FIRE_RESCUE))
        .extracting(Demand::kind, Demand::code)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Kind.SHARED_DATA, SITE_DATA.value()),
            org.assertj.core.groups.Tuple.tuple(Kind.E_CERTIFICATE, BUSINESS_LICENCE.value()));
    assertThat(list.of(Kind.E_CERTIFICATE).get(1).items()).containsExactly(FIRE.item());
    assertThat(DemandList.of(SHOP, SHOP.bundles().get(0))).isEqualTo(list);
  }

  @Test
  void data_that_fills_in_a_form_is_demanded_with_its_fields() {
    FieldRequirement name =
        new FieldRequirement(
            "shopName",
            Label.of("店铺名称", "name of the shop"),
            FieldKind.TEXT,
            null,
            List.of(),
            true,
            false,
            "businessRegistration",
            Condition.always());
    DemandList list = DemandList.of(with(TRADE.item().value(), List.of(name), List.of()));

    assertThat(list.of(MARKET).get(0).code()).isEqualTo("businessRegistration");
    assertThat(list.of(MARKET).get(0).fields()).containsExactly("shopName");
    assertThat(list.of(MARKET).get(0).kind()).isEqualTo(Kind.SHARED_DATA);
  }

  @Test
  void whoever_issues_a_document_is_its_supplier_and_it_should_not_be_brought() {
    MaterialRequirement permit = MaterialRequirement.brought(TRADE_PERMIT, "营业许可证");
    DemandList list = DemandList.of(with(FIRE.item().value(), List.of(), List.of(permit)));

    assertThat(list.of(Kind.STILL_BROUGHT))
        .containsExactly(
            new Demand(
                Kind.STILL_BROUGHT,
                FIRE_RESCUE,
                TRADE_PERMIT.value(),
                "营业许可证",
                MARKET,
                List.of(FIRE.item()),
                List.of()));
    assertThat(list.suppliedBy(MARKET)).isEqualTo(list.of(Kind.STILL_BROUGHT));
    assertThat(list.suppliedBy(WORKS)).isEmpty();
  }

  @Test
  void a_bundle_without_materials_demands_nothing() {
    assertThat(DemandList.of(Cities.PUBLISHED).demands()).isEmpty();
  }

  private static Catalog with(
      String item, List<FieldRequirement> fields, List<MaterialRequirement> materials) {
    List<Item> items =
        SampleCatalogs.items().stream()
            .map(
                i ->
                    i.code().value().equals(item)
                        ? i.toBuilder()
                            .fields(fields)
                            .materials(materials.isEmpty() ? i.materials() : materials)
                            .build()
                        : i)
            .toList();
    return SampleCatalogs.catalog(items, SampleCatalogs.dependencies());
  }
}
