package dev.seriema.catalog.check.attack;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.attack.AttackCatalogue;
import dev.seriema.model.attack.Framework;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A rule has one mapping for a release of a framework, and the release is known.
final class MappingsApart implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    Set<List<String>> seen = new HashSet<>();
    RuleMapping.of(rule.written())
        .forEach(mapping ->
            mapping
                .framework()
                .ifPresent(framework ->
                    mapping
                        .version()
                        .ifPresent(version -> {
                          if (!seen.add(List.of(framework.value(), version.value()))) {
                            tellTwice(framework, version, findings);
                          } else if (isUnknown(framework, version)) {
                            tellUnknown(version, findings);
                          }
                        })));
  }

  private static boolean isUnknown(WrittenText framework, WrittenText version) {
    return framework.value().equals(Framework.ATTACK.title())
        && AttackCatalogue.meant(version.value()).isEmpty();
  }

  private static void tellTwice(WrittenText framework, WrittenText version, RuleFindings findings) {
    findings.add(
        AttackFault.MAPPING_TWICE,
        version.span(),
        "release `" + version.value() + "` of `" + framework.value() + "` has a mapping already",
        "put its entries into one");
  }

  private static void tellUnknown(WrittenText version, RuleFindings findings) {
    findings.add(
        AttackFault.UNKNOWN_RELEASE,
        version.span(),
        "release `"
            + version.value()
            + "` of ATT&CK is not known to the shipped tables, so its entries are not looked at");
  }
}
