package dev.seriema.catalog.ship;

import dev.seriema.catalog.compare.RuleVersion;
import dev.seriema.catalog.export.RuleExport;
import dev.seriema.catalog.rule.RuleFile;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.catalog.written.WrittenTruth;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.rule.IndexPatterns;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an asset says.
///
/// @param isDeprecated whether it tells that the rule was given up
record ShippedVersion(Asset asset, String name, boolean isDeprecated, Optional<RuleVersion> rule) {
  static ShippedVersion of(Asset asset) {
    SourceText source = new SourceText(asset.path(), asset.json());
    List<RuleExport.Part> parts = RuleExport.read(source, Map.of()).parts();
    Optional<RuleExport.Part> part = parts.stream().findFirst();
    Optional<WrittenRule> written = part.flatMap(RuleExport.Part::written);
    return new ShippedVersion(
        asset,
        written.flatMap(rule -> rule.text("name")).map(WrittenText::value).orElseGet(asset::rule),
        written
            .flatMap(rule -> rule.rule().member("deprecated"))
            .filter(member -> member.value() instanceof WrittenTruth truth && truth.value())
            .isPresent(),
        written.map(tables ->
            new RuleVersion(
                source,
                tables,
                part.flatMap(RuleExport.Part::rule).flatMap(RuleFile::query),
                part.flatMap(RuleExport.Part::rule)
                    .map(RuleFile::indices)
                    .orElse(IndexPatterns.EVERY_INDEX))));
  }
}
