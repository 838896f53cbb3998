package dev.seriema.cli;

import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.facts.FactsCache;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.facts.RepositoryFacts;
import dev.seriema.catalog.facts.TablesOfStack;
import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.release.LockedVersions;
import dev.seriema.catalog.release.RuleHashes;
import dev.seriema.catalog.ship.Asset;
import dev.seriema.catalog.ship.FieldTables;
import dev.seriema.catalog.ship.FormerPackage;
import dev.seriema.catalog.ship.PackageFiles;
import dev.seriema.catalog.ship.PackageManifest;
import dev.seriema.catalog.ship.ReleaseSettings;
import dev.seriema.catalog.ship.RulePackage;
import dev.seriema.catalog.ship.ShippedVersions;
import dev.seriema.catalog.ship.ShippingFacts;
import dev.seriema.catalog.ship.emit.LaterAttack;
import dev.seriema.cli.words.PathFromHere;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.DiagnosticText;
import dev.seriema.model.schema.SchemaSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What rules of a place ship with.
///
/// @param settings of the repository around
/// @param types of fields on the stack that they ship for
/// @param versions that they have
record Shipping(
    ReleaseSettings settings, FieldTypes types, ShippingFacts facts, ShippedVersions versions) {
  /// Stands for the stack where neither a repository nor a table says of any.
  private static final Release NEWEST = new Release(9, 6, 0, "");

  /// @param place a file of rules or a folder
  /// @param asked the stack; empty for that of the repository's next package, else the newest
  static Shipping around(Path place, Optional<Release> asked) throws Unable {
    ReleaseSettings settings = settings(place);
    Optional<Path> repository = root(place);
    // What is wrong with the facts is told by the types of fields, which come from the same.
    Optional<RepositoryFacts> own =
        repository.flatMap(
            root -> RepositoryFacts.of(root, FactsCache.ofUser(), new ArrayList<>()));
    List<Release> supported = settings.stacks();
    Release stack =
        asked.or(settings::next).orElse(supported.isEmpty() ? NEWEST : supported.getLast());
    FieldTypes types = FieldTypes.around(List.of(place), Optional.of(stack));
    SchemaSource schemas = TablesOfStack.overShipped(own, stack);
    Path root = repository.orElse(folder(place));
    Path real = real(root);
    ShippedVersions versions =
        settings
            .lock()
            .<ShippedVersions>map(lock ->
                new LockedVersions(
                    lock,
                    RuleHashes.of(real, own),
                    supported.isEmpty() ? stack : supported.getFirst(),
                    stack))
            .orElse(ShippedVersions.OF_FILES);
    return new Shipping(
        settings,
        types,
        new ShippingFacts(
            root,
            stack,
            schemas,
            own.map(facts -> new FieldTables(facts, schemas, Optional.of(stack))),
            types.packages(),
            LaterAttack.of(real)),
        versions);
  }

  /// The package of rules as it is made without further wishes.
  PackageFiles packaged(RuleSet rules) {
    return packaged(rules, Optional.empty(), Optional.empty(), false);
  }

  /// @param former the package before, where there is one
  /// @param version of the package, where somebody names it
  /// @param convert whether rules for newer stacks are taken too, where that is possible
  PackageFiles packaged(
      RuleSet rules, Optional<FormerPackage> former, Optional<String> version, boolean convert) {
    List<Asset> assets = former.map(FormerPackage::assets).orElse(List.of());
    return new PackageFiles(
        RulePackage.of(rules, facts, versions, settings, assets, convert),
        PackageManifest.of(settings, facts.stack(), version),
        settings.legal(),
        former);
  }

  private static ReleaseSettings settings(Path place) throws Unable {
    Optional<Path> root = root(place);
    try {
      return root.isPresent() ? ReleaseSettings.of(root.get()) : ReleaseSettings.NONE;
    } catch (IOException gone) {
      throw new Unable(root.orElse(place) + " cannot be read: " + SystemReasons.of(gone));
    }
  }

  private static Path real(Path root) throws Unable {
    try {
      return root.toRealPath();
    } catch (IOException gone) {
      throw new Unable(root + " cannot be read: " + SystemReasons.of(gone));
    }
  }

  private static Optional<Path> root(Path place) {
    return RuleRepository.around(folder(place)).map(found -> PathFromHere.of(found.root()));
  }

  private static Path folder(Path place) {
    Path absolute = place.toAbsolutePath().normalize();
    return absolute.toFile().isDirectory() ? absolute : absolute.resolveSibling("");
  }

  /// Tells what is wrong with files that were read on the way.
  void tellFindings(Terminal terminal) {
    DiagnosticText renderer = new DiagnosticText(terminal.errInk());
    for (RepositoryFindings.Told told : settings.findings()) {
      terminal.err().print(renderer.render(told.diagnostic(), told.source()));
    }
    types.tellFindings(terminal);
  }
}
