package dev.seriema.catalog.check.rule;

import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.languages.esql.Esql;
import dev.seriema.languages.esql.syntax.EsqlName;
import dev.seriema.languages.esql.syntax.EsqlOutline;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.rule.IndexPatterns;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The query of a rule in ES|QL, as far as its outline goes. Read when it is first asked for; not
/// thread-safe.
public final class WrittenEsql {
  private static final String WORD = "esql";

  private final Optional<WrittenText> query;
  private @Nullable Parsed<EsqlOutline> read;

  private WrittenEsql(Optional<WrittenText> query) {
    this.query = query;
  }

  /// Of a rule in another language it says nothing.
  public static WrittenEsql of(WrittenRule rule) {
    boolean isEsql = is(rule, "language") || (!rule.has("language") && is(rule, "type"));
    return new WrittenEsql(
        isEsql ? rule.text("query").filter(query -> !query.value().isBlank()) : Optional.empty());
  }

  /// The outline of a query without faults.
  public Optional<EsqlOutline> outline() {
    return query.map(this::read).filter(Parsed::isSound).map(Parsed::tree);
  }

  /// What is wrong with the outline, with places in the rule's file.
  public List<Diagnostic> faults() {
    return query
        .map(text -> read(text).diagnostics().stream().map(found -> found.in(text.map())).toList())
        .orElse(List.of());
  }

  /// The indices that a query without faults reads.
  public List<EsqlName> indices() {
    return outline().map(EsqlOutline::indices).orElse(List.of());
  }

  /// The same as patterns.
  public IndexPatterns patterns() {
    return new IndexPatterns(indices().stream().map(EsqlName::text).toList());
  }

  /// Where something of the query stands in the rule's file.
  public SourceSpan inFile(SourceSpan span) {
    return query.map(text -> text.map().toSource(span)).orElse(span);
  }

  /// The same finding, pointing into the rule's file.
  public Diagnostic inFile(Diagnostic found) {
    return query.map(text -> found.in(text.map())).orElse(found);
  }

  private Parsed<EsqlOutline> read(WrittenText text) {
    Parsed<EsqlOutline> known = read;
    if (known == null) {
      known = Esql.outline(text.value());
      read = known;
    }
    return known;
  }

  private static boolean is(WrittenRule rule, String key) {
    return rule.text(key).filter(word -> word.value().equals(WORD)).isPresent();
  }
}
