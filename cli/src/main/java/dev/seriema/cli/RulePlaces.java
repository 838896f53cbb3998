package dev.seriema.cli;

import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.model.diagnostic.DisplayText;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Where rules are looked for, named as somebody would who stands in the working directory.
final class RulePlaces {
  private RulePlaces() {}

  /// The places of a repository, each by its path from here.
  static List<Path> of(RuleRepository repository) {
    return repository.places().stream().map(RulePlaces::fromHere).toList();
  }

  /// The places that were named, else the repository around, else the shipped rules.
  static List<Path> orAround(List<Path> named) {
    if (!named.isEmpty()) {
      return named;
    }
    return RuleRepository.around(Path.of(""))
        .map(RulePlaces::of)
        .orElseGet(() -> List.of(ShippedFiles.rules()));
  }

  /// Says that no rule was found, and what would have been one.
  static String noRulesIn(List<Path> places) {
    return "no rules in "
        + places.stream()
            .map(place -> "`" + DisplayText.safe(place.toString()) + "`")
            .collect(Collectors.joining(", "))
        + "; a rule is a file *.toml with a table [rule], or an object of an export *.ndjson";
  }

  /// A file's path from here, with `/` on every system; one that lies elsewhere stays as it was
  /// named.
  static String written(String file) {
    Path path = Path.of(file);
    return path.startsWith(Path.of("").toAbsolutePath())
        ? fromHere(path).toString().replace(File.separatorChar, '/')
        : file;
  }

  /// @return relative to the working directory; `.` for itself
  static Path fromHere(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath().normalize();
    if (!absolute.getRoot().equals(here.getRoot())) {
      return absolute;
    }
    Path relative = here.relativize(absolute);
    return relative.toString().isEmpty() ? Path.of(".") : relative;
  }
}
