package dev.seriema.cli;

import dev.seriema.catalog.cache.Fingerprint;
import dev.seriema.catalog.facts.FactsCache;
import dev.seriema.catalog.facts.Packages;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.facts.RepositoryFacts;
import dev.seriema.catalog.facts.RepositoryTables;
import dev.seriema.catalog.facts.SupportedStacks;
import dev.seriema.catalog.facts.source.FactFinding;
import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.cli.words.PathFromHere;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.Schema;
import dev.seriema.model.schema.SchemaSource;
import dev.seriema.model.schema.ShippedSchemas;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Where the types of fields come from, in the order in which they are asked.
///
/// @param schemas for the indices that a rule or query reads
/// @param alerts what an index of alerts accepts
/// @param findings what was found so far in the repository's files of facts, which are read when a
///   type is asked for
/// @param fingerprint tells the facts of the repository from others without reading what they say;
///   empty where that cannot be told
/// @param packages the integration packages that there are
/// @param stacks the releases of the stack that rules are made for
record FieldTypes(
    SchemaSource schemas,
    Schema alerts,
    Supplier<List<FactFinding>> findings,
    Supplier<Optional<Fingerprint>> fingerprint,
    Packages packages,
    SupportedStacks stacks) {
  /// The facts of the repository that rules lie in, then the tables that ship. Where places lie in
  /// several repositories, the first that carries facts.
  static FieldTypes around(List<Path> places) {
    return around(places, Optional.empty());
  }

  /// The same, of the repository as it speaks of a release of the stack.
  static FieldTypes around(List<Path> places, Optional<Release> stack) {
    List<FactFinding> unusable = new ArrayList<>();
    Optional<RepositoryFacts> own =
        places.stream()
            .flatMap(place -> RuleRepository.around(folder(place)).stream())
            .map(RuleRepository::root)
            .distinct()
            .flatMap(root ->
                RepositoryFacts.of(PathFromHere.of(root), FactsCache.ofUser(), unusable).stream())
            .findFirst();
    SchemaSource schemas =
        own.<SchemaSource>map(
                facts -> ShippedSchemas.NEWEST.under(new RepositoryTables(facts, stack)))
            .orElse(ShippedSchemas.NEWEST);
    return new FieldTypes(
        schemas,
        EcsSchema.newest(),
        () -> {
          List<FactFinding> all = new ArrayList<>(unusable);
          own.ifPresent(facts -> all.addAll(facts.findings()));
          return all;
        },
        () ->
            unusable.isEmpty()
                ? own.map(RepositoryFacts::fingerprint).orElse(Optional.of(Fingerprint.NOTHING))
                : Optional.empty(),
        own.map(Packages::of).orElseGet(Packages::shipped),
        own.map(SupportedStacks::of).orElseGet(SupportedStacks::shipped));
  }

  /// A schema that says all there is.
  static FieldTypes only(Schema given) {
    return new FieldTypes(
        _ -> given,
        given,
        List::of,
        Optional::empty,
        Packages.shipped(),
        SupportedStacks.shipped());
  }

  /// The same, where a schema for all indices is asked first.
  FieldTypes under(Schema given) {
    SchemaSource first = _ -> given;
    return new FieldTypes(
        first.orElse(schemas), given.orElse(alerts), findings, Optional::empty, packages, stacks);
  }

  /// Tells what is wrong with the facts of the repository, for a command that goes on without.
  void tellFindings(Terminal terminal) {
    tell(findings.get(), terminal);
  }

  /// The same, of those findings that are not told with the rules.
  static void tell(List<FactFinding> found, Terminal terminal) {
    FactFindings.tell(found, terminal);
    if (found.stream().anyMatch(finding -> finding.diagnostic().isError())) {
      terminal
          .err()
          .println("in place of facts that cannot be read, the tables that ship are used");
    }
  }

  private static Path folder(Path place) {
    Path absolute = place.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    return absolute.toFile().isDirectory() || parent == null ? absolute : parent;
  }
}
