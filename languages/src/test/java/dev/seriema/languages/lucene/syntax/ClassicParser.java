package dev.seriema.languages.lucene.syntax;

import dev.seriema.model.value.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.queryparser.classic.Token;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/// Lucene's own parser, with each leaf kept as it was handed over, so that the structure of a query
/// shows and nothing of any analysis.
///
/// The parser of Elasticsearch is this one with other leaves: it completes a list of negations with
/// everything, takes `<` and `>` before a value for an open range, and reads `_exists_`; blank text
/// it takes for nothing, where this one refuses it. Like this one with its defaults it does not
/// split at blanks: several words of one field are one text.
final class ClassicParser extends QueryParser {
  private ClassicParser(DefaultOperator operator) {
    super("", new StandardAnalyzer());
    setDefaultOperator(operator == DefaultOperator.AND ? Operator.AND : Operator.OR);
    setAllowLeadingWildcard(true);
  }

  /// The structure in the notation of [Structure].
  ///
  /// @return empty where the parser refuses the query
  static Optional<String> structure(String query) {
    return structure(query, DefaultOperator.OR);
  }

  static Optional<String> structure(String query, DefaultOperator operator) {
    return query(query, operator).map(ClassicParser::structure);
  }

  /// What the parser makes of a query, each leaf a query for one term.
  ///
  /// @return empty where the parser refuses it
  static Optional<Query> query(String query, DefaultOperator operator) {
    try {
      return Optional.of(new ClassicParser(operator).parse(query));
    } catch (ParseException _) {
      return Optional.empty();
    }
  }

  private static String structure(Query query) {
    return switch (query) {
      case TermQuery leaf -> leaf.getTerm().field() + ":" + leaf.getTerm().text();
      case BoostQuery weighted -> structure(weighted.getQuery()) + "^" + weighted.getBoost();
      case BooleanQuery list ->
          list.clauses().stream()
              .map(clause -> sign(clause.occur()) + structure(clause.query()))
              .collect(Collectors.joining(" ", "(", ")"));
      default -> throw new IllegalStateException("no leaf of ours: " + query);
    };
  }

  private static String sign(BooleanClause.Occur occur) {
    return switch (occur) {
      case MUST, FILTER -> "+";
      case SHOULD -> "";
      case MUST_NOT -> "-";
    };
  }

  private static Query leaf(String field, String text) {
    return new TermQuery(new Term(field, text));
  }

  @Override
  protected Query getFieldQuery(String field, String text, boolean quoted) {
    return leaf(field, Structure.words(text));
  }

  @Override
  protected Query getFieldQuery(String field, String text, int slop) {
    return leaf(field, Structure.phrase(text, slop));
  }

  @Override
  protected Query getRangeQuery(
      String field, @Nullable String from, @Nullable String to, boolean least, boolean most) {
    return leaf(field, Structure.range(from, to, least, most));
  }

  @Override
  protected Query getWildcardQuery(String field, String text) {
    return leaf(field, Structure.pattern(wildcard(text), false));
  }

  @Override
  protected Query getPrefixQuery(String field, String text) {
    List<Wildcard.Part> parts = List.of(new Wildcard.Literal(text), Wildcard.Blank.MANY);
    return leaf(field, Structure.pattern(new Wildcard(parts), true));
  }

  @Override
  protected Query getRegexpQuery(String field, String text) {
    return leaf(field, Structure.regex(text));
  }

  @Override
  protected float getFuzzyDistance(Token tilde, String text) {
    String written = tilde.image.substring(1);
    if (written.isEmpty()) {
      return 0.5f;
    }
    return written.matches("[0-9]+(\\.[0-9]+)?") ? Float.parseFloat(written) : -1;
  }

  @Override
  protected Query getFuzzyQuery(String field, String text, float edits) {
    return leaf(
        field, Structure.fuzzy(text, edits == 0.5f ? Optional.empty() : Optional.of((int) edits)));
  }

  /// As a wildcard query reads it: a backslash makes the next code point itself, whatever it is.
  private static Wildcard wildcard(String text) {
    List<Wildcard.Part> parts = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '*') {
        parts.add(Wildcard.Blank.MANY);
      } else if (character == '?') {
        parts.add(Wildcard.Blank.ONE);
      } else {
        i += character == '\\' ? 1 : 0;
        parts.add(new Wildcard.Literal(text.substring(i, i + 1)));
      }
    }
    return new Wildcard(parts);
  }
}
