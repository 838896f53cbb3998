package dev.seriema.catalog.check.attack;

import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The entries of `threat`, or those for one release in `threat_mappings`.
///
/// @param head says the framework and its release; empty for `threat`
record RuleMapping(Optional<WrittenTable> head, List<WrittenTable> entries) {
  private static final String THREAT = "threat";

  static Stream<RuleMapping> of(WrittenRule rule) {
    return Stream.concat(
        Stream.of(new RuleMapping(Optional.empty(), rule.tables(THREAT))),
        rule.tables("threat_mappings").stream()
            .map(head -> new RuleMapping(Optional.of(head), WrittenRule.tables(head, THREAT))));
  }

  Optional<WrittenText> framework() {
    return head.flatMap(RuleMapping::framework);
  }

  Optional<WrittenText> version() {
    return head.flatMap(table -> WrittenRule.text(table, "version"));
  }

  static Optional<WrittenText> framework(WrittenTable table) {
    return WrittenRule.text(table, "framework");
  }

  /// The name of the tactic of an entry.
  static Optional<WrittenText> tactic(WrittenTable entry) {
    return WrittenRule.table(entry, "tactic").flatMap(tactic -> WrittenRule.text(tactic, "name"));
  }
}
