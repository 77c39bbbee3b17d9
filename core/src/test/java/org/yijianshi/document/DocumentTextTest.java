package org.yijianshi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yijianshi.base.Rule;
import org.yijianshi.contract.play.Cast;

/** Each document as it is printed, and that none can be made without what it must say. */
class DocumentTextTest {
  @TestFactory
  @Rule({"R27", "R28", "R29", "R36", "R37", "R42", "R44", "R47", "XKF-42", "XKF-45"})
  Stream<DynamicTest> every_document_is_printed_as_it_always_was() {
    return SampleDocuments.all().stream()
        .map(
            document ->
                DynamicTest.dynamicTest(
                    document.kind().label().zh(),
                    () -> assertThat(document.text()).isEqualTo(golden(document.kind()))));
  }

  private static String golden(DocumentKind kind) throws IOException {
    String name = "/org/yijianshi/document/" + kind.label().zh() + ".txt";
    try (InputStream in = DocumentTextTest.class.getResourceAsStream(name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void there_is_one_document_of_every_kind_and_each_says_whose_it_is() {
    List<HeadedDocument> all = SampleDocuments.all();

    assertThat(all)
        .extracting(HeadedDocument::kind)
        .containsExactlyInAnyOrder(DocumentKind.values());
    for (HeadedDocument document : all) {
      assertThat(document.text())
          .contains(document.kind().label().zh())
          .contains("编号：" + document.number())
          .contains(Cast.NAME, document.head().issuer());
      boolean signed = document.text().contains("（盖章）") || document.text().contains("（签名）");
      assertThat(signed).as(document.kind().label().zh()).isTrue();
    }
  }

  @Test
  void no_line_is_wider_than_a_page_and_none_starts_with_a_mark() {
    for (HeadedDocument document : SampleDocuments.all()) {
      for (String line : document.text().lines().toList()) {
        int width = line.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum();
        assertThat(width).as(line).isLessThanOrEqualTo(78);
        assertThat(line).doesNotMatch("^[，。；：、）》].*");
      }
    }
  }

  @Test
  @Rule("P-materialVisibility")
  void the_text_names_the_addressee_and_nothing_else_does() {
    for (HeadedDocument document : SampleDocuments.all()) {
      assertThat(document.toString() + document.head()).doesNotContain(Cast.NAME);
      assertThat(document.toString()).contains(document.kind().name());
    }
    assertThat(new Defect("申请表", Cast.NAME + "未签名", "签名", null).toString())
        .doesNotContain(Cast.NAME);
  }

  @TestFactory
  @Rule({"R27", "R28", "R29", "R36", "R37", "R42", "R44", "R47", "XKF-42", "XKF-45"})
  Stream<DynamicTest> without_any_one_of_its_elements_there_is_no_document() {
    List<DynamicTest> tests = new ArrayList<>();
    for (HeadedDocument document : SampleDocuments.all()) {
      RecordComponent[] parts = document.getClass().getRecordComponents();
      for (int i = 0; i < parts.length; i++) {
        int index = i;
        boolean optional = parts[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (!optional && !parts[i].getType().isPrimitive()) {
          tests.add(
              DynamicTest.dynamicTest(
                  document.kind().label().zh() + " without " + parts[i].getName(),
                  () -> refusedWithout(document, index)));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(60);
    return tests.stream();
  }

  private static void refusedWithout(HeadedDocument document, int index) {
    RecordComponent part = document.getClass().getRecordComponents()[index];
    List<@Nullable Object> nothings = new ArrayList<>();
    nothings.add(null);
    if (part.getType() == String.class) {
      nothings.add(" ");
    }
    boolean mayBeEmpty = document instanceof ReceiptNotice && part.getName().equals("materials");
    if (part.getType() == List.class && !mayBeEmpty) {
      nothings.add(List.of());
    }
    for (Object nothing : nothings) {
      assertThatThrownBy(() -> made(document, index, nothing))
          .as(part.getName() + " = " + nothing)
          .isInstanceOfAny(IllegalArgumentException.class, NullPointerException.class)
          .satisfies(
              e -> {
                if (!part.getName().equals("kind")) {
                  assertThat(e).hasMessageContaining(document.kind().label().zh() + "缺少：");
                }
              });
    }
  }

  private static Object made(HeadedDocument document, int index, @Nullable Object instead)
      throws Throwable {
    RecordComponent[] parts = document.getClass().getRecordComponents();
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      var accessor = parts[i].getAccessor();
      accessor.setAccessible(true);
      values[i] = i == index ? instead : accessor.invoke(document);
    }
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return document.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Test
  void a_head_lacks_nothing() {
    LocalDate day = LocalDate.of(2026, 3, 2);
    assertThatThrownBy(() -> new DocumentHead(" ", "C", null, List.of("甲"), "局", day))
        .hasMessageContaining("编号");
    assertThatThrownBy(() -> new DocumentHead("1", "", null, List.of("甲"), "局", day))
        .hasMessageContaining("办件编号");
    assertThatThrownBy(() -> new DocumentHead("1", "C", null, List.of(), "局", day))
        .hasMessageContaining("受送达人");
    assertThatThrownBy(() -> new DocumentHead("1", "C", null, List.of(" "), "局", day))
        .hasMessageContaining("受送达人");
    assertThatThrownBy(() -> new DocumentHead("1", "C", null, List.of("甲"), "", day))
        .hasMessageContaining("制作机关");
  }

  @Test
  @Rule("XKF-42")
  void an_extension_extends() {
    LocalDate day = LocalDate.of(2026, 3, 2);

    assertThat(new ExtensionNotice.Limit("许可", day, day.plusDays(1)).until()).isAfter(day);
    assertThatThrownBy(() -> new ExtensionNotice.Limit("许可", day, day))
        .hasMessageContaining("晚于原期限的期限");
    assertThatThrownBy(() -> new ExtensionNotice.Limit(" ", day, day.plusDays(1)))
        .hasMessageContaining("所涉事项");
  }

  @Test
  @Rule("R37")
  void a_decision_against_the_applicant_is_one_of_two() {
    AdverseNotice denial = (AdverseNotice) SampleDocuments.all().get(6);

    assertThat(denial.kind()).isEqualTo(DocumentKind.DENIAL);
    assertThatThrownBy(
            () ->
                new AdverseNotice(
                    denial.head(),
                    DocumentKind.GRANT,
                    denial.item(),
                    denial.appliedAt(),
                    denial.grounds(),
                    denial.remedies(),
                    null,
                    denial.basis()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
