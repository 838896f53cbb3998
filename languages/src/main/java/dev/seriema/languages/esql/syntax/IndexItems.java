package dev.seriema.languages.esql.syntax;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/// The index patterns behind `FROM`, which may have signs that no name of a column has.
final class IndexItems {
  private final String query;

  /// @param query that the tokens are of
  IndexItems(String query) {
    this.query = query;
  }

  /// Each as it is written, without quotes and without its cluster; several in one pair of quotes
  /// are several. What stands in brackets is left out.
  List<EsqlName> of(List<Token> tokens) {
    List<EsqlName> names = new ArrayList<>();
    for (List<Token> item : Items.of(tokens)) {
      if (item.getFirst().is(TokenKind.OPEN, "(")) {
        continue;
      }
      SourceSpan span = Items.span(item);
      if (item.getLast().kind() == TokenKind.TEXT) {
        for (String part : item.getLast().text().split(",", -1)) {
          add(part, span, names);
        }
      } else {
        add(query.substring(span.start(), span.end()), span, names);
      }
    }
    return names;
  }

  private static void add(String written, SourceSpan span, List<EsqlName> to) {
    String stripped = written.strip();
    // `logs::data` says which part of a data stream is meant, `cluster:logs` in which cluster.
    String whole = stripped.replaceFirst("::(?:data|failures)$", "");
    String name = whole.substring(whole.indexOf(':') + 1);
    if (!name.isEmpty()) {
      to.add(new EsqlName(name, name.contains("*"), span));
    }
  }
}
