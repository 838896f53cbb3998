package dev.seriema.catalog.trace;

import dev.seriema.model.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What events were to one rule.
public sealed interface Trace {
  /// Of a sequence.
  ///
  /// @param keys the names of the join keys
  /// @param stages what each asks for, `until` last
  /// @param lines by what the events share, those that came farthest first; one where nothing is
  ///   shared
  /// @param more how many more there are
  record OfSequence(List<String> keys, List<Wanted> stages, List<KeyLine> lines, int more)
      implements Trace {
    public OfSequence {
      keys = List.copyOf(keys);
      stages = List.copyOf(stages);
      lines = List.copyOf(lines);
    }
  }

  /// What a stage asks for.
  enum Wanted {
    /// An event.
    EVENT,
    /// That there is none.
    ABSENCE,
    /// An event that ends what is open.
    UNTIL
  }

  /// Of a threshold.
  ///
  /// @param fields that make a group
  /// @param least how many events a group needs
  /// @param distinct what else it needs
  /// @param lookBack how far back events count
  /// @param groups those with most events first
  /// @param more how many more there are
  record OfCounts(
      List<String> fields,
      long least,
      Optional<Distinct> distinct,
      Duration lookBack,
      List<Counted> groups,
      int more)
      implements Trace {
    public OfCounts {
      fields = List.copyOf(fields);
      groups = List.copyOf(groups);
    }
  }

  /// @param field whose different values count
  /// @param least how many there have to be
  record Distinct(String field, long least) {}

  /// A group, and the window that had most of it.
  ///
  /// @param count its events in that window
  /// @param distinct different values in that window; 0 where none are counted
  /// @param end of the window, which is no part of it
  /// @param all its events in any window
  record Counted(List<Value> values, long count, long distinct, Instant end, long all) {
    public Counted {
      values = List.copyOf(values);
    }
  }

  /// Of new terms.
  ///
  /// @param fields whose values are judged together
  /// @param window how far back "before" goes
  /// @param terms those that came again first
  /// @param more how many more there are
  record OfTerms(List<String> fields, Duration window, List<Term> terms, int more)
      implements Trace {
    public OfTerms {
      fields = List.copyOf(fields);
      terms = List.copyOf(terms);
    }
  }

  /// @param seen in order of time, one at least
  record Term(List<Value> values, List<Moment> seen) {
    public Term {
      values = List.copyOf(values);
      seen = List.copyOf(seen);
    }
  }
}
