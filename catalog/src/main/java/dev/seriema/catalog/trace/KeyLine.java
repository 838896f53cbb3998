package dev.seriema.catalog.trace;

import dev.seriema.model.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// The events that share the keys of a sequence, and how far they came.
///
/// @param marks in order of time
/// @param reached the events of the longest beginning, a stage each
/// @param stages how many a match has
/// @param ending why there is no more of it
public record KeyLine(
    List<Value> key, List<Mark> marks, List<Moment> reached, int stages, Ending ending) {
  public KeyLine {
    key = List.copyOf(key);
    marks = List.copyOf(marks);
    reached = List.copyOf(reached);
  }

  /// What an event is to the sequence.
  ///
  /// @param stages that it satisfies, from 0; `until` comes behind the last
  public record Mark(Moment at, Set<Integer> stages) {
    public Mark {
      stages = Set.copyOf(stages);
    }
  }

  /// Why a beginning did not go on.
  public sealed interface Ending {
    /// It is a match.
    record Complete() implements Ending {}

    /// The next stage has no event behind it.
    ///
    /// @param stage that was waited for, from 0
    record Waits(int stage) implements Ending {}

    /// The next stage has an event before it only.
    record Before(int stage, Moment event) implements Ending {}

    /// The next stage has an event with other keys.
    record OtherKey(int stage, Moment event, List<Value> key) implements Ending {
      public OtherKey {
        key = List.copyOf(key);
      }
    }

    /// The next stage came too late.
    ///
    /// @param after how long behind the first event
    record TooLate(int stage, Moment event, Duration after, Duration maxspan) implements Ending {}

    /// `until` ended it.
    record Until(Moment event) implements Ending {}

    /// An event came that may not be there.
    record Forbidden(int stage, Moment event) implements Ending {}
  }
}
