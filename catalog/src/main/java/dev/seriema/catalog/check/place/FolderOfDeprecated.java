package dev.seriema.catalog.check.place;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.House;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleLocation;
import dev.seriema.catalog.check.rule.RuleUnderCheck;

/// Rules that were given up lie in `_deprecated`, and no others do. A folder that is no repository
/// has no such custom for them.
final class FolderOfDeprecated implements Check {
  private static final String FOLDER = "_deprecated";

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    RuleLocation location = rule.location();
    if (rule.maturity().equals("deprecated")) {
      if (!location.folder().equals(FOLDER)
          && location.kind() != RuleLocation.Kind.EXPORT
          && rule.settings().house() != House.PLAIN) {
        findings.add(
            PlaceFault.FOLDER_OF_DEPRECATED,
            rule.written().metadataSpan("maturity"),
            "a deprecated rule that does not lie in a folder `" + FOLDER + "`");
      }
    } else if (rule.isProduction() && location.kind() == RuleLocation.Kind.DEPRECATED) {
      findings.add(
          PlaceFault.FOLDER_OF_DEPRECATED,
          rule.written().metadataSpan("maturity"),
          "a rule in production that lies in `" + FOLDER + "`, so that it never runs");
    }
  }

  @Override
  public boolean isAskedOfDeprecated() {
    return true;
  }
}
