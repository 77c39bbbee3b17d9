package org.yijianshi.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.base.Label;
import org.yijianshi.base.Language;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.Facts;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.SampleForms;
import org.yijianshi.form.FieldKey;
import org.yijianshi.form.FormValue;
import org.yijianshi.form.FormValues;
import org.yijianshi.form.UnifiedForm;

/** What a standard validator accepts by the schema is what the form accepts. */
@Rule("R11")
class FormSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final UnifiedForm FORM = SampleForms.form(Facts.none().with("leased", true));
  private static final Map<ItemCode, List<String>> STAFF =
      Map.of(SampleCatalogs.STAFF_1.item(), List.of("employee-1"));
  private static final String GOOD =
      "{\"fields\":{\"companyName\":\"山里人家\",\"contactPhone\":\"0398-7872222\",\"premisesArea\":120.5,"
          + "\"landlord\":\"莘源物业\"},\"subjects\":{\"employee-1\":{\"employeeId\":\"11010519491231002X\"}}}";

  private static List<String> faults(String form) throws JsonProcessingException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(JSON.readTree(schema(FORM)));
    return schema.validate(JSON.readTree(form)).stream()
        .map(ValidationMessage::getType)
        .collect(Collectors.toList());
  }

  private static String schema(UnifiedForm form) {
    return FormSchema.write(form, Label.of("开小店申请表", "shop application"), Language.ZH);
  }

  @Test
  void the_schema_is_a_schema() throws JsonProcessingException {
    JsonSchema meta =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(meta.validate(JSON.readTree(schema(FORM)))).isEmpty();
    assertThat(meta.validate(JSON.readTree(schema(SampleForms.form(Facts.none()))))).isEmpty();
  }

  @Test
  void a_good_form_passes_both_the_schema_and_the_form() throws JsonProcessingException {
    assertThat(faults(GOOD)).isEmpty();
    assertThat(FORM.check(FormCodec.read(GOOD).orThrow(), STAFF)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"companyName\":\"山里人家\",|",
        "\"contactPhone\":\"0398-7872222\"|\"contactPhone\":\"请来店\"",
        "120.5|9",
        "120.5|5001",
        "120.5|\"很大\"",
        "\"莘源物业\"|\"一二三四五六七八九十一\"",
        "\"莘源物业\"|\"莘源物业\",\"ownerName\":\"谁\"",
        "11010519491231002X|11010519491231002Y",
        "\"employeeId\":\"11010519491231002X\"|"
      })
  void what_is_wrong_passes_neither(String change) throws JsonProcessingException {
    String[] parts = change.split("\\|", -1);
    String bad = GOOD.replace(parts[0], parts[1]);

    assertThat(bad).isNotEqualTo(GOOD);
    assertThat(faults(bad)).isNotEmpty();
    assertThat(FORM.check(FormCodec.read(bad).orThrow(), STAFF)).isNotEmpty();
  }

  @Test
  void a_field_shows_where_it_comes_from_whose_it_is_and_when_it_is_asked() throws Exception {
    JsonNode fields =
        JSON.readTree(schema(SampleForms.form(Facts.none()))).at("/properties/fields");

    assertThat(fields.at("/properties/companyName/title").asText()).isEqualTo("企业名称");
    assertThat(fields.at("/properties/companyName/x-shared-source").asText()).isEqualTo("企业登记信息");
    assertThat(fields.at("/properties/contactPhone/x-personal").asBoolean()).isTrue();
    assertThat(fields.at("/properties/premisesArea/x-unit").asText()).isEqualTo("平方米");
    assertThat(fields.at("/properties/premisesArea/x-items").toString())
        .isEqualTo("[\"S01-01\",\"S01-02\"]");
    assertThat(fields.at("/properties/landlord/x-when").asText()).isNotBlank();
    assertThat(fields.at("/required").toString())
        .doesNotContain("landlord")
        .contains("companyName");
  }

  @Test
  void a_filled_form_is_written_and_read_again() {
    FormValues values =
        FormValues.none()
            .with("premisesArea", "120.50")
            .with("companyName", "𠮷家")
            .with(FieldKey.of("employeeId", "employee-1"), FormValue.filled("11010519491231002X"));

    assertThat(FormCodec.read(FormCodec.write(values)).orThrow()).isEqualTo(values);
    assertThat(FormCodec.read("{}").orThrow()).isEqualTo(FormValues.none());
    assertThat(FormCodec.read("{\"fields\":{\"a\":null,\"b\":\" \",\"c\":true}}").orThrow())
        .isEqualTo(FormValues.none().with("c", "true"));
  }

  @Test
  void what_cannot_be_read_is_told_by_its_place_and_never_repeated() {
    assertThat(places("{\"fields\":{\"name\":[\"欧阳\"]},\"subjects\":{\"e/1\":\"欧阳\"},\"欧阳\":1}"))
        .containsExactly(
            "WRONG_TYPE /fields/name", "WRONG_TYPE /subjects/e~11", "UNKNOWN_FIELD /欧阳");
    assertThat(places("{\"fields\":3,\"subjects\":4}"))
        .containsExactly("WRONG_TYPE /fields", "WRONG_TYPE /subjects");
    assertThat(places("[]")).containsExactly("WRONG_TYPE ");
    assertThat(places("欧阳晓彤")).containsExactly("MALFORMED_JSON ");
    assertThat(FormCodec.read("欧阳晓彤").faults().toString()).doesNotContain("欧阳");
    assertThat(FormCodec.read("{\"fields\":{\"name\":[\"欧阳\"]}}").faults().toString())
        .doesNotContain("欧阳");
  }

  private static List<String> places(String json) {
    return FormCodec.read(json).faults().stream().map(FormSchemaTest::place).toList();
  }

  private static String place(Violation fault) {
    return fault.code() + " " + fault.where();
  }
}
