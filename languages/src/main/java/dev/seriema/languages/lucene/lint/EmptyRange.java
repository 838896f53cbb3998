package dev.seriema.languages.lucene.lint;

import dev.seriema.languages.lucene.LuceneFault;
import dev.seriema.languages.lucene.syntax.Bound;
import dev.seriema.languages.lucene.syntax.LuceneValue;
import dev.seriema.model.diagnostic.Diagnostic;
import java.math.BigDecimal;
import java.util.Optional;

/// A range of numbers that holds none, because its bounds are the wrong way round.
final class EmptyRange {
  private EmptyRange() {}

  static void check(LintedQuery query, Findings findings) {
    query
        .leaves()
        .forEach(leaf -> {
          if (leaf.clause().value() instanceof LuceneValue.Range(var from, var to, var span)) {
            Optional<BigDecimal> least = number(from);
            Optional<BigDecimal> most = number(to);
            if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
              findings.add(
                  Diagnostic.of(
                          LuceneFault.EMPTY_RANGE,
                          span,
                          "`" + query.shown(span) + "` holds no number")
                      .withLabel("the lower bound stands first"));
            }
          }
        });
  }

  private static Optional<BigDecimal> number(Bound bound) {
    return bound
        .text()
        .filter(text -> text.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?"))
        .map(BigDecimal::new);
  }
}
