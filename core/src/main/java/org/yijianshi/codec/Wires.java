package org.yijianshi.codec;

import com.fasterxml.jackson.core.io.SerializedString;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The wire forms of types, filled from a table once and asked by it alone. */
final class Wires {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  private final Map<Class<?>, Wire<?>> known = new LinkedHashMap<>();

  <T> void put(Class<T> type, Wire<T> wire) {
    if (known.put(type, wire) != null) {
      throw new IllegalStateException("Two wire forms: " + type.getName());
    }
  }

  <T> void text(Class<T> type, Function<T, String> writer, Function<String, T> reader) {
    put(type, new WireText<>(name(type), writer, reader));
  }

  /** An enum that stands inside a text. */
  <E extends Enum<E>> void words(Class<E> type) {
    put(type, new WireWord<>(type));
  }

  /** A record by its wire names, one a component, in their order; a question mark may be null. */
  <T> WireRecord<T> record(Class<T> type, String names) {
    return record(type, names, Map.of());
  }

  <T> WireRecord<T> record(
      Class<T> type, String names, Map<String, UnaryOperator<Wire<Object>>> special) {
    WireRecord<T> wire = shape(type, names, special);
    put(type, wire);
    return wire;
  }

  <T> WireRecord<T> shape(
      Class<T> type, String names, Map<String, UnaryOperator<Wire<Object>>> special) {
    RecordComponent[] components = type.getRecordComponents();
    List<String> all = names.isEmpty() ? List.of() : List.of(names.split(" ", -1));
    if (components.length != all.size()) {
      throw new IllegalStateException(
          type.getName() + " has " + components.length + " components, and wire names: " + names);
    }
    List<WireRecord.Part> parts = new ArrayList<>();
    for (int i = 0; i < components.length; i++) {
      boolean optional = all.get(i).endsWith("?");
      String name = all.get(i).replace("?", "");
      Wire<Object> wire = untyped(of(components[i].getGenericType()));
      parts.add(
          new WireRecord.Part(
              new SerializedString(name),
              optional,
              components[i].getName(),
              special.getOrDefault(name, UnaryOperator.identity()).apply(wire),
              accessor(components[i])));
    }
    return new WireRecord<>(type, parts, constructor(type, components));
  }

  private static MethodHandle accessor(RecordComponent component) {
    try {
      return LOOKUP
          .unreflect(component.getAccessor())
          .asType(MethodType.methodType(Object.class, Object.class));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("Not public: " + component, e);
    }
  }

  private static MethodHandle constructor(Class<?> type, RecordComponent[] components) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return LOOKUP
          .unreflectConstructor(type.getDeclaredConstructor(types))
          .asSpreader(Object[].class, types.length)
          .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Not public: " + type.getName(), e);
    }
  }

  @SuppressWarnings("unchecked") // the table pairs a component with the wire of its own type
  static Wire<Object> untyped(Wire<?> wire) {
    return (Wire<Object>) wire;
  }

  @SuppressWarnings("unchecked") // put pairs a class with its own wire
  <T> Wire<T> of(Class<T> type) {
    return (Wire<T>) of((Type) type);
  }

  Wire<?> of(Type type) {
    if (type instanceof ParameterizedType many) {
      return many(many);
    }
    if (!(type instanceof Class<?> single)) {
      throw new IllegalStateException("No wire form: " + type.getTypeName());
    }
    @Nullable Wire<?> wire = known.get(single);
    if (wire == null && single.isEnum()) {
      wire = word(single);
      known.put(single, wire);
    }
    if (wire == null) {
      throw new IllegalStateException("No wire form: " + type.getTypeName());
    }
    return wire;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an enum's class, as just asked
  private static Wire<?> word(Class<?> type) {
    return new WireWord(type);
  }

  private Wire<?> many(ParameterizedType type) {
    Type[] of = type.getActualTypeArguments();
    Wire<Object> last = untyped(of(of[of.length - 1]));
    if (type.getRawType() == List.class) {
      return new WireMany.Listed<>(last, List::copyOf);
    }
    if (type.getRawType() == Set.class) {
      return new WireMany.Distinct<>(last, Wires::key);
    }
    if (type.getRawType() == Map.class || type.getRawType() == ImmutableMap.class) {
      return new WireMany.Mapped<>(key(of[0]), last, ImmutableMap::copyOf);
    }
    if (type.getRawType() == ImmutableSortedMap.class) {
      return new WireMany.Mapped<>(comparable(of[0]), last, ImmutableSortedMap::copyOf);
    }
    throw new IllegalStateException("No wire form: " + type.getTypeName());
  }

  /** The name without its package: {@code Party.Kind}. */
  static String name(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }

  /** By the text that is written: words by their names, everything else as it prints. */
  private static String key(Object value) {
    return value instanceof Enum<?> word ? word.name() : value.toString();
  }

  @SuppressWarnings("unchecked") // keys of maps are texts, or this throws
  private WireText<Object> key(Type type) {
    return (WireText<Object>) of(type);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // keys of sorted maps are comparable
  private WireText<Comparable> comparable(Type type) {
    return (WireText<Comparable>) of(type);
  }

  /** What stands for each type, in the order of the table: fields of records, words of enums. */
  Map<String, String> forms() {
    Map<String, String> forms = new LinkedHashMap<>();
    known.forEach((type, wire) -> wire.describe(forms));
    return forms;
  }
}
