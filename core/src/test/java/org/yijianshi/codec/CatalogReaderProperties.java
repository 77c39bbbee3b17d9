package org.yijianshi.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.yijianshi.base.Violation;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.contract.arbitrary.CatalogArbitraries;

/** Whatever is done to a document, reading it gives a value or faults, never an exception. */
class CatalogReaderProperties {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @Provide
  Arbitrary<Catalog> catalogs() {
    return CatalogArbitraries.catalogs();
  }

  @Provide
  Arbitrary<String> junk() {
    return Arbitraries.of(
        "null",
        "true",
        "-1",
        "1e9999",
        "0.5",
        "99999999999999999999",
        "\"\"",
        "\" \"",
        "\"FILING\"",
        "\"health\"",
        "[]",
        "{}",
        "[null]",
        "[1,\"a\"]",
        "{\"fact\":\"area\"}",
        "{\"not\":{\"not\":{\"fact\":\"area\",\"ge\":1}}}",
        "{\"zh\":\"甲\",\"en\":\"a\"}");
  }

  @Property(tries = 2000)
  void a_document_with_junk_in_it_is_read_or_refused_at_places_that_are_there(
      @ForAll("catalogs") Catalog catalog,
      @ForAll @Size(min = 1, max = 3) List<@IntRange(max = 100_000) Integer> places,
      @ForAll("junk") String junk)
      throws JsonProcessingException {
    JsonNode root = MAPPER.readTree(CatalogCodec.write(catalog));
    for (int place : places) {
      replace(root, place, MAPPER.readTree(junk));
    }
    String document = MAPPER.writeValueAsString(root);

    List<Violation> faults = CatalogCodec.read(document).faults();

    for (Violation fault : faults) {
      String where = fault.where();
      JsonPointer parent = JsonPointer.compile(where == null ? "" : where).head();
      assertThat(parent == null || !root.at(parent).isMissingNode()).as(where).isTrue();
    }
  }

  @Property(tries = 1000)
  void a_document_with_a_character_struck_out_is_read_or_refused(
      @ForAll("catalogs") Catalog catalog, @ForAll @IntRange(max = 100_000) int place) {
    String text = CatalogCodec.write(catalog);
    int at = place % text.length();

    Loaded<Catalog> loaded = CatalogCodec.read(text.substring(0, at) + text.substring(at + 1));

    assertThat(loaded.value().isPresent()).isEqualTo(loaded.faults().isEmpty());
  }

  @Property(tries = 500)
  void any_text_at_all_is_refused_as_an_overlay(@ForAll String text) {
    assertThat(OverlayCodec.read(text).faults()).isNotEmpty();
  }

  private static void replace(JsonNode root, int place, JsonNode with) {
    List<Runnable> replacements = new ArrayList<>();
    collect(root, with, replacements);
    replacements.get(place % replacements.size()).run();
  }

  private static void collect(JsonNode node, JsonNode with, List<Runnable> replacements) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              field -> {
                replacements.add(() -> object.set(field.getKey(), with));
                collect(field.getValue(), with, replacements);
              });
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        replacements.add(() -> array.set(index, with));
        collect(array.get(i), with, replacements);
      }
    }
  }
}
