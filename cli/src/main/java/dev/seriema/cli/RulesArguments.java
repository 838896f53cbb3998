package dev.seriema.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words behind `rules`: a query, if the first of them is none of a file, and paths.
record RulesArguments(Optional<String> query, List<Path> paths) {
  RulesArguments {
    paths = List.copyOf(paths);
  }

  static RulesArguments of(List<String> words) throws Unable {
    Optional<String> query = Optional.empty();
    List<Path> paths = new ArrayList<>();
    for (String word : words) {
      Optional<Path> path = path(word);
      if (path.isPresent()) {
        paths.add(path.get());
      } else if (query.isEmpty() && paths.isEmpty()) {
        query = Optional.of(word);
      } else {
        throw new Unable(
            "`" + word + "` is no path; the query comes first: seriema rules QUERY PATH");
      }
    }
    return new RulesArguments(query, paths);
  }

  /// What exists; or what was meant to, by how it looks.
  private static Optional<Path> path(String word) {
    try {
      Path path = Path.of(word);
      boolean looksLikeOne =
          word.matches("[^ \"'=]+") && word.matches(".*(/|\\\\|\\.(toml|ndjson|json|gz)$).*");
      return looksLikeOne || (!word.isEmpty() && Files.exists(path))
          ? Optional.of(path)
          : Optional.empty();
    } catch (InvalidPathException noPath) {
      // A query may hold what no path can.
      return Optional.empty();
    }
  }
}
