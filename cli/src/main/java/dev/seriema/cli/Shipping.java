package dev.seriema.cli;

import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.catalog.ship.ReleaseSettings;
import dev.seriema.catalog.ship.ShippedVersions;
import dev.seriema.catalog.ship.ShippingFacts;
import dev.seriema.catalog.ship.emit.LaterAttack;
import dev.seriema.cli.words.PathFromHere;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.DiagnosticText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What rules of a place ship with.
///
/// @param settings of the repository around
/// @param types of fields on the stack that they ship for
record Shipping(ReleaseSettings settings, FieldTypes types, ShippingFacts facts) {
  /// Stands for the stack where neither a repository nor a table says of any.
  private static final Release NEWEST = new Release(9, 6, 0, "");

  /// @param place a file of rules or a folder
  /// @param asked the stack; empty for that of the repository's next package, else the newest
  static Shipping around(Path place, Optional<Release> asked) throws Unable {
    ReleaseSettings settings = settings(place);
    FieldTypes newest = FieldTypes.around(List.of(place));
    List<Release> stacks = newest.stacks().all();
    Release stack =
        asked.or(settings::next).orElseGet(() -> stacks.isEmpty() ? NEWEST : stacks.getLast());
    FieldTypes types = FieldTypes.around(List.of(place), Optional.of(stack));
    ShippedVersions versions =
        new ShippedVersions(
            settings.lock(), newest.stacks().oldest().orElse(stack), newest.schemas());
    Path root = root(place).orElse(folder(place));
    return new Shipping(
        settings,
        types,
        new ShippingFacts(root, stack, types.schemas(), types.packages(), versions, attack(root)));
  }

  private static ReleaseSettings settings(Path place) throws Unable {
    Optional<Path> root = root(place);
    try {
      return root.isPresent() ? ReleaseSettings.of(root.get()) : ReleaseSettings.NONE;
    } catch (IOException gone) {
      throw new Unable(root.orElse(place) + " cannot be read: " + SystemReasons.of(gone));
    }
  }

  private static Optional<LaterAttack> attack(Path root) throws Unable {
    try {
      return LaterAttack.of(root.toRealPath());
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
