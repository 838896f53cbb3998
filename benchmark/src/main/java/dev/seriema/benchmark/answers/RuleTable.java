package dev.seriema.benchmark.answers;

import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.rule.RuleType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The table of rules that the interpreter reads: id, name, type, language, indices and the text of
/// the query, with tabs between, line feeds in the query written as U+0001.
final class RuleTable {
  private static final Set<RuleType> TYPES =
      EnumSet.of(RuleType.EQL, RuleType.QUERY, RuleType.THRESHOLD, RuleType.NEW_TERMS);

  /// A second way of indexing a field, which the interpreter takes for a field of its own.
  private static final String OTHER_FIELD = ".caseless";

  private RuleTable() {}

  static void write(List<Path> places, Path file) throws IOException {
    List<String> rows =
        RuleLoader.load(places).live().stream()
            .map(loaded -> loaded.rule())
            .filter(rule -> TYPES.contains(rule.type()))
            .flatMap(RuleTable::row)
            .toList();
    Files.write(file, rows);
  }

  private static Stream<String> row(Rule rule) {
    return rule.query().stream()
        .filter(query -> !query.text().contains(OTHER_FIELD))
        .map(query ->
            String.join(
                "\t",
                rule.id().id(),
                cell(rule.headline().name()),
                rule.type().word(),
                language(query),
                String.join(",", rule.indices().patterns()),
                cell(query.text().replace("\r", "").replace('\n', '\1'))));
  }

  private static String language(RuleQuery query) {
    return query.language().word();
  }

  private static String cell(String text) {
    return text.replace('\t', ' ');
  }
}
