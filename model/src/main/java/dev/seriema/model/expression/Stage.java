package dev.seriema.model.expression;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;

/// One of the events that make up a match.
///
/// @param condition what the event satisfies; stages that repeat one item (`with runs`) share it
/// @param absent whether a match needs that there is no such event in its place
/// @param keys by place: the keys of all stages of a query are compared with each other, and all
///   have equally many
public record Stage(Condition condition, boolean absent, List<JoinKey> keys, SourceSpan span) {
  public Stage {
    keys = List.copyOf(keys);
  }
}
