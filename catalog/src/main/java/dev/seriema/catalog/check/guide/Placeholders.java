package dev.seriema.catalog.check.guide;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.guide.Placeholder;
import dev.seriema.catalog.rule.WrittenRule;

/// The guide has as many places for a plugin as `[transform]` has entries. One may stand several
/// times.
final class Placeholders implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    for (PluginPlaces plugin : PluginPlaces.of(rule.written())) {
      int places = plugin.places().size();
      int entries = plugin.entries().size();
      if (places > entries) {
        checkPlaces(plugin, rule.written(), findings);
      } else if (places < entries) {
        checkEntries(plugin, findings);
      }
    }
  }

  private static void checkPlaces(PluginPlaces plugin, WrittenRule rule, RuleFindings findings) {
    Placeholder place = plugin.withoutEntry().orElseThrow();
    findings.add(
        GuideFault.PLACEHOLDERS,
        place.in(rule.text("note").orElseThrow()),
        "`$"
            + place.name()
            + "` stands for an entry that is not there; `[[transform."
            + plugin.plugin()
            + "]]` has "
            + plugin.entries().size());
  }

  private static void checkEntries(PluginPlaces plugin, RuleFindings findings) {
    int entry = 0;
    while (plugin.places().containsKey(plugin.name(entry))) {
      entry++;
    }
    findings.add(
        GuideFault.PLACEHOLDERS,
        plugin.entries().get(entry).span(),
        "`$" + plugin.name(entry) + "` stands nowhere in `note`, so that this is never shown");
  }
}
