package dev.seriema.catalog.compare;

import dev.seriema.languages.eql.StageClause;
import dev.seriema.languages.lint.Entailment;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.JoinKey;
import dev.seriema.model.expression.Limit;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.expression.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What changed in a query, stage by stage, with what joins the stages and what follows them.
final class StageComparison {
  private final List<Told> told = new ArrayList<>();

  private StageComparison() {}

  /// A difference.
  ///
  /// @param before the place in the former query
  /// @param after the place in the new one
  record Told(
      Sentence sentence, Effect effect, Optional<SourceSpan> before, Optional<SourceSpan> after) {}

  /// @return empty where the queries have other stages
  static Optional<List<Told>> of(
      QueryComparison.Read before, QueryComparison.Read after, Entailment entailment) {
    if (!headings(before).equals(headings(after))) {
      return Optional.empty();
    }
    StageComparison comparison = new StageComparison();
    for (int i = 0; i < before.stages().size(); i++) {
      comparison.stage(before, after, i, entailment);
    }
    comparison.whole(before.query(), after.query());
    return Optional.of(comparison.told);
  }

  private static List<String> headings(QueryComparison.Read query) {
    return query.stages().stream().map(StageClause::heading).toList();
  }

  private void stage(
      QueryComparison.Read before, QueryComparison.Read after, int which, Entailment entailment) {
    StageClause now = after.stages().get(which);
    String heading = now.heading();
    Sentence within = Sentence.words(after.stages().size() == 1 ? "" : heading + ": ");
    boolean isReversed = heading.startsWith("no ") || heading.equals("until");
    for (ClauseComparison.Told part :
        ClauseComparison.of(
            before.stages().get(which).clause(),
            before.written().text(),
            now.clause(),
            after.written().text(),
            entailment)) {
      Effect effect =
          isReversed ? PieceWords.effect(part.effect().meaning().reversed()) : part.effect();
      told.add(
          new Told(
              within.then(part.sentence()),
              effect,
              part.before().map(Piece::span),
              part.after().map(Piece::span)));
    }
  }

  private void whole(Query before, Query after) {
    if (!keys(before).equals(keys(after))) {
      tell("the stages are joined by", keys(before), keys(after), Meaning.UNCLEAR);
    }
    Optional<Duration> spanBefore = span(before);
    Optional<Duration> spanAfter = span(after);
    if (!spanBefore.equals(spanAfter)) {
      tell(
          "the longest span is",
          words(spanBefore),
          words(spanAfter),
          QueryMeaning.span(spanBefore, spanAfter));
    }
    if (!before.limits().equals(after.limits())) {
      tell("of the matches stay", limits(before), limits(after), Meaning.UNCLEAR);
    }
  }

  private void tell(String what, String before, String after, Meaning meaning) {
    told.add(
        new Told(
            Sentence.words(what + " ").quote(after).say(", was ").quote(before),
            PieceWords.effect(meaning),
            Optional.empty(),
            Optional.empty()));
  }

  private static Optional<Duration> span(Query query) {
    return query instanceof SequenceQuery sequence ? sequence.maxspan() : Optional.empty();
  }

  private static String words(Optional<Duration> span) {
    return span.map(time -> time.toString().substring(2).toLowerCase(Locale.ROOT)).orElse("any");
  }

  /// Such as `[host.id, user.id] [host.id, user.id]`; an optional key has a `?`.
  private static String keys(Query query) {
    Stream<Stage> stages =
        switch (query) {
          case SequenceQuery sequence ->
              Stream.concat(sequence.stages().stream(), sequence.until().stream());
          case SampleQuery(var all, _) -> all.stream();
          case EventQuery _ -> Stream.of();
        };
    return stages
        .map(stage ->
            stage.keys().stream()
                .map(StageComparison::key)
                .collect(Collectors.joining(", ", "[", "]")))
        .collect(Collectors.joining(" "));
  }

  private static String key(JoinKey key) {
    return (key.optional() ? "?" : "") + key.field().map(Object::toString).orElse("nothing");
  }

  private static String limits(Query query) {
    return query.limits().isEmpty()
        ? "all"
        : query.limits().stream().map(StageComparison::limit).collect(Collectors.joining(" | "));
  }

  private static String limit(Limit limit) {
    return switch (limit) {
      case Limit.Head(int count) -> "head " + count;
      case Limit.Tail(int count) -> "tail " + count;
    };
  }
}
