package dev.seriema.catalog.exchange;

import dev.seriema.catalog.exchange.ExchangeInput.Document;
import dev.seriema.catalog.exchange.ExchangeInput.Export;
import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rules that have the id of one before them.
final class SameIds {
  private static final String ID = "rule_id";

  /// The names of files, by the ids that they have.
  private final Map<String, String> places = new HashMap<>();

  private final List<RuleSet.Finding> findings = new ArrayList<>();

  private SameIds() {}

  /// A finding at each further one.
  static List<RuleSet.Finding> among(List<Document> documents, List<Export> exports) {
    SameIds ids = new SameIds();
    for (Document document : documents) {
      RepositoryDocument content = document.content();
      ids.add(content.table(RepositoryDocument.RULE), content.source());
    }
    exports.forEach(export -> export.rules().forEach(rule -> ids.add(rule, export.source())));
    return ids.findings;
  }

  private void add(JsonValue.Table rule, SourceText source) {
    if (Values.member(rule, ID).orElse(rule) instanceof JsonValue.Text(var id, var span, _)) {
      String first = places.putIfAbsent(id, source.name());
      if (first != null) {
        String message = "`%s` is the id of a rule in `%s` too".formatted(id, first);
        findings.add(
            new RuleSet.Finding(source, Diagnostic.of(ExchangeFault.SAME_ID, span, message)));
      }
    }
  }
}
