package dev.seriema.benchmark.peers;

import dev.seriema.model.value.Wildcard;
import dev.seriema.model.value.Wildcard.Blank;
import dev.seriema.model.value.Wildcard.Literal;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/// Patterns as Lucene's automata: one for all patterns of a test, or one for each where that would
/// become too large.
final class LucenePatterns {
  private static final int WORK_LIMIT = 20_000;

  private LucenePatterns() {}

  static Query query(String field, List<Wildcard> patterns) {
    List<Automaton> automata = patterns.stream().map(LucenePatterns::automaton).toList();
    try {
      return new AutomatonQuery(
          new Term(field, patterns.toString()),
          Operations.determinize(Operations.union(automata), WORK_LIMIT));
    } catch (TooComplexToDeterminizeException tooLarge) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      for (int i = 0; i < automata.size(); i++) {
        Term name = new Term(field, patterns.get(i).toString());
        any.add(new AutomatonQuery(name, automata.get(i)), Occur.SHOULD);
      }
      return any.build();
    }
  }

  private static Automaton automaton(Wildcard pattern) {
    List<Automaton> parts = new ArrayList<>();
    for (Wildcard.Part part : pattern.parts()) {
      parts.add(
          switch (part) {
            case Literal(var text) -> Automata.makeString(text);
            case Blank blank ->
                blank == Blank.ONE ? Automata.makeAnyChar() : Automata.makeAnyString();
          });
    }
    return Operations.determinize(Operations.concatenate(parts), WORK_LIMIT);
  }
}
