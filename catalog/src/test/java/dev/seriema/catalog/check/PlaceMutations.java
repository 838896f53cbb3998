package dev.seriema.catalog.check;

import dev.seriema.catalog.check.place.PlaceFault;
import dev.seriema.catalog.check.rule.RuleLocation;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;

/// Breaks what rules say of themselves in their metadata, and lays their files elsewhere.
final class PlaceMutations {
  static final List<Mutation> ALL =
      List.of(
          Mutation.of(
              PlaceFault.FILE_NAME,
              PlaceMutations::hasMaturity,
              rule -> at(rule, 0).movedTo(rule.location().path().replace(".toml", "-2.toml"))),
          Mutation.of(
              PlaceFault.TACTIC_IN_FILE_NAME,
              PlaceMutations::isNamedForItsTactic,
              rule ->
                  at(rule, tactic(rule).start())
                      .movedTo(folder(rule) + "unnamed_" + rule.location().file())),
          Mutation.of(
              PlaceFault.BUILDING_BLOCK_FOLDER,
              PlaceMutations::isBuildingBlock,
              rule -> rule.without("building_block_type")),
          Mutation.of(
              PlaceFault.BUILDING_BLOCK_FOLDER,
              PlaceMutations::isBuildingBlock,
              rule ->
                  at(rule, rule.written().keySpan("building_block_type").start())
                      .movedTo("rules_building_block/cross-platform/" + rule.location().file())),
          Mutation.of(
              PlaceFault.BUILDING_BLOCK_FOLDER,
              PlaceMutations::isBuildingBlock,
              rule ->
                  at(rule, rule.written().keySpan("building_block_type").start())
                      .movedTo("rules/cross-platform/" + rule.location().file())),
          Mutation.of(
              PlaceFault.DATES_REVERSED,
              PlaceMutations::hasMaturity,
              rule -> rule.withMetadata("updated_date", "\"2001/02/03\"")),
          Mutation.of(
              PlaceFault.NO_STACK_COMMENT,
              rule -> !hasMetadata(rule, "min_stack_version"),
              rule -> rule.withMetadataLine("min_stack_version = \"9.3.0\"")),
          Mutation.of(
              PlaceFault.STACK_NOT_SUPPORTED,
              rule -> hasMetadata(rule, "min_stack_version"),
              rule -> rule.withMetadata("min_stack_version", "\"8.18.0\"")),
          Mutation.of(
              PlaceFault.FOLDER_OF_DEPRECATED,
              PlaceMutations::hasMaturity,
              rule ->
                  at(rule, maturity(rule).start())
                      .movedTo("rules/_deprecated/" + rule.location().file())),
          Mutation.of(
              PlaceFault.FOLDER_OF_DEPRECATED,
              PlaceMutations::hasMaturity,
              rule -> deprecated(rule, updated(rule))),
          Mutation.of(
              PlaceFault.DEPRECATION,
              PlaceMutations::hasMaturity,
              rule ->
                  rule.withMetadata("maturity", "\"deprecated\"")
                      .movedTo("rules/_deprecated/" + rule.location().file())),
          Mutation.of(
              PlaceFault.DEPRECATION,
              PlaceMutations::hasMaturity,
              rule -> {
                RuleText.Broken broken = deprecated(rule, "2001/02/03");
                return new RuleText.Broken(broken.text(), broken.text().indexOf("deprecation_date"))
                    .movedTo("rules/_deprecated/" + rule.location().file());
              }),
          Mutation.of(
              PlaceFault.LICENSE_NAME,
              rule -> rule.written().has("license"),
              rule -> rule.withValue("license", "\"Elastic License v2.0\"")),
          Mutation.of(
              PlaceFault.LICENSE_MISSPELT,
              PlaceMutations::isLicensed,
              rule -> rule.withValue("license", "\"Elastic Licence v2\"")));

  private PlaceMutations() {}

  /// The same text, with a finding at some place.
  private static RuleText.Broken at(RuleText rule, int place) {
    return new RuleText.Broken(rule.text(), place);
  }

  private static boolean hasMaturity(RuleText rule) {
    return hasMetadata(rule, "maturity");
  }

  private static boolean isBuildingBlock(RuleText rule) {
    return rule.location().kind() == RuleLocation.Kind.BUILDING_BLOCK;
  }

  private static boolean hasMetadata(RuleText rule, String key) {
    return rule.written().metadataText(key).isPresent();
  }

  private static boolean isLicensed(RuleText rule) {
    return rule.written()
        .text("license")
        .filter(text -> text.value().equals("Elastic License v2"))
        .isPresent();
  }

  private static boolean isNamedForItsTactic(RuleText rule) {
    return !rule.written().tables("threat").isEmpty()
        && rule.written().texts("author").stream().anyMatch(a -> a.value().equals("Elastic"))
        && rule.written().text("type").filter(t -> t.value().equals("machine_learning")).isEmpty();
  }

  private static SourceSpan tactic(RuleText rule) {
    return WrittenRule.table(rule.written().tables("threat").getFirst(), "tactic")
        .flatMap(tactic -> WrittenRule.text(tactic, "name"))
        .map(WrittenText::span)
        .orElseThrow();
  }

  private static String folder(RuleText rule) {
    String path = rule.location().path();
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static SourceSpan maturity(RuleText rule) {
    return rule.written().metadataText("maturity").map(WrittenText::span).orElseThrow();
  }

  private static String updated(RuleText rule) {
    return rule.written().metadataText("updated_date").map(WrittenText::value).orElseThrow();
  }

  private static RuleText.Broken deprecated(RuleText rule, String day) {
    return rule.withMetadata("maturity", "\"deprecated\"\ndeprecation_date = \"" + day + "\"");
  }
}
