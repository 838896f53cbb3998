package dev.seriema.catalog.check.place;

import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The tactics that a rule's file may be named for: the first one that it is mapped to, in its own
/// mapping and in those for other releases of ATT&CK.
final class FirstTactics {
  private FirstTactics() {}

  /// Their names, that of the rule's own mapping first.
  static List<WrittenText> of(WrittenRule rule) {
    return Stream.concat(
            first(rule.tables("threat")).stream(),
            rule.tables("threat_mappings").stream()
                .flatMap(mapping -> first(WrittenRule.tables(mapping, "threat")).stream()))
        .toList();
  }

  /// A tactic as a file name has it, such as `credential_access`.
  static String inFileName(WrittenText tactic) {
    return tactic.value().toLowerCase(Locale.ROOT).replace(' ', '_');
  }

  private static Optional<WrittenText> first(List<WrittenTable> threats) {
    return threats.stream()
        .findFirst()
        .flatMap(threat -> WrittenRule.table(threat, "tactic"))
        .flatMap(tactic -> WrittenRule.text(tactic, "name"));
  }
}
