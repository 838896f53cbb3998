package dev.seriema.model.expression;

import java.util.List;

/// What is asked of events: of each by itself, of several in order of time, or of several that
/// belong together in any order.
public sealed interface Query permits EventQuery, SequenceQuery, SampleQuery {
  /// What single events are asked, each condition once.
  List<Condition> conditions();

  /// Applied to the matches in order of time, one after the other.
  List<Limit> limits();
}
