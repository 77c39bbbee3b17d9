package org.yijianshi.codec;

import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists, sets and maps. Empty ones are not written where they must be there. */
final class WireMany {
  private WireMany() {}

  static <E> Wire<List<E>> list(Wire<E> element) {
    return new Listed<>(element, List::copyOf);
  }

  static <E> Wire<Set<E>> set(Wire<E> element) {
    return new Distinct<>(element);
  }

  static <K, V> Wire<Map<K, V>> map(WireText<K> key, Wire<V> value) {
    return new Mapped<>(key, value, ImmutableMap::copyOf);
  }

  static <K extends Comparable<K>, V> Wire<ImmutableSortedMap<K, V>> sorted(
      WireText<K> key, Wire<V> value) {
    return new Mapped<>(key, value, ImmutableSortedMap::copyOf);
  }

  /**
   * A list, in its order.
   *
   * @param <E> what is in it
   * @param <C> how it is held
   */
  private static class Listed<E, C extends Collection<E>> extends Wire<C> {
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

    @Override
    void describe(Map<String, String> forms) {
      element.describe(forms);
    }
  }

  /**
   * A set of texts or words, sorted.
   *
   * @param <E> what is in it
   */
  private static final class Distinct<E> extends Listed<E, Set<E>> {
    Distinct(Wire<E> element) {
      super(element, LinkedHashSet::new);
    }

    @Override
    Collection<E> ordered(Set<E> value) {
      if (value.size() < 2) {
        return value;
      }
      Map<String, E> sorted = new TreeMap<>();
      value.forEach(one -> sorted.put(element.key(one), one));
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
  private static final class Mapped<K, V, M extends Map<K, V>> extends Wire<M> {
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
        out.json.writeFieldName(key.key(entry.getKey()));
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
      return "{" + key.form() + "," + value.form() + "}";
    }

    @Override
    void describe(Map<String, String> forms) {
      value.describe(forms);
    }
  }
}
