package org.yijianshi.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yijianshi.contract.arbitrary.CodeArbitraries;

/** The catalog's own codes: identities that read back from what they print. */
class CatalogCodesProperties {
  @Property(tries = 200)
  void what_a_catalog_code_prints_reads_back_and_sorts_like_its_text(
      @ForAll("bundles") BundleCode bundle,
      @ForAll("items") ItemCode item,
      @ForAll("departments") DepartmentCode department,
      @ForAll("materials") MaterialCode material) {
    assertThat(BundleCode.of(bundle.toString())).isEqualTo(bundle).isEqualByComparingTo(bundle);
    assertThat(ItemCode.of(item.toString())).isEqualTo(item).isEqualByComparingTo(item);
    assertThat(DepartmentCode.of(department.toString())).isEqualTo(department);
    assertThat(department).isEqualByComparingTo(department);
    assertThat(MaterialCode.of(material.toString())).isEqualTo(material);
    assertThat(material).isEqualByComparingTo(material);
  }

  @Example
  void another_form_is_refused_with_the_form_and_the_text() {
    assertRefused(BundleCode::of, "e03", "BundleCode must match [A-Z][A-Z0-9]*(-[A-Z0-9]+)*: e03");
    assertRefused(ItemCode::of, "E03", "ItemCode must match [A-Z][A-Z0-9]*(-[A-Z0-9]+)+: E03");
    assertRefused(
        DepartmentCode::of, "a--b", "DepartmentCode must match [a-z][a-z0-9]*(-[a-z0-9]+)*: a--b");
    assertRefused(
        MaterialCode::of,
        "身份证",
        "MaterialCode must match [A-Za-z][A-Za-z0-9]*([._-][A-Za-z0-9]+)*: 身份证");
  }

  private static void assertRefused(Function<String, ?> of, String text, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> of.apply(text)).withMessage(message);
  }

  @Property(tries = 20)
  void levels_have_names_in_both_languages(@ForAll("levels") Level level) {
    assertThat(level.label().zh()).endsWith("级");
    assertThat(level.label().en()).isNotBlank();
  }

  @Provide
  Arbitrary<BundleCode> bundles() {
    return CodeArbitraries.bundleCodes();
  }

  @Provide
  Arbitrary<ItemCode> items() {
    return CodeArbitraries.itemCodes();
  }

  @Provide
  Arbitrary<DepartmentCode> departments() {
    return CodeArbitraries.departmentCodes();
  }

  @Provide
  Arbitrary<MaterialCode> materials() {
    return CodeArbitraries.materialCodes();
  }

  @Provide
  Arbitrary<Level> levels() {
    return CodeArbitraries.levels();
  }
}
