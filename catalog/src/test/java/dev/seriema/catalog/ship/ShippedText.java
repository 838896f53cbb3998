package dev.seriema.catalog.ship;

import dev.seriema.catalog.facts.Packages;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.ship.emit.LaterAttack;
import dev.seriema.model.schema.ShippedSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A rule written as a text, and what ships of it.
record ShippedText(RuleSet.LoadedRule loaded, ShippedRule shipped) {
  /// By the facts that ship with the program, and those of a folder on ATT&CK.
  static ShippedText of(String text, Path folder, Release stack) throws IOException {
    Path file = Files.writeString(folder.resolve("rule.toml"), text);
    RuleSet.LoadedRule loaded = RuleLoader.load(List.of(file)).rules().getFirst();
    ShippingFacts facts =
        new ShippingFacts(
            folder,
            stack,
            ShippedSchemas.NEWEST,
            Optional.empty(),
            Packages.shipped(),
            LaterAttack.of(folder.toRealPath()));
    return new ShippedText(
        loaded, ShippedRule.of(loaded.written(), loaded.rule(), facts).orElseThrow());
  }
}
