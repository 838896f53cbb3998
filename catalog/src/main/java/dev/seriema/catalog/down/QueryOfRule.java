package dev.seriema.catalog.down;

import dev.seriema.catalog.facts.Release;
import dev.seriema.languages.eql.Eql;
import dev.seriema.languages.eql.syntax.EqlQuery;
import dev.seriema.languages.eql.syntax.StagePart;
import dev.seriema.languages.esql.Esql;
import dev.seriema.languages.esql.syntax.CommandKind;
import dev.seriema.languages.esql.syntax.EsqlOutline;
import dev.seriema.model.rule.RuleQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a query asks for that an older release cannot do.
final class QueryOfRule implements DownConversion.Step {
  /// @param words of what it is
  private record Feature<T>(String words, Release since, Predicate<T> isIn) {}

  private static final List<Feature<EqlQuery>> EQL =
      List.of(
          new Feature<>(
              "`with runs`",
              new Release(7, 16, 0, ""),
              query -> stages(query).anyMatch(stage -> stage.runs().isPresent())),
          new Feature<>("`sample`", new Release(8, 6, 0, ""), EqlQuery.Sample.class::isInstance),
          new Feature<>(
              "an event that must be missing, `![…]`,",
              new Release(8, 9, 0, ""),
              query -> stages(query).anyMatch(StagePart::absent)));

  private static final List<Feature<EsqlOutline>> ESQL =
      List.of(
          new Feature<>(
              "`LOOKUP JOIN`",
              new Release(8, 18, 0, ""),
              query -> query.has(CommandKind.LOOKUP_JOIN)),
          new Feature<>("`FORK`", new Release(8, 19, 0, ""), query -> query.has(CommandKind.FORK)),
          new Feature<>(
              "`INLINE STATS`",
              new Release(9, 2, 0, ""),
              query -> query.has(CommandKind.INLINE_STATS)));

  private static final Release SUPPRESSED_SEQUENCES = new Release(8, 18, 0, "");

  @Override
  public void look(DownRule rule, Losses losses) {
    rule.query().ifPresent(query -> look(query, rule, losses));
  }

  private static void look(RuleQuery query, DownRule rule, Losses losses) {
    switch (query.language()) {
      case EQL ->
          Eql.parse(query.text())
              .tree()
              .ifPresent(tree -> {
                tell(EQL, tree, rule, losses);
                if (tree instanceof EqlQuery.Sequence
                    && rule.written().has("alert_suppression")
                    && rule.isBefore(SUPPRESSED_SEQUENCES)) {
                  losses.refuse(
                      SUPPRESSED_SEQUENCES,
                      "alerts of a sequence are suppressed from release "
                          + SUPPRESSED_SEQUENCES.toMinor()
                          + " on",
                      "alert_suppression");
                }
              });
      case ESQL -> tell(ESQL, Esql.outline(query.text()).tree(), rule, losses);
      case KQL, LUCENE -> {
        // What rules can write in them has been known since the first releases with rules.
      }
    }
  }

  private static <T> void tell(List<Feature<T>> features, T query, DownRule rule, Losses losses) {
    for (Feature<T> feature : features) {
      if (rule.isBefore(feature.since()) && feature.isIn().test(query)) {
        losses.refuse(
            feature.since(),
            "%s in the query came with release %s"
                .formatted(feature.words(), feature.since().toMinor()),
            "query");
      }
    }
  }

  private static Stream<StagePart> stages(EqlQuery query) {
    return switch (query) {
      case EqlQuery.Single _ -> Stream.of();
      case EqlQuery.Sequence sequence -> {
        List<StagePart> all = new ArrayList<>(sequence.stages());
        sequence.until().ifPresent(all::add);
        yield all.stream();
      }
      case EqlQuery.Sample sample -> sample.stages().stream();
    };
  }
}
