package org.yijianshi.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.code.InstanceId;
import org.yijianshi.message.Message;
import org.yijianshi.message.MessageKind;
import org.yijianshi.party.Party;

/** Envelopes by CloudEvents 1.0, as they always were. */
class CloudEventsTest {
  private static final CaseId CASE = CaseId.of("018df6a0-0000-7000-8000-00000000000a");
  private static final CloudEvents EVENTS =
      CloudEvents.from("https://zwfw.example.gov.cn/yijianshi");
  private static final String TIP =
      "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0";

  private static Message message(MessageKind kind, long sequence) {
    return new Message(
        sequence,
        kind,
        Party.parse("DEPARTMENT:fire-rescue@411224"),
        InstanceId.parse("E03-05/employee-7"),
        Instant.parse("2024-03-01T01:00:00.000001Z"),
        Map.of("receipt", "S-2024-1 “𠮷”"));
  }

  private static Message bare() {
    return new Message(
        1000,
        MessageKind.RECEIPT,
        Party.applicant("applicant-1"),
        null,
        Instant.parse("2024-03-01T01:00:00Z"),
        Map.of());
  }

  @Test
  void envelopes_are_what_they_always_were() throws IOException {
    Map<String, String> made = new LinkedHashMap<>();
    made.put("full", EVENTS.write(CASE, message(MessageKind.ACCEPTANCE, 7001), TIP));
    made.put("bare", EVENTS.write(CASE, bare()));
    for (MessageKind kind : MessageKind.values()) {
      made.put(kind.name(), CloudEvents.type(kind));
    }

    GoldenFile golden = GoldenFile.read("cloud-events.tsv");
    golden.add(made);

    assertThat(made).isEqualTo(golden.lines());
  }

  /** Section 3 of the specification, version 1.0.2, and the JSON event format. */
  @ParameterizedTest
  @EnumSource(MessageKind.class)
  void every_envelope_keeps_the_specification(MessageKind kind) throws IOException {
    for (String text :
        List.of(
            EVENTS.write(CASE, message(kind, 7001)),
            EVENTS.write(CASE, message(kind, 7001), TIP))) {
      JsonNode event = new ObjectMapper().readTree(text);

      assertThat(event.path("specversion").asText()).isEqualTo("1.0");
      assertThat(event.path("id").asText()).isNotEmpty();
      assertThat(URI.create(event.path("source").asText()).isAbsolute()).isTrue();
      assertThat(event.path("type").asText())
          .matches("org\\.yijianshi\\.message\\.[a-z]+(-[a-z]+)*\\.v1");
      assertThat(event.path("subject").asText()).isNotEmpty();
      assertThat(OffsetDateTime.parse(event.path("time").asText()).toInstant())
          .isEqualTo(message(kind, 7001).at());
      assertThat(event.path("datacontenttype").asText()).isEqualTo("application/json");
      assertThat(event.path("data").isObject()).isTrue();
      event
          .fields()
          .forEachRemaining(
              attribute -> {
                assertThat(attribute.getKey()).matches("[a-z0-9]{1,20}");
                if (!attribute.getKey().equals("data")) {
                  assertThat(attribute.getValue().isTextual()).isTrue();
                }
              });
    }
  }

  @Test
  void a_repeat_has_the_same_id_and_another_message_another() {
    assertThat(CloudEvents.id(CASE, message(MessageKind.RECEIPT, 7001)))
        .isEqualTo(CASE + "/7001")
        .isNotEqualTo(CloudEvents.id(CASE, message(MessageKind.RECEIPT, 7002)));
    assertThat(EVENTS.write(CASE, bare())).isEqualTo(EVENTS.write(CASE, bare()));
  }

  @Test
  void sequences_sort_as_texts() throws IOException {
    String two = sequence(message(MessageKind.RECEIPT, 2_000));
    String ten = sequence(message(MessageKind.RECEIPT, 10_000));

    assertThat(two).isLessThan(ten).hasSize(19);
  }

  private static String sequence(Message message) throws IOException {
    return new ObjectMapper().readTree(EVENTS.write(CASE, message)).path("sequence").asText();
  }

  @Test
  void a_source_is_absolute_and_a_tip_hexadecimal() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CloudEvents.from("/yijianshi"))
        .withMessageContaining("/yijianshi");
    assertThatIllegalArgumentException().isThrownBy(() -> EVENTS.write(CASE, bare(), "tip"));
  }
}
