package dev.seriema.catalog.check.tag;

import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import java.util.List;
import java.util.stream.Stream;

/// The tactics that a rule maps itself to, in `threat` and for other releases of a framework in
/// `threat_mappings`.
record MappedTactics(WrittenRule rule) {
  private static final String THREAT = "threat";

  /// The names of all tactics.
  Stream<String> all() {
    return mappings().flatMap(List::stream).flatMap(MappedTactics::name);
  }

  /// The names of those that come first, that of `threat` before others.
  Stream<String> first() {
    return mappings().flatMap(entries -> entries.stream().limit(1)).flatMap(MappedTactics::name);
  }

  private Stream<List<WrittenTable>> mappings() {
    return Stream.concat(
        Stream.of(rule.tables(THREAT)),
        rule.tables("threat_mappings").stream()
            .map(mapping -> WrittenRule.tables(mapping, THREAT)));
  }

  private static Stream<String> name(WrittenTable entry) {
    return WrittenRule.table(entry, "tactic")
        .flatMap(tactic -> WrittenRule.text(tactic, "name"))
        .map(name -> name.value())
        .stream();
  }
}
