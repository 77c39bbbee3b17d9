package org.yijianshi.codec;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists, sets and maps. Empty ones are not written where they must be there. */
final class WireMany {
  private WireMany() {}

  /**
   * A list, in its order.
   *
   * @param <E> what is in it
   * @param <C> how it is held
   */
  static class Listed<E, C extends Collection<E>> extends Wire<C> {
    final Wire<E> element;
    private final Function<List<E>, C> holder;

    Listed(Wire<E> element, Function<List<E>, C> holder) {
      this.element = element;
      this.holder = holder;
    }

    @Override
    boolean omits(C value, Object owner, WireOut out) {
      return value.isEmpty();
    }

    @Override
    @Nullable C absent(@Nullable Object[] siblings, WireIn in) {
      return holder.apply(List.of());
    }

    /** A set has no order of its own: equal sets give equal texts. */
    Collection<E> ordered(C value) {
      return value;
    }

    @Override
    void write(C value, WireOut out) throws IOException {
      out.json.writeStartArray();
      for (E one : ordered(value)) {
        element.write(one, out);
      }
      out.json.writeEndArray();
    }

    @Override
    C read(WireIn in) throws IOException {
      in.expect(JsonToken.START_ARRAY, form());
      List<E> all = new ArrayList<>();
      while (in.json.nextToken() != JsonToken.END_ARRAY) {
        all.add(element.read(in));
      }
      C held = holder.apply(all);
      if (held.size() != all.size()) {
        throw in.fault(WireFault.WRONG_FORM, form());
      }
      return held;
    }

    @Override
    String form() {
      return element.form() + "[]";
    }
  }

  /**
   * A set of texts or words, sorted.
   *
   * @param <E> what is in it
   */
  static final class Distinct<E> extends Listed<E, java.util.Set<E>> {
    private final Function<E, String> key;

    Distinct(Wire<E> element, Function<E, String> key) {
      super(element, java.util.LinkedHashSet::new);
      this.key = key;
    }

    @Override
    Collection<E> ordered(java.util.Set<E> value) {
      if (value.size() < 2) {
        return value;
      }
      Map<String, E> sorted = new TreeMap<>();
      value.forEach(one -> sorted.put(key.apply(one), one));
      return sorted.values();
    }

    @Override
    String form() {
      return element.form() + "{}";
    }
  }

  /**
   * A map by texts, in its order.
   *
   * @param <K> its keys
   * @param <V> its values
   * @param <M> how it is held
   */
  static final class Mapped<K, V, M extends Map<K, V>> extends Wire<M> {
    private final WireText<K> key;
    private final Wire<V> value;
    private final Function<Map<K, V>, M> holder;

    Mapped(WireText<K> key, Wire<V> value, Function<Map<K, V>, M> holder) {
      this.key = key;
      this.value = value;
      this.holder = holder;
    }

    @Override
    boolean omits(M map, Object owner, WireOut out) {
      return map.isEmpty();
    }

    @Override
    @Nullable M absent(@Nullable Object[] siblings, WireIn in) {
      return holder.apply(Map.of());
    }

    @Override
    void write(M map, WireOut out) throws IOException {
      out.json.writeStartObject();
      for (Map.Entry<K, V> entry : map.entrySet()) {
        out.json.writeFieldName(key.text(entry.getKey()));
        value.write(entry.getValue(), out);
      }
      out.json.writeEndObject();
    }

    @Override
    M read(WireIn in) throws IOException {
      in.expect(JsonToken.START_OBJECT, form());
      Map<K, V> all = new LinkedHashMap<>();
      for (String name = in.nextField(); name != null; name = in.nextField()) {
        K read = key.parse(name, in);
        in.json.nextToken();
        if (all.put(read, value.read(in)) != null) {
          throw in.fault(WireFault.REPEATED_FIELD, key.form());
        }
      }
      return holder.apply(all);
    }

    @Override
    String form() {
      return "{" + key.form() + ": " + value.form() + "}";
    }
  }
}
