package org.yijianshi.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.code.InstanceId;
import org.yijianshi.message.Message;
import org.yijianshi.message.MessageKind;

/**
 * Outgoing messages in the envelope of CloudEvents 1.0, structured mode ({@link #CONTENT_TYPE}).
 *
 * <ul>
 *   <li>{@code id} is the idempotency key: the case and the message's sequence in it. A repeat has
 *       the same one.
 *   <li>{@code source} is the platform, as the host names it; {@code type} is {@code
 *       org.yijianshi.message.acceptance.v1}: its kind and the version of its data.
 *   <li>{@code subject} is what it is about: the case, or {@code case/instance}.
 *   <li>{@code partitionkey} is the case: messages of one case stay in order where a broker keeps
 *       the order of a key. {@code sequence} is the message's, as a text of 19 digits that sorts: a
 *       receiver drops what is not above the last one it has of that case.
 *   <li>{@code chaintip}, when given, is the case's hash chain at that time, so that nobody can
 *       rebuild its history unseen.
 *   <li>{@code data} holds whom it is for and named references, never personal data.
 * </ul>
 *
 * <p>The same message always gives the same text. Immutable and thread-safe.
 */
public final class CloudEvents {
  /** The media type of what {@link #write} gives. */
  public static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

  private final String source;

  private CloudEvents(String source) {
    this.source = source;
  }

  /**
   * Envelopes from that platform.
   *
   * @param source the platform, an absolute URI such as {@code
   *     https://zwfw.example.gov.cn/yijianshi}
   * @throws IllegalArgumentException if it is relative: receivers of several platforms could not
   *     tell them apart
   */
  public static CloudEvents from(String source) {
    if (!source.matches("[A-Za-z][A-Za-z0-9+.-]*:[\\x21-\\x7e]+")) {
      throw new IllegalArgumentException("A source must be an absolute URI: " + source);
    }
    return new CloudEvents(source);
  }

  /** The idempotency key, for instance {@code 018df6a0-…-000a/7001}. */
  public static String id(CaseId caseId, Message message) {
    return caseId + "/" + message.sequence();
  }

  /** The type of all messages of that kind. */
  public static String type(MessageKind kind) {
    return "org.yijianshi.message."
        + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')
        + ".v1";
  }

  /** The message in its envelope. */
  public String write(CaseId caseId, Message message) {
    return envelope(caseId, message, null);
  }

  /**
   * The same with the end of the case's hash chain.
   *
   * @param chainTip lower-case hexadecimal digits
   */
  public String write(CaseId caseId, Message message, String chainTip) {
    if (!chainTip.matches("[0-9a-f]{16,128}")) {
      throw new IllegalArgumentException("A chain's tip is 16 to 128 hexadecimal digits");
    }
    return envelope(caseId, message, chainTip);
  }

  private String envelope(CaseId caseId, Message message, @Nullable String chainTip) {
    return WireJson.write(
        null,
        out -> {
          JsonGenerator json = out.json;
          json.writeStartObject();
          json.writeStringField("specversion", "1.0");
          json.writeStringField("id", id(caseId, message));
          json.writeStringField("source", source);
          json.writeStringField("type", type(message.kind()));
          InstanceId instance = message.instance();
          json.writeStringField("subject", caseId + (instance == null ? "" : "/" + instance));
          json.writeStringField("time", WireTime.format(message.at()));
          json.writeStringField("datacontenttype", "application/json");
          json.writeStringField("partitionkey", caseId.toString());
          json.writeStringField(
              "sequence", String.format(Locale.ROOT, "%019d", message.sequence()));
          if (chainTip != null) {
            json.writeStringField("chaintip", chainTip);
          }
          json.writeFieldName("data");
          data(message, json);
          json.writeEndObject();
        });
  }

  private static void data(Message message, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("to", message.to().key());
    json.writeObjectFieldStart("content");
    for (Map.Entry<String, String> entry : message.content().entrySet()) {
      json.writeStringField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
