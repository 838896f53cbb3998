package dev.seriema.cli.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The alerts that exist in one schedule only, each with the difference that explains it.
///
/// @param found those of the stream in the order in which they were raised, then those of
///   executions
public record DifferenceReport(List<OneSided> found) {
  public DifferenceReport {
    found = List.copyOf(found);
  }

  /// @param inStream whether it exists in the stream; else executions raise it
  public record OneSided(boolean inStream, Difference difference, ComparedAlert alert) {}

  /// @param rules by uuid
  /// @param executions those of the second run
  public static DifferenceReport of(
      Map<String, ComparedRule> rules,
      ComparedAlerts stream,
      ComparedAlerts kibana,
      ExecutionFacts executions) {
    Explanations explanations = new Explanations(rules, stream, kibana, executions);
    List<OneSided> found = new ArrayList<>();
    for (ComparedAlert alert : stream.all()) {
      if (!kibana.has(alert)) {
        found.add(new OneSided(true, explanations.onlyInStream(alert), alert));
      }
    }
    for (ComparedAlert alert : kibana.all()) {
      if (!stream.has(alert)) {
        found.add(new OneSided(false, explanations.onlyInKibana(alert), alert));
      }
    }
    return new DifferenceReport(found);
  }

  /// How many alerts each difference explains, in the order of the differences.
  public Map<Difference, Counts> counts() {
    Map<Difference, Counts> counts = new EnumMap<>(Difference.class);
    for (OneSided each : found) {
      counts.merge(
          each.difference(), each.inStream() ? new Counts(1, 0) : new Counts(0, 1), Counts::plus);
    }
    return counts;
  }

  /// @param stream alerts that exist in the stream only
  /// @param kibana alerts that only executions raise
  public record Counts(long stream, long kibana) {
    Counts plus(Counts other) {
      return new Counts(stream + other.stream, kibana + other.kibana);
    }
  }
}
