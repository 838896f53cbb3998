package dev.seriema.cli.compare;

import dev.seriema.detector.schedule.Execution;
import dev.seriema.detector.schedule.Window;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What executions of rules looked at, as far as alerts lie there. Not thread-safe.
public final class ExecutionFacts {
  private final Map<String, OfRule> rules = new HashMap<>();

  /// @param alerts that may have to be explained
  /// @param ids of rules, by uuid
  public ExecutionFacts(ComparedAlerts alerts, Map<String, String> ids) {
    for (ComparedAlert alert : alerts.all()) {
      OfRule rule = of(ids.getOrDefault(alert.rule(), alert.rule()));
      for (ComparedEvent event : alert.events()) {
        rule.times.add(event.windowTime());
        rule.times.add(event.ownTime());
      }
    }
  }

  /// Takes an execution; it is kept where an alert lies in one of its windows, or in its gap.
  public void add(Execution execution) {
    of(execution.rule().id()).add(execution);
  }

  OfRule of(String rule) {
    return rules.computeIfAbsent(rule, _ -> new OfRule());
  }

  /// The executions of one rule.
  static final class OfRule {
    private final TreeSet<Long> times = new TreeSet<>();
    private final List<Execution> kept = new ArrayList<>();
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private long lastAt = Long.MIN_VALUE;

    private void add(Execution execution) {
      lastAt = Math.max(lastAt, execution.at());
      boolean isWanted = execution.gap() != null && touches(execution.gap());
      for (Window window : execution.windows()) {
        first = Math.min(first, window.from());
        last = Math.max(last, window.to());
        isWanted |= touches(window);
      }
      if (isWanted) {
        kept.add(execution);
      }
    }

    private boolean touches(Window window) {
      Long next = times.ceiling(window.from());
      return next != null && next <= window.to();
    }

    /// The beginning of the first window.
    long first() {
      return first;
    }

    /// The end of the last window.
    long last() {
      return last;
    }

    /// When the last execution started.
    long lastAt() {
      return lastAt;
    }

    /// The executions one of whose windows has all of some times.
    List<Execution> over(Collection<Long> all) {
      return kept.stream()
          .filter(execution ->
              execution.windows().stream()
                  .anyMatch(window -> all.stream().allMatch(time -> has(window, time))))
          .toList();
    }

    /// Whether a time lies in the gap of an execution.
    boolean isInGap(long time) {
      return kept.stream().anyMatch(execution -> has(execution.gap(), time));
    }

    private static boolean has(@Nullable Window window, long time) {
      return window != null && window.from() <= time && time <= window.to();
    }
  }
}
