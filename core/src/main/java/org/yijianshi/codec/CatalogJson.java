package org.yijianshi.codec;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Violation;

/** Turns text into JSON, strictly: no field twice, nothing after the end, numbers exact. */
final class CatalogJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private CatalogJson() {}

  /** Reads the text; where it is no JSON at all, the one fault says on which line and column. */
  static <T> Loaded<T> read(String text, Function<CatalogNode, CatalogSlot<T>> reader) {
    return read("R4", text, reader);
  }

  /** The same for a document whose faults rest on that rule. */
  static <T> Loaded<T> read(
      String rule, String text, Function<CatalogNode, CatalogSlot<T>> reader) {
    CatalogFaults faults = new CatalogFaults(rule);
    JsonNode json;
    try {
      json = tree(text);
    } catch (JsonProcessingException e) {
      return Loaded.faulty(List.of(malformed(rule, e)));
    }
    if (json == null || json.isMissingNode()) {
      faults.add("", "MALFORMED_JSON", "文件为空", "The document is empty");
      return Loaded.faulty(faults.all());
    }
    CatalogSlot<T> slot = reader.apply(new CatalogNode(json, "", faults));
    return faults.count() == 0 ? Loaded.of(slot.get()) : Loaded.faulty(faults.all());
  }

  /** The text as a tree; null or missing where there is nothing in it. */
  static @Nullable JsonNode tree(String text) throws JsonProcessingException {
    try (JsonParser parser = MAPPER.createParser(text)) {
      return MAPPER.readValue(parser, JsonNode.class);
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Violation malformed(String rule, JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    String zh = at == null ? "" : "第" + at.getLineNr() + "行第" + at.getColumnNr() + "列：";
    String en = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
    return Violation.of(
            rule,
            "MALFORMED_JSON",
            zh + "不是有效的JSON：" + e.getOriginalMessage(),
            en + "not valid JSON: " + e.getOriginalMessage())
        .at("");
  }
}
