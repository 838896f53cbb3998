package dev.seriema.cli;

import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.cli.words.PathFromHere;
import dev.seriema.model.diagnostic.DisplayText;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Where rules are looked for, named as somebody would who stands in the working directory.
final class RulePlaces {
  private RulePlaces() {}

  /// The places of a repository, each by its path from here.
  static List<Path> of(RuleRepository repository) {
    return repository.places().stream().map(PathFromHere::of).toList();
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
}
