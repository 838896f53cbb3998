package dev.seriema.catalog.check.guide;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleUnderCheck;

/// The places for a plugin are counted from 0. Where there are more or fewer of them than entries,
/// that is told instead.
final class PlaceholderNumbers implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    for (PluginPlaces plugin : PluginPlaces.of(rule.written())) {
      if (plugin.places().size() == plugin.entries().size()) {
        plugin
            .withoutEntry()
            .ifPresent(place ->
                findings.add(
                    GuideFault.PLACEHOLDER_NUMBERS,
                    place.in(rule.written().text("note").orElseThrow()),
                    "`$"
                        + place.name()
                        + "` stands for no entry: those of `[[transform."
                        + plugin.plugin()
                        + "]]` are counted from `$"
                        + plugin.name(0)
                        + "`"));
      }
    }
  }
}
