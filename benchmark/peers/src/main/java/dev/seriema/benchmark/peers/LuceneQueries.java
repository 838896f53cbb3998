package dev.seriema.benchmark.peers;

import dev.seriema.benchmark.peer.Numbers;
import dev.seriema.benchmark.rules.FlatCondition;
import dev.seriema.benchmark.rules.FlatCondition.AllOf;
import dev.seriema.benchmark.rules.FlatCondition.Always;
import dev.seriema.benchmark.rules.FlatCondition.AnyOf;
import dev.seriema.benchmark.rules.FlatCondition.Exists;
import dev.seriema.benchmark.rules.FlatCondition.Like;
import dev.seriema.benchmark.rules.FlatCondition.Not;
import dev.seriema.benchmark.rules.FlatCondition.OneOf;
import dev.seriema.benchmark.rules.FlatCondition.Order;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Conditions as Lucene's queries, and the fields of documents that they ask.
///
/// A value is kept as it is, in lower case under another name where a query asks for that, and as a
/// number under a third.
final class LuceneQueries {
  private static final String PRESENT = "_exists";

  /// Beyond this many texts a set is cheaper than a query for each.
  private static final int LONG_LIST = 1_000;

  private final Set<String> folded = new HashSet<>();
  private final Set<String> numeric = new HashSet<>();

  Query of(FlatCondition condition) {
    return switch (condition) {
      case Always(var holds) -> holds ? new MatchAllDocsQuery() : new MatchNoDocsQuery();
      case AllOf(var terms) -> allOf(terms);
      case AnyOf(var terms) -> {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        terms.forEach(term -> any.add(of(term), Occur.SHOULD));
        yield any.build();
      }
      case Not _ -> allOf(List.of(condition));
      case Exists(var field) -> new TermQuery(new Term(PRESENT, field));
      case OneOf(var field, var texts, var isFolded) -> oneOf(named(field, isFolded), texts);
      case Like(var field, var patterns, var isFolded) ->
          LucenePatterns.query(named(field, isFolded), patterns);
      case Order order -> order(order);
    };
  }

  private Query allOf(List<FlatCondition> terms) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean isPositive = false;
    for (FlatCondition term : terms) {
      if (term instanceof Not(var operand)) {
        all.add(of(operand), Occur.MUST_NOT);
      } else {
        all.add(of(term), Occur.FILTER);
        isPositive = true;
      }
    }
    if (!isPositive) {
      all.add(new MatchAllDocsQuery(), Occur.FILTER);
    }
    return all.build();
  }

  private static Query oneOf(String field, List<String> texts) {
    if (texts.size() > LONG_LIST) {
      return new TermInSetQuery(field, texts.stream().map(BytesRef::new).toList());
    }
    if (texts.size() == 1) {
      return new TermQuery(new Term(field, texts.getFirst()));
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    texts.forEach(text -> any.add(new TermQuery(new Term(field, text)), Occur.SHOULD));
    return any.build();
  }

  private Query order(Order order) {
    numeric.add(order.field());
    String field = ofNumbers(order.field());
    double bound = order.bound();
    return switch (order.comparison()) {
      case LESS -> range(field, Double.NEGATIVE_INFINITY, DoublePoint.nextDown(bound));
      case AT_MOST -> range(field, Double.NEGATIVE_INFINITY, bound);
      case GREATER -> range(field, DoublePoint.nextUp(bound), Double.POSITIVE_INFINITY);
      case AT_LEAST -> range(field, bound, Double.POSITIVE_INFINITY);
      case EQUAL, NOT_EQUAL ->
          throw new IllegalArgumentException(order.comparison() + " does not order");
    };
  }

  private static Query range(String field, double least, double most) {
    return DoublePoint.newRangeQuery(field, least, most);
  }

  private String named(String field, boolean isFolded) {
    if (!isFolded) {
      return field;
    }
    folded.add(field);
    return inLowerCase(field);
  }

  /// Puts a value of an event into its document.
  void index(String field, String value, Document document) {
    document.add(new StringField(field, value, Field.Store.NO));
    if (folded.contains(field)) {
      document.add(
          new StringField(inLowerCase(field), value.toLowerCase(Locale.ROOT), Field.Store.NO));
    }
    if (numeric.contains(field)) {
      Double number = Numbers.of(value);
      if (number != null) {
        document.add(new DoublePoint(ofNumbers(field), number));
      }
    }
  }

  /// Notes that an event has a field.
  void indexPresence(String field, Document document) {
    document.add(new StringField(PRESENT, field, Field.Store.NO));
  }

  private static String inLowerCase(String field) {
    return field + "~";
  }

  private static String ofNumbers(String field) {
    return field + "#";
  }
}
