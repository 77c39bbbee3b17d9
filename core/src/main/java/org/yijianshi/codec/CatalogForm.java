package org.yijianshi.codec;

import java.time.LocalDate;
import java.util.function.Function;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.code.RegionCode;

/**
 * A kind of text with a form of its own, and how to say what would be right.
 *
 * @param parser makes the value, or throws
 * @param zh the right form in Chinese
 * @param en the right form in English
 */
record CatalogForm<T>(Function<String, T> parser, String zh, String en) {
  static final CatalogForm<RegionCode> REGION =
      new CatalogForm<>(
          RegionCode::of, "六位行政区划代码，如411200", "a region code of six digits, such as 411200");
  static final CatalogForm<BundleCode> BUNDLE =
      new CatalogForm<>(
          BundleCode::of,
          "由大写字母、数字组成的一件事编码，如E03",
          "a bundle code of capitals and digits, such as E03");
  static final CatalogForm<ItemCode> ITEM =
      new CatalogForm<>(
          ItemCode::of,
          "带连字符的事项编码，如E03-01",
          "an item code of capitals, digits and hyphens, such as E03-01");
  static final CatalogForm<DepartmentCode> DEPARTMENT =
      new CatalogForm<>(
          DepartmentCode::of,
          "由小写字母、数字、连字符组成的部门编码，如public-security",
          "a department code of small letters, digits and hyphens, such as public-security");
  static final CatalogForm<MaterialCode> MATERIAL =
      new CatalogForm<>(
          MaterialCode::of,
          "由字母、数字、连字符组成的材料编码，如business-licence",
          "a material code of letters, digits and hyphens, such as business-licence");
  static final CatalogForm<LocalDate> DATE =
      new CatalogForm<>(
          LocalDate::parse, "存在的日期，如2024-03-01", "a date that exists, such as 2024-03-01");
}
