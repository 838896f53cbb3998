package dev.seriema.languages.eql;

import dev.seriema.languages.eql.syntax.EqlQuery;
import dev.seriema.languages.eql.syntax.EqlQuery.Pipe;
import dev.seriema.languages.eql.syntax.EventPart;
import dev.seriema.languages.eql.syntax.EventPart.Category;
import dev.seriema.languages.eql.syntax.MaximumSpan;
import dev.seriema.languages.eql.syntax.StagePart;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.JoinKey;
import dev.seriema.model.expression.Limit;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.expression.Stage;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Lowers a whole query: categories become conditions, repeated stages are written out, keys of the
/// query stand before those of a stage.
final class QueryLowering {
  private final Lowering lowering;
  private final FieldPath categoryField;

  QueryLowering(Lowering lowering, FieldPath categoryField) {
    this.lowering = lowering;
    this.categoryField = categoryField;
  }

  /// @param query also one with faults of syntax, whose parts are looked at for further ones
  /// @return empty where any fault was reported
  Optional<Query> query(EqlQuery query) {
    List<Limit> limits = query.pipes().stream().map(QueryLowering::limit).toList();
    return switch (query) {
      case EqlQuery.Single(var event, _, _) -> {
        Condition condition = event(event);
        yield isSound() ? Optional.of(new EventQuery(condition, limits)) : Optional.empty();
      }
      case EqlQuery.Sequence(var keys, var maxspan, var parts, var until, _, _) -> {
        KeyLowering shared = new KeyLowering(lowering, keys);
        List<Stage> stages = stages(parts, shared);
        Optional<Stage> end = until.map(part -> stage(part, shared));
        yield isSound()
            ? Optional.of(
                new SequenceQuery(stages, end, maxspan.map(MaximumSpan::duration), limits))
            : Optional.empty();
      }
      case EqlQuery.Sample(var keys, var parts, _, _) -> {
        KeyLowering shared = new KeyLowering(lowering, keys);
        List<Stage> stages = stages(parts, shared);
        yield isSound() ? Optional.of(new SampleQuery(stages, limits)) : Optional.empty();
      }
    };
  }

  /// What an event of a category satisfies; empty for `any`.
  Optional<Condition> category(Category category) {
    return switch (category) {
      case Category.Any _ -> Optional.empty();
      case Category.Named(var name, var span) ->
          Optional.of(
              new Condition.Test(
                  new Field(categoryField, FieldType.KEYWORD),
                  new Predicate.OneOf(List.of(Value.of(name)), LetterCase.EXACT),
                  span));
    };
  }

  private boolean isSound() {
    return lowering.faults() == 0;
  }

  private Condition event(EventPart event) {
    Condition condition = lowering.conditions().condition(event.condition(), false, Layer.PLAIN);
    return category(event.category())
        .map(category -> Conditions.allOf(List.of(category, condition), event.span()))
        .orElse(condition);
  }

  private List<Stage> stages(List<StagePart> parts, KeyLowering keys) {
    List<Stage> stages = new ArrayList<>();
    for (StagePart part : parts) {
      stages.addAll(Collections.nCopies(part.count(), stage(part, keys)));
    }
    return stages;
  }

  private Stage stage(StagePart part, KeyLowering shared) {
    Condition condition = event(part.event());
    List<JoinKey> keys =
        Stream.concat(shared.ofQuery().stream(), shared.ofStage(part.keys()).stream()).toList();
    return new Stage(condition, part.absent(), keys, part.span());
  }

  private static Limit limit(Pipe pipe) {
    return switch (pipe) {
      case Pipe.Head(int count, _) -> new Limit.Head(count);
      case Pipe.Tail(int count, _) -> new Limit.Tail(count);
    };
  }
}
