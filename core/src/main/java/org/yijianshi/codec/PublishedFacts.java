package org.yijianshi.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.yijianshi.casefile.Outage;
import org.yijianshi.casefile.Pinned;
import org.yijianshi.code.RegionCode;

/**
 * The small publications as JSON: outages, such as {@code
 * {"number":"停机2026-1","regions":["411224"],"from":"…","to":"…","declaredAt":"…"}}, and what is in
 * force, such as {@code {"catalog":"2","policy":"policy-…","calendar":"…"}}.
 */
final class PublishedFacts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PublishedFacts() {}

  static String write(Outage outage) {
    ObjectNode json = JSON.createObjectNode();
    json.put("number", outage.number());
    ArrayNode regions = json.putArray("regions");
    outage.regions().forEach(region -> regions.add(region.value()));
    json.put("from", outage.from().toString());
    json.put("to", outage.to().toString());
    json.put("declaredAt", outage.declaredAt().toString());
    return json.toString();
  }

  static String write(Pinned pinned) {
    ObjectNode json = JSON.createObjectNode();
    json.put("catalog", pinned.catalog());
    json.put("policy", pinned.policy());
    json.put("calendar", pinned.calendar());
    return json.toString();
  }

  /**
   * The outage that was written so.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Outage outage(String text) {
    JsonNode json = object(text);
    Set<RegionCode> regions = new LinkedHashSet<>();
    json.path("regions").forEach(region -> regions.add(RegionCode.of(region.asText())));
    try {
      return new Outage(
          text(json, "number"),
          regions,
          Instant.parse(text(json, "from")),
          Instant.parse(text(json, "to")),
          Instant.parse(text(json, "declaredAt")));
    } catch (DateTimeException wrong) {
      throw new IllegalArgumentException("An outage begins, ends and is declared", wrong);
    }
  }

  /**
   * What was put in force so.
   *
   * @throws IllegalArgumentException if it names none
   */
  static Pinned pinned(String text) {
    JsonNode json = object(text);
    return new Pinned(text(json, "catalog"), text(json, "policy"), text(json, "calendar"));
  }

  private static JsonNode object(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException("Not JSON", wrong);
    }
  }

  private static String text(JsonNode json, String name) {
    JsonNode value = json.path(name);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("No text \"" + name + "\"");
    }
    return value.asText();
  }
}
