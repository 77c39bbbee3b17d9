package org.yijianshi.plan;

import com.google.common.graph.ValueGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds a circle in a directed graph, with its path; without recursion, in linear time. */
final class Cycles {
  private Cycles() {}

  /** A circle as its nodes in order, the first again at the end. */
  static <N> Optional<List<N>> find(ValueGraph<N, ?> graph) {
    Set<N> done = new HashSet<>();
    for (N root : graph.nodes()) {
      if (!done.contains(root)) {
        Optional<List<N>> cycle = from(root, graph, done);
        if (cycle.isPresent()) {
          return cycle;
        }
      }
    }
    return Optional.empty();
  }

  private static <N> Optional<List<N>> from(N root, ValueGraph<N, ?> graph, Set<N> done) {
    Map<N, Iterator<N>> path = new LinkedHashMap<>();
    Deque<N> stack = new ArrayDeque<>();
    path.put(root, graph.successors(root).iterator());
    stack.push(root);
    while (!stack.isEmpty()) {
      N top = stack.element();
      Iterator<N> rest = path.get(top);
      if (rest == null || !rest.hasNext()) {
        stack.pop();
        path.remove(top);
        done.add(top);
        continue;
      }
      N next = rest.next();
      if (path.containsKey(next)) {
        List<N> nodes = new ArrayList<>(path.keySet());
        List<N> cycle = new ArrayList<>(nodes.subList(nodes.indexOf(next), nodes.size()));
        cycle.add(next);
        return Optional.of(List.copyOf(cycle));
      }
      if (!done.contains(next)) {
        path.put(next, graph.successors(next).iterator());
        stack.push(next);
      }
    }
    return Optional.empty();
  }

  static String print(List<?> cycle) {
    return cycle.stream().map(String::valueOf).collect(Collectors.joining(" → "));
  }
}
