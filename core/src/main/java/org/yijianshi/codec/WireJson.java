package org.yijianshi.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Texts from generators and parsers, and their faults in our words. */
final class WireJson {
  /** Reading what was written must never fail for its size; nothing here comes from strangers. */
  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(1000)
                  .build())
          .build();

  private WireJson() {}

  /** What writes one JSON value. */
  interface Writing {
    void to(WireOut out) throws IOException;
  }

  /** What reads one JSON value, whose first token is the current one. */
  interface Reading<T> {
    T from(WireIn in) throws IOException;
  }

  static String write(@Nullable Instant occurredAt, Writing writing) {
    try (SegmentedStringWriter text = new SegmentedStringWriter(JSON._getBufferRecycler())) {
      try (JsonGenerator json = JSON.createGenerator(text)) {
        writing.to(new WireOut(json, occurredAt));
      }
      return encodable(text.getAndClear());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Half a character outside the basic plane is no Unicode: databases refuse it or keep a question
   * mark. It can stand only inside a JSON string, where its escape means the same.
   */
  private static String encodable(String text) {
    StringBuilder escaped = new StringBuilder();
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          i++;
        } else {
          escaped.append(text, done, i).append(String.format("\\u%04x", (int) c));
          done = i + 1;
        }
      }
    }
    return done == 0 ? text : escaped.append(text, done, text.length()).toString();
  }

  static <T> T read(WirePlace place, String text, Reading<T> reading) {
    try (JsonParser json = JSON.createParser(text)) {
      WireIn in = new WireIn(json, place);
      json.nextToken();
      T value = reading.from(in);
      if (json.nextToken() != null) {
        throw in.fault(WireFault.WRONG_FORM, "end");
      }
      return value;
    } catch (JsonProcessingException e) {
      // Neither its text nor itself as the cause: both may quote what was read.
      throw place.fault(WireFault.NOT_JSON, "", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
