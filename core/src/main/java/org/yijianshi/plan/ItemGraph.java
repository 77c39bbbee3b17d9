package org.yijianshi.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.graph.ElementOrder;
import com.google.common.graph.Graphs;
import com.google.common.graph.ImmutableValueGraph;
import com.google.common.graph.MutableValueGraph;
import com.google.common.graph.ValueGraph;
import com.google.common.graph.ValueGraphBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Dependency;
import org.yijianshi.catalog.DependencyKind;
import org.yijianshi.code.InstanceId;

/**
 * Which instance needs which other's result. Instances between which no path runs are handled in
 * parallel (R39). An item that is not among the instances, because it does not apply, is held, was
 * replaced or not picked, is not waited for. Immutable; never has a cycle.
 */
@Rule("R39")
public final class ItemGraph {
  private final ImmutableValueGraph<InstanceId, DependencyKind> graph;
  private final ImmutableMap<InstanceId, Integer> position;
  private final ImmutableSetMultimap<InstanceId, InstanceId> predecessors;
  private final ImmutableSetMultimap<InstanceId, InstanceId> successors;
  private final ImmutableList<InstanceId> order;
  private final ImmutableList<ImmutableList<InstanceId>> layers;

  private ItemGraph(ImmutableValueGraph<InstanceId, DependencyKind> graph) {
    this.graph = graph;
    ImmutableMap.Builder<InstanceId, Integer> positions = ImmutableMap.builder();
    int next = 0;
    for (InstanceId id : graph.nodes()) {
      positions.put(id, next++);
    }
    this.position = positions.buildOrThrow();
    this.predecessors = sorted(graph::predecessors);
    this.successors = sorted(graph::successors);
    this.layers = layersOf(graph);
    this.order = layers.stream().flatMap(List::stream).collect(ImmutableList.toImmutableList());
  }

  /** The order of those instances by all orderings of the bundle, whatever their conditions. */
  public static ItemGraph of(Bundle bundle, Collection<InstanceId> instances) {
    return of(bundle, bundle.dependencies(), instances);
  }

  /**
   * The order of those instances by those orderings.
   *
   * @param bundle says which of its items run per subject
   * @param orderings the orderings that hold
   * @param instances the instances, in the order in which lists shall name them
   * @throws IllegalArgumentException if they wait for one another in a circle, naming it
   */
  public static ItemGraph of(
      Bundle bundle, Collection<Dependency> orderings, Collection<InstanceId> instances) {
    ImmutableValueGraph<InstanceId, DependencyKind> graph = build(bundle, orderings, instances);
    Optional<List<InstanceId>> cycle = Cycles.find(graph);
    if (cycle.isPresent()) {
      throw new IllegalArgumentException(
          "Items wait for one another: " + Cycles.print(cycle.get()));
    }
    return new ItemGraph(graph);
  }

  /** The circle in which those instances would wait, ending where it began, if there is one. */
  public static Optional<List<InstanceId>> cycle(
      Bundle bundle, Collection<Dependency> orderings, Collection<InstanceId> instances) {
    return Cycles.find(build(bundle, orderings, instances));
  }

  private static ImmutableValueGraph<InstanceId, DependencyKind> build(
      Bundle bundle, Collection<Dependency> orderings, Collection<InstanceId> instances) {
    MutableValueGraph<InstanceId, DependencyKind> graph =
        ValueGraphBuilder.directed().nodeOrder(ElementOrder.<InstanceId>insertion()).build();
    SubjectMatch match = new SubjectMatch(bundle, instances);
    instances.forEach(graph::addNode);
    for (Dependency ordering : orderings) {
      for (InstanceId after : match.instancesOf(ordering.after())) {
        for (InstanceId before : match.predecessors(ordering, after)) {
          // Two orderings between the same items: the stricter one holds.
          DependencyKind earlier = graph.edgeValueOrDefault(before, after, ordering.kind());
          graph.putEdgeValue(
              before, after, earlier == DependencyKind.SEQUENTIAL ? earlier : ordering.kind());
        }
      }
    }
    return ImmutableValueGraph.copyOf(graph);
  }

