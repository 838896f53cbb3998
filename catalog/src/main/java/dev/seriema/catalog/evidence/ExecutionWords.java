package dev.seriema.catalog.evidence;

import dev.seriema.detector.schedule.Execution;
import dev.seriema.detector.schedule.Window;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Executions of a rule in a few words.
final class ExecutionWords {
  private ExecutionWords() {}

  /// @param failed one or more
  static String failed(List<Execution> failed) {
    Execution first = failed.getFirst();
    Window gap = first.gap();
    String told =
        "the one at "
            + Instant.ofEpochMilli(first.at())
            + " failed: "
            + (gap == null
                ? "the rule broke"
                : "nothing looks at the time from "
                    + Instant.ofEpochMilli(gap.from())
                    + " to "
                    + Instant.ofEpochMilli(gap.to()));
    return failed.size() == 1 ? told : told + ", and " + (failed.size() - 1) + " more failed";
  }

  /// What explains that executions raised no alert; goes on behind a few words.
  static String without(Executed executed) {
    if (executed.count() == 0) {
      return ", as the rule was not executed: no multiple of "
          + executed.interval()
          + " lies between the first and the last event; name a moment with `at`";
    }
    return " in "
        + AlertWords.count(executed.count(), "execution")
        + (executed.unseen() == 0 ? "" : "; in no window: " + matches(executed.unseen()))
        + warnings(executed.amiss());
  }

  private static String matches(long number) {
    return String.format(Locale.ROOT, "%,d match%s", number, number == 1 ? "" : "es");
  }

  private static String warnings(List<Execution> amiss) {
    TreeSet<String> words =
        amiss.stream()
            .flatMap(execution -> execution.warnings().stream())
            .map(Execution.Warning::word)
            .collect(Collectors.toCollection(TreeSet::new));
    return words.isEmpty() ? "" : ", with " + String.join(", ", words);
  }
}
