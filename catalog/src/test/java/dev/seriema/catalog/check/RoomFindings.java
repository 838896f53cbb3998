package dev.seriema.catalog.check;

import dev.seriema.catalog.check.rule.CheckFacts;
import dev.seriema.catalog.check.rule.CheckSettings;
import dev.seriema.catalog.check.rule.House;
import dev.seriema.catalog.check.rule.RuleLocation;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.schema.ShippedSchemas;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the checks of one room say of rules that a test writes.
///
/// @param room the letters that its codes begin with
record RoomFindings(String room) {
  /// In a checkout of elastic/detection-rules.
  ///
  /// @param path from the top of the checkout
  /// @return findings such as `warning[TAG-0005]: …`
  List<String> of(String path, String rule) {
    return of(House.ELASTIC, path, rule);
  }

  List<String> of(House house, String path, String rule) {
    RuleLocation location = RuleLocation.of(Path.of(path), false);
    RuleUnderCheck read =
        new RuleUnderCheck(
            RuleText.of(location, rule).orElseThrow().written(),
            location,
            Optional.empty(),
            Optional.empty(),
            new CheckFacts(ShippedSchemas.NEWEST),
            CheckSettings.of(house));
    return Checks.of(read).found().stream()
        .filter(found -> found.code().id().startsWith(room + "-"))
        .map(RoomFindings::told)
        .toList();
  }

  private static String told(Diagnostic found) {
    return "%s[%s]: %s"
        .formatted(
            found.severity().name().toLowerCase(Locale.ROOT), found.code().id(), found.message());
  }
}
