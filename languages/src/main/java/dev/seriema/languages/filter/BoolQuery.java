package dev.seriema.languages.filter;

import dev.seriema.languages.filter.QueryObjects.Place;
import dev.seriema.languages.search.Conditions;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.filter.FilterValue.Member;
import dev.seriema.model.filter.FilterValue.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compiles `bool`: what must hold, what must not, and of how many alternatives some should.
final class BoolQuery {
  /// Ways to choose some of the alternatives; more are not written out.
  private static final int MOST_CHOICES = 200;

  private final QueryObjects queries;
  private final FilterFaults faults;

  BoolQuery(QueryObjects queries, FilterFaults faults) {
    this.queries = queries;
    this.faults = faults;
  }

  Optional<Condition> compile(Options options, Members members, Place place) {
    Optional<List<Condition>> must = clauses(options, "must", place);
    Optional<List<Condition>> filter = clauses(options, "filter", place);
    Optional<List<Condition>> mustNot = clauses(options, "must_not", place);
    Optional<List<Condition>> should = clauses(options, "should", place);
    Optional<Member> least = options.take("minimum_should_match");
    options.ignore("adjust_pure_negative");
    boolean sound = options.finish();
    if (must.isEmpty() || filter.isEmpty() || mustNot.isEmpty() || should.isEmpty() || !sound) {
      return Optional.empty();
    }
    boolean needsNothing = must.get().isEmpty() && filter.get().isEmpty();
    int usual = needsNothing && !should.get().isEmpty() ? 1 : 0;
    Optional<Integer> needed =
        least.isPresent() ? needed(least.get(), should.get().size()) : Optional.of(usual);
    if (needed.isEmpty()) {
      return Optional.empty();
    }
    if (choices(needed.get(), should.get().size()) > MOST_CHOICES) {
      return faults.unsupportedOption("bool", least.orElseThrow());
    }
    SourceSpan span = members.span();
    List<Condition> terms = new ArrayList<>(must.get());
    terms.addAll(filter.get());
    terms.add(atLeast(needed.get(), should.get(), span));
    mustNot.get().forEach(condition -> terms.add(Conditions.not(condition, condition.span())));
    return Optional.of(Conditions.allOf(terms, span));
  }

  private Optional<List<Condition>> clauses(Options options, String name, Place place) {
    return options
        .take(name)
        .map(member -> queries.all(member.value(), place))
        .orElse(Optional.of(List.of()));
  }

  /// A number of alternatives, or a share of them in percent; below zero how many may fail.
  private Optional<Integer> needed(Member least, int alternatives) {
    String text = Options.Scalar.of(least.value()).map(Options.Scalar::text).orElse("");
    if (!text.matches("-?[0-9]{1,6}%?")) {
      return faults.unreadable(
          "minimum_should_match", least.value(), "a number such as `1` or a share such as `75%`");
    }
    boolean isShare = text.endsWith("%");
    int number = Integer.parseInt(isShare ? text.substring(0, text.length() - 1) : text);
    long counted = isShare ? (long) alternatives * number / 100 : number;
    return Optional.of((int) Math.max(0, counted < 0 ? alternatives + counted : counted));
  }

  /// How many ways there are to choose some of several, as far as it matters.
  private static long choices(int needed, int alternatives) {
    if (needed <= 1 || needed >= alternatives) {
      return 1;
    }
    long choices = 1;
    for (int i = 1; i <= Math.min(needed, alternatives - needed) && choices <= MOST_CHOICES; i++) {
      choices = choices * (alternatives - i + 1) / i;
    }
    return choices;
  }

  private static Condition atLeast(int needed, List<Condition> alternatives, SourceSpan span) {
    if (needed == 0) {
      return new Condition.Always(true, span);
    }
    if (needed > alternatives.size()) {
      return new Condition.Always(false, span);
    }
    if (needed == 1) {
      return Conditions.anyOf(alternatives, span);
    }
    if (needed == alternatives.size()) {
      return Conditions.allOf(alternatives, span);
    }
    List<Condition> others = alternatives.subList(1, alternatives.size());
    return Conditions.anyOf(
        List.of(
            Conditions.allOf(
                List.of(alternatives.getFirst(), atLeast(needed - 1, others, span)), span),
            atLeast(needed, others, span)),
        span);
  }
}
