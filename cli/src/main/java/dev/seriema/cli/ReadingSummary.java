package dev.seriema.cli;

import dev.seriema.cli.reading.ReadingTally;
import dev.seriema.cli.words.Counted;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The end of a summary: what was refused and why, and which events are odd.
final class ReadingSummary {
  private ReadingSummary() {}

  /// @return empty where there is nothing to say, else it begins with a comma
  static String of(ReadingTally tally) {
    StringBuilder text = new StringBuilder();
    if (tally.refused() > 0) {
      text.append(", ").append(Counted.of(tally.refused(), "line")).append(" refused");
      text.append(" (").append(listed(tally.refusals())).append(")");
    }
    if (!tally.warnings().isEmpty()) {
      text.append(", events with warnings: ").append(listed(tally.warnings()));
    }
    return text.toString();
  }

  private static String listed(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey()))
        .collect(Collectors.joining(", "));
  }
}
