package dev.seriema.languages.eql.syntax;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;

/// An event query as it is written.
public record EqlQuery(
    Category category, EqlExpression condition, List<Pipe> pipes, SourceSpan span) {
  public EqlQuery {
    pipes = List.copyOf(pipes);
  }

  /// What stands before `where`.
  public sealed interface Category {
    SourceSpan span();

    /// Every event, also one without a category.
    record Any(SourceSpan span) implements Category {}

    /// The events of one category; letter case counts.
    record Named(String name, SourceSpan span) implements Category {}
  }

  /// Which matches stay.
  public sealed interface Pipe {
    int count();

    SourceSpan span();

    record Head(int count, SourceSpan span) implements Pipe {}

    record Tail(int count, SourceSpan span) implements Pipe {}
  }
}
