package dev.seriema.cli;

import dev.seriema.catalog.down.KnownFields;
import dev.seriema.catalog.exchange.ExchangeInput;
import dev.seriema.catalog.exchange.OlderRules;
import dev.seriema.catalog.facts.FactsCache;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.facts.RepositoryFacts;
import dev.seriema.catalog.facts.SupportedStacks;
import dev.seriema.catalog.facts.TablesOfStack;
import dev.seriema.catalog.facts.source.FactFinding;
import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.cli.words.PathFromHere;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Takes rules to the release that `--stack` names, by what the repository around them knows of it.
record OlderStack(Terminal terminal) {
  /// @param places of the rules
  ExchangeInput of(ExchangeInput input, List<Path> places, String stack) throws Unable {
    Release to =
        Release.of(stack)
            .orElseThrow(() ->
                new Unable("`" + stack + "` is no release of the Elastic Stack, such as 8.19"));
    List<FactFinding> unusable = new ArrayList<>();
    Optional<RepositoryFacts> facts =
        places.stream()
            .flatMap(place -> RuleRepository.around(folder(place)).stream())
            .flatMap(repository ->
                RepositoryFacts.of(
                    PathFromHere.of(repository.root()), FactsCache.ofUser(), unusable)
                    .stream())
            .findFirst();
    Release from =
        facts.map(SupportedStacks::of).orElseGet(SupportedStacks::shipped).all().stream()
            .max(Comparator.naturalOrder())
            .orElse(to);
    if (from.major() != to.major()) {
      terminal
          .err()
          .println(
              to.toMinor()
                  + " is of another major release than "
                  + from.toMinor()
                  + ", for which the rules are written; more may differ than is told");
    }
    ExchangeInput older =
        OlderRules.of(
            input, to, new KnownFields(TablesOfStack.of(facts, from), TablesOfStack.of(facts, to)));
    facts.ifPresent(carried -> unusable.addAll(carried.findings()));
    FactFindings.tell(unusable, terminal);
    return older;
  }

  private static Path folder(Path place) {
    Path absolute = place.toAbsolutePath().normalize();
    return Files.isDirectory(absolute) ? absolute : absolute.resolveSibling("");
  }
}
