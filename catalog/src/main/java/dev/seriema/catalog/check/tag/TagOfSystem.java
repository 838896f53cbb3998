package dev.seriema.catalog.check.tag;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleLocation;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import java.util.Map;

/// A rule in the folder of an operating system has the tag of the system.
final class TagOfSystem implements Check {
  private static final Map<String, String> TAGS =
      Map.of("linux", "OS: Linux", "macos", "OS: macOS", "windows", "OS: Windows");

  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    String folder = rule.location().folder();
    String tag = TAGS.get(folder);
    if (tag != null && rule.location().kind() == RuleLocation.Kind.RULE) {
      RuleTags.of(rule)
          .ask(
              tag,
              TagFault.NO_TAG_OF_SYSTEM,
              "the folder `" + folder + "` asks for the tag `" + tag + "`",
              findings);
    }
  }
}
