package dev.seriema.catalog.exchange;

import dev.seriema.catalog.down.DownConversion;
import dev.seriema.catalog.down.DownTable;
import dev.seriema.catalog.down.DownText;
import dev.seriema.catalog.down.KnownFields;
import dev.seriema.catalog.exchange.ExchangeInput.Document;
import dev.seriema.catalog.exchange.ExchangeInput.Export;
import dev.seriema.catalog.exchange.ExchangeInput.Notation;
import dev.seriema.catalog.exchange.RepositoryDocument.Kind;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceMap;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.RuleQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Rules as an older release of the stack can have them. Those that it cannot have are left out;
/// what the others lose is told.
public final class OlderRules {
  private final Release to;
  private final KnownFields fields;
  private final List<RuleSet.Finding> findings = new ArrayList<>();
  private int leftOut;

  private OlderRules(Release to, KnownFields fields) {
    this.to = to;
    this.fields = fields;
  }

  /// The same input for an older release.
  ///
  /// @param fields what is known of fields on the release that the rules are for, and on the older
  ///   one
  public static ExchangeInput of(ExchangeInput input, Release to, KnownFields fields) {
    return new OlderRules(to, fields).of(input);
  }

  private ExchangeInput of(ExchangeInput input) {
    List<Document> documents =
        input.documents().stream().flatMap(document -> older(document).stream()).toList();
    List<Export> exports = input.exports().stream().map(this::older).toList();
    List<RuleSet.Finding> all = new ArrayList<>(input.findings());
    all.addAll(findings);
    return new ExchangeInput(documents, exports, all, input.leftOut() + leftOut, input.commented());
  }

  private Optional<Document> older(Document document) {
    RepositoryDocument content = document.content();
    if (content.kind().filter(Kind.RULE::equals).isEmpty()) {
      return Optional.of(document);
    }
    JsonValue.Table root = content.root();
    WrittenRule written =
        new WrittenRule(
            dev.seriema.catalog.written.Notation.TOML,
            content.table(RepositoryDocument.RULE),
            Values.table(root, RepositoryDocument.METADATA).map(WrittenTable.class::cast),
            Values.table(root, RepositoryDocument.TRANSFORM).map(WrittenTable.class::cast),
            root.span());
    DownConversion down = conversion(written);
    tell(content.source(), down.findings(root));
    if (!down.isPossible()) {
      leftOut++;
      return Optional.empty();
    }
    try {
      return Optional.of(new Document(document.path(), document.notation(), older(document, down)));
    } catch (Unconvertible unconvertible) {
      tell(content.source(), List.of(unconvertible.finding()));
      leftOut++;
      return Optional.empty();
    }
  }

  /// Of a file in TOML the text too, so that it can be written as it is.
  private static RepositoryDocument older(Document document, DownConversion down)
      throws Unconvertible {
    RepositoryDocument content = document.content();
    if (document.notation() == Notation.YAML || down.isSame()) {
      return new RepositoryDocument(content.source(), DownTable.of(content.root(), down.changes()));
    }
    TomlDocument before = TomlDocument.parse(content.source()).tree();
    SourceText text = new SourceText(content.source().name(), DownText.of(before, down.changes()));
    return new RepositoryDocument(text, TomlValues.of(TomlDocument.parse(text).tree().root()));
  }

  private Export older(Export export) {
    List<JsonValue.Table> rules = new ArrayList<>();
    for (JsonValue.Table rule : export.rules()) {
      JsonValue.Table root = Values.table(Map.of(RepositoryDocument.RULE, rule), rule.span());
      DownConversion down = conversion(WrittenRule.of(rule, rule.span()));
      tell(export.source(), down.findings(root));
      if (down.isPossible()) {
        Values.table(DownTable.of(root, down.changes()), RepositoryDocument.RULE)
            .ifPresent(rules::add);
      } else {
        leftOut++;
      }
    }
    return new Export(export.source(), rules, export.lists());
  }

  private DownConversion conversion(WrittenRule rule) {
    return DownConversion.of(
        rule,
        query(rule),
        new IndexPatterns(rule.texts("index").stream().map(WrittenText::value).toList()),
        to,
        fields);
  }

  private static Optional<RuleQuery> query(WrittenRule rule) {
    Optional<QueryLanguage> language =
        rule.text("language").map(WrittenText::value).flatMap(QueryLanguage::named);
    return rule.text("query")
        .filter(_ -> language.isPresent())
        .map(query ->
            new RuleQuery(
                language.orElseThrow(),
                query.value(),
                SourceMap.identity(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  private void tell(SourceText source, List<Diagnostic> found) {
    found.forEach(finding -> findings.add(new RuleSet.Finding(source, finding)));
  }
}
