package dev.seriema.catalog.check.guide;

import dev.seriema.catalog.check.rule.Check;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleLocation;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.guide.Placeholder;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.Optional;

/// What Kibana makes buttons of is made from `[transform]`, not written into the guide. In an
/// export it stands in the guide.
final class PluginByHand implements Check {
  @Override
  public void check(RuleUnderCheck rule, RuleFindings findings) {
    Optional<WrittenText> note = rule.written().text("note");
    if (note.isEmpty() || rule.location().kind() == RuleLocation.Kind.EXPORT) {
      return;
    }
    for (String plugin : Placeholder.PLUGINS) {
      String opening = "!{" + plugin;
      int at = note.get().value().indexOf(opening);
      if (at >= 0) {
        findings.add(
            GuideFault.PLUGIN_BY_HAND,
            note.get().map().toSource(new SourceSpan(at, at + opening.length())),
            "`"
                + opening
                + "` is written into the guide; it is made of `[[transform."
                + plugin
                + "]]` and a place such as `$"
                + plugin
                + "_0`");
      }
    }
  }
}
