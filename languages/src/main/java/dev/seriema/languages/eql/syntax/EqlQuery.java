package dev.seriema.languages.eql.syntax;

import dev.seriema.languages.eql.syntax.EqlExpression.FieldName;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A query as it is written.
public sealed interface EqlQuery {
  List<Pipe> pipes();

  SourceSpan span();

  /// All that is asked of single events, in order of their place.
  List<EventPart> events();

  /// Events that are looked at one by one.
  record Single(EventPart event, List<Pipe> pipes, SourceSpan span) implements EqlQuery {
    public Single {
      pipes = List.copyOf(pipes);
    }

    @Override
    public List<EventPart> events() {
      return List.of(event);
    }
  }

  /// Events that follow each other.
  ///
  /// @param keys those of every stage
  /// @param stages with a fault, there may be fewer than two
  record Sequence(
      List<FieldName> keys,
      Optional<MaximumSpan> maxspan,
      List<StagePart> stages,
      Optional<StagePart> until,
      List<Pipe> pipes,
      SourceSpan span)
      implements EqlQuery {
    public Sequence {
      keys = List.copyOf(keys);
      stages = List.copyOf(stages);
      pipes = List.copyOf(pipes);
    }

    @Override
    public List<EventPart> events() {
      return Stream.concat(stages.stream(), until.stream()).map(StagePart::event).toList();
    }
  }

  /// Events that belong together in any order.
  ///
  /// @param keys those of every stage
  /// @param stages with a fault, there may be fewer than two
  record Sample(List<FieldName> keys, List<StagePart> stages, List<Pipe> pipes, SourceSpan span)
      implements EqlQuery {
    public Sample {
      keys = List.copyOf(keys);
      stages = List.copyOf(stages);
      pipes = List.copyOf(pipes);
    }

    @Override
    public List<EventPart> events() {
      return stages.stream().map(StagePart::event).toList();
    }
  }

  /// Which matches stay.
  sealed interface Pipe {
    int count();

    SourceSpan span();

    record Head(int count, SourceSpan span) implements Pipe {}

    record Tail(int count, SourceSpan span) implements Pipe {}
  }
}
