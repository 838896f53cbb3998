package dev.seriema.catalog.down;

import dev.seriema.catalog.facts.Release;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What was found so far.
final class Losses {
  private final List<Change> changes = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();

  void drop(Release since, String loss, String... path) {
    changes.add(new Change.Drop(since, List.of(path), loss));
  }

  void drop(Release since, String loss, List<String> path) {
    changes.add(new Change.Drop(since, path, loss));
  }

  void single(Release since, String loss, String... path) {
    changes.add(new Change.Single(since, List.of(path), loss));
  }

  /// @param keys of `[rule]` and below, down to the reason
  void refuse(Release since, String reason, String... keys) {
    refusals.add(new Refusal(since, DownRule.way(keys), reason));
  }

  /// Minor by minor on the way down.
  List<Change> changes() {
    return inOrder(changes.stream(), Comparator.comparing(Change::since));
  }

  List<Refusal> refusals() {
    return inOrder(refusals.stream(), Comparator.comparing(Refusal::since));
  }

  private static <T> List<T> inOrder(Stream<T> found, Comparator<T> bySince) {
    return found.sorted(bySince.reversed()).distinct().toList();
  }
}
