package dev.seriema.detector.schedule;

import dev.seriema.detector.correlation.CorrelatedQuery;
import dev.seriema.detector.correlation.CorrelationLimits;
import dev.seriema.detector.correlation.Suppressing;
import dev.seriema.detector.correlation.Task;
import dev.seriema.engine.sequence.Dropped;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;

/// Looks for matches of one rule in windows, in the order of executions.
sealed interface Search
    permits SearchByTime,
        SearchNewest,
        SearchGrouped,
        SearchJoined,
        SearchCounted,
        SearchNewTerms,
        SearchCompared {

  static Search of(Matches matches, CorrelatedQuery query, CorrelationLimits limits) {
    return switch (matches.rule().task()) {
      case Task.Each _ -> ofEach(matches, limits);
      case Task.Join _ -> new SearchJoined(matches, query, limits);
      case Task.Count count -> new SearchCounted(matches, count);
      case Task.FirstSeen firstSeen -> new SearchNewTerms(matches, firstSeen);
      case Task.Compare _ -> new SearchCompared(matches, query, limits);
    };
  }

  private static Search ofEach(Matches matches, CorrelationLimits limits) {
    if (matches.rule().isEql()) {
      return new SearchNewest(matches);
    }
    return matches
        .rule()
        .suppression()
        .filter(Suppressing::eachValue)
        .<Search>map(how -> new SearchGrouped(matches, how, limits))
        .orElseGet(() -> new SearchByTime(matches));
  }

  void in(Window window, Signals signals) throws IOException;

  /// Writes down what executions have told, as far as later ones go by it.
  default void write(StateOutput out) throws IOException {}

  /// Takes up what was written. Called once, before anything else.
  default void read(StateInput in) throws IOException {}

  /// What bounds on memory have cost.
  default Dropped dropped() {
    return Dropped.NOTHING;
  }
}
