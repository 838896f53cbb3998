package dev.seriema.catalog.check.rule;

import dev.seriema.model.diagnostic.SourceMap;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.expression.Stage;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleQuery;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a query asks of events, field by field and with places in the rule's file. Worked out when
/// it is first asked for; not thread-safe.
public final class QueryFields {
  private final Optional<Query> query;
  private final SourceMap map;
  private @Nullable List<Step> steps;

  private QueryFields(Optional<Query> query, SourceMap map) {
    this.query = query;
    this.map = map;
  }

  /// @param query without one, no field is read
  public static QueryFields of(Optional<Rule> rule, Optional<Query> query) {
    return new QueryFields(
        query, rule.flatMap(Rule::query).map(RuleQuery::map).orElseGet(SourceMap::identity));
  }

  /// A field that is read.
  ///
  /// @param span of the test that reads it; of a key by which stages are joined, where the stage
  ///   begins
  public record Use(String field, SourceSpan span) {}

  /// A data set that is asked for, by `event.dataset` or `data_stream.dataset`.
  ///
  /// @param name such as `aws.cloudtrail`; may end in `*`
  public record DataSet(String name, SourceSpan span) {
    /// The package that a data set of this name belongs to.
    public String packageName() {
      int dot = name.indexOf('.');
      return dot < 0 ? name : name.substring(0, dot);
    }
  }

  /// What one event of a match is asked.
  ///
  /// @param category the one value that `event.category` has to have; empty where any may do
  public record Step(Optional<String> category, List<Use> uses, List<DataSet> dataSets) {
    public Step {
      uses = List.copyOf(uses);
      dataSets = List.copyOf(dataSets);
    }
  }

  /// One of a query on single events; of a sequence its stages and what ends it.
  public List<Step> steps() {
    List<Step> known = steps;
    if (known == null) {
      known = query.map(this::read).orElse(List.of());
      steps = known;
    }
    return known;
  }

  public List<DataSet> dataSets() {
    return steps().stream().flatMap(step -> step.dataSets().stream()).toList();
  }

  public boolean reads(String field) {
    return steps().stream()
        .anyMatch(step -> step.uses().stream().anyMatch(use -> use.field().equals(field)));
  }

  private List<Step> read(Query asked) {
    return switch (asked) {
      case EventQuery(var condition, _) -> List.of(new StepReading(map).of(condition));
      case SequenceQuery sequence ->
          Stream.concat(sequence.stages().stream(), sequence.until().stream())
              .map(this::read)
              .toList();
      case SampleQuery(var stages, _) -> stages.stream().map(this::read).toList();
    };
  }

  private Step read(Stage stage) {
    return new StepReading(map).of(stage);
  }
}