  /** The instances, in the order in which they were given. */
  public Set<InstanceId> instances() {
    return graph.nodes();
  }

  /** The instances whose results that one's decision needs, directly. */
  public Set<InstanceId> predecessors(InstanceId id) {
    return predecessors.get(known(id));
  }

  /** The instances whose decisions need that one's result, directly. */
  public Set<InstanceId> successors(InstanceId id) {
    return successors.get(known(id));
  }

  /** All instances that must be decided before that one, at any distance. */
  public Set<InstanceId> ancestors(InstanceId id) {
    Set<InstanceId> reached =
        new LinkedHashSet<>(Graphs.reachableNodes(Graphs.transpose(graph).asGraph(), id));
    reached.remove(id);
    return inOrder(reached);
  }

  /** All instances that must wait for that one, at any distance. */
  public Set<InstanceId> descendants(InstanceId id) {
    Set<InstanceId> reached = new LinkedHashSet<>(Graphs.reachableNodes(graph.asGraph(), id));
    reached.remove(id);
    return inOrder(reached);
  }

  /** Whether neither needs the other's result, at any distance: they run in parallel. */
  public boolean parallel(InstanceId one, InstanceId other) {
    return !one.equals(other)
        && !descendants(one).contains(other)
        && !descendants(other).contains(one);
  }

  /** How the second waits for the first, or empty when it does not, directly. */
  public Optional<DependencyKind> kind(InstanceId before, InstanceId after) {
    return graph.edgeValue(before, after);
  }

  /**
   * The instances in layers: the first waits for nothing, each other only for earlier layers, and
   * every instance stands in the earliest layer that it can.
   */
  public List<List<InstanceId>> layers() {
    return layers.stream().<List<InstanceId>>map(l -> l).toList();
  }

  /** The instances, each after all it waits for; else in the order in which they were given. */
  public List<InstanceId> order() {
    return order;
  }

  /** The graph itself, from predecessor to successor. */
  public ImmutableValueGraph<InstanceId, DependencyKind> asValueGraph() {
    return graph;
  }

  /** Misuse is said here: an unknown instance must not look like one that waits for nothing. */
  private InstanceId known(InstanceId id) {
    if (!position.containsKey(id)) {
      throw new IllegalArgumentException("Not an instance of this graph: " + id);
    }
    return id;
  }

  private ImmutableSetMultimap<InstanceId, InstanceId> sorted(
      Function<InstanceId, Set<InstanceId>> neighbours) {
    ImmutableSetMultimap.Builder<InstanceId, InstanceId> sorted = ImmutableSetMultimap.builder();
    for (InstanceId id : graph.nodes()) {
      sorted.putAll(id, inOrder(neighbours.apply(id)));
    }
    return sorted.build();
  }

  private Set<InstanceId> inOrder(Set<InstanceId> some) {
    return some.stream()
        .sorted(Comparator.comparing(position::get))
        .collect(ImmutableSet.toImmutableSet());
  }

  private ImmutableList<ImmutableList<InstanceId>> layersOf(
      ValueGraph<InstanceId, DependencyKind> all) {
    Map<InstanceId, Integer> waiting = new HashMap<>();
    List<InstanceId> ready = new ArrayList<>();
    for (InstanceId id : all.nodes()) {
      waiting.put(id, all.inDegree(id));
      if (all.inDegree(id) == 0) {
        ready.add(id);
      }
    }
    ImmutableList.Builder<ImmutableList<InstanceId>> found = ImmutableList.builder();
    while (!ready.isEmpty()) {
      found.add(ImmutableList.copyOf(ready));
      List<InstanceId> next = new ArrayList<>();
      for (InstanceId id : ready) {
        for (InstanceId after : all.successors(id)) {
          if (waiting.merge(after, -1, Integer::sum) == 0) {
            next.add(after);
          }
        }
      }
      next.sort(Comparator.comparing(position::get));
      ready = next;
    }
    return found.build();
  }

  /** Equal instances in equal order of need. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ItemGraph that && graph.equals(that.graph);
  }

  @Override
  public int hashCode() {
    return graph.hashCode();
  }

  @Override
  public String toString() {
    return "ItemGraph" + layers;
  }
}
