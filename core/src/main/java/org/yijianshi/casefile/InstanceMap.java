package org.yijianshi.casefile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.InstanceId;

/**
 * The instances of a case by their ids, in the order of the list; never changes. Which ids there
 * are is fixed at submission and hardly ever after, and nearly every event changes one instance: so
 * the way from an id to its place is shared by all states, and a change copies only the places.
 */
final class InstanceMap extends AbstractMap<InstanceId, ItemInstance> {
  private static final InstanceMap EMPTY = new InstanceMap(ImmutableMap.of(), ImmutableList.of());

  private final ImmutableMap<InstanceId, Integer> places;
  private final ImmutableList<ItemInstance> instances;

  private InstanceMap(
      ImmutableMap<InstanceId, Integer> places, ImmutableList<ItemInstance> instances) {
    this.places = places;
    this.instances = instances;
  }

  static InstanceMap empty() {
    return EMPTY;
  }

  /** That map, or one of the same entries in the same order. */
  static InstanceMap copyOf(Map<InstanceId, ItemInstance> map) {
    if (map instanceof InstanceMap same) {
      return same;
    }
    ImmutableMap.Builder<InstanceId, Integer> places = ImmutableMap.builder();
    int next = 0;
    for (InstanceId id : map.keySet()) {
      places.put(id, next++);
    }
    return new InstanceMap(places.buildOrThrow(), ImmutableList.copyOf(map.values()));
  }

  /** With that instance in the place of the one of its id; the same if it has none. */
  InstanceMap with(ItemInstance changed) {
    Integer place = places.get(changed.id());
    if (place == null) {
      return this;
    }
    ItemInstance[] next = instances.toArray(new ItemInstance[0]);
    next[place] = changed;
    return new InstanceMap(places, ImmutableList.copyOf(next));
  }

  @Override
  public @Nullable ItemInstance get(@Nullable Object id) {
    Integer place = places.get(id);
    return place == null ? null : instances.get(place);
  }

  @Override
  public boolean containsKey(@Nullable Object id) {
    return places.containsKey(id);
  }

  @Override
  public int size() {
    return instances.size();
  }

  @Override
  public Set<InstanceId> keySet() {
    return places.keySet();
  }

  @Override
  public Collection<ItemInstance> values() {
    return instances;
  }

  @Override
  public Set<Entry<InstanceId, ItemInstance>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<InstanceId, ItemInstance>> iterator() {
        Iterator<InstanceId> ids = places.keySet().iterator();
        return new Iterator<>() {
          private int next;

          @Override
          public boolean hasNext() {
            return ids.hasNext();
          }

          @Override
          public Entry<InstanceId, ItemInstance> next() {
            return Map.entry(ids.next(), instances.get(next++));
          }
        };
      }

      @Override
      public int size() {
        return instances.size();
      }
    };
  }
}
