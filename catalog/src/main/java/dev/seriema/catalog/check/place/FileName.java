package dev.seriema.catalog.check.place;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.House;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleLocation;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.model.diagnostic.SourceSpan;

/// The name of a rule's file in a repository has small letters, digits and `_`, and ends in
/// `.toml`. Exports and files of no repository are named by whoever has them.
final class FileName implements Check {
  private static final String ENDING = ".toml";

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    String file = rule.location().file();
    if (rule.settings().house() != House.PLAIN
        && rule.location().kind() != RuleLocation.Kind.EXPORT
        && !isPlain(file)) {
      findings.add(
          PlaceFault.FILE_NAME,
          new SourceSpan(0, 0),
          "the file is named `"
              + file
              + "`; a rule's file has small letters, digits and `_` before `.toml`");
    }
  }

  private static boolean isPlain(String file) {
    int end = file.length() - ENDING.length();
    if (end < 1 || !file.endsWith(ENDING)) {
      return false;
    }
    for (int i = 0; i < end; i++) {
      char sign = file.charAt(i);
      if (!((sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '_')) {
        return false;
      }
    }
    return true;
  }
}
