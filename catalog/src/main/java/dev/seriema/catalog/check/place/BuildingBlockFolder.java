package dev.seriema.catalog.check.place;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.House;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleLocation;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.model.diagnostic.SourceSpan;

/// Building blocks lie in a folder of their own, and nothing else does.
///
/// Outside of Elastic's repository a building block may lie anywhere: other repositories name their
/// folders themselves.
final class BuildingBlockFolder implements Check {
  private static final String FOLDER = "rules_building_block";
  private static final String TYPE = "building_block_type";

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    boolean isBuildingBlock = rule.written().has(TYPE);
    SourceSpan place = rule.written().keySpan(TYPE);
    if (rule.location().kind() == RuleLocation.Kind.BUILDING_BLOCK) {
      if (!isBuildingBlock) {
        findings.add(
            PlaceFault.BUILDING_BLOCK_FOLDER,
            place,
            "a rule in `" + rule.location().folder() + "` that is no building block",
            TYPE + " = \"default\"");
      } else if (isBelow(rule.location())) {
        findings.add(
            PlaceFault.BUILDING_BLOCK_FOLDER,
            place,
            "a building block in `"
                + rule.location().folder()
                + "`, a folder below `"
                + FOLDER
                + "`, which has none");
      }
    } else if (isBuildingBlock
        && rule.location().kind() == RuleLocation.Kind.RULE
        && rule.settings().house() == House.ELASTIC) {
      findings.add(
          PlaceFault.BUILDING_BLOCK_FOLDER,
          place,
          "a building block that lies outside of `" + FOLDER + "`");
    }
  }

  /// Whether it lies in a folder within the usual one.
  private static boolean isBelow(RuleLocation location) {
    return !location.folder().equals(FOLDER)
        && ("/" + location.path()).contains("/" + FOLDER + "/");
  }
}
