package dev.seriema.catalog.facts;

import java.util.List;
import java.util.Optional;

/// What a repository carries for one stack of its map.
///
/// @param stack that is asked for: the newest of the map that is no newer, or where all are newer
///   the oldest; empty for the newest of the map
public record FactsOfStack(RepositoryFacts facts, Optional<Release> stack) {
  /// What the map says of the stack; empty where there is no map.
  Optional<StackMap.Stack> mapped() {
    return facts.stackMap().flatMap(map -> name(map).map(map.stacks()::get));
  }

  /// The stack of the map; empty where there is no map.
  public Optional<Release> release() {
    return facts.stackMap().flatMap(this::name).flatMap(Release::of);
  }

  private Optional<String> name(StackMap map) {
    List<String> names = List.copyOf(map.stacks().keySet());
    Optional<String> reached = names.reversed().stream().filter(this::isReached).findFirst();
    return reached.isPresent() || names.isEmpty() ? reached : Optional.of(names.getFirst());
  }

  private boolean isReached(String name) {
    return stack
        .map(wanted ->
            Release.of(name)
                .filter(known ->
                    known.major() < wanted.major()
                        || (known.major() == wanted.major() && known.minor() <= wanted.minor()))
                .isPresent())
        .orElse(true);
  }

  /// The release of Beats, say, that goes with the stack, where it is at hand, else the newest at
  /// hand.
  ///
  /// @param of `ecs`, `beats` or `endgame`
  /// @param carried those at hand, in order
  public Optional<String> release(String of, List<String> carried) {
    return mapped()
        .flatMap(known -> known.release(of))
        .filter(carried::contains)
        .or(() -> carried.isEmpty() ? Optional.empty() : Optional.of(carried.getLast()));
  }
}
