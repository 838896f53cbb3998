package dev.seriema.catalog.evidence;

import dev.seriema.model.diagnostic.DisplayText;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The values by which a rule tells one alert from the other: of a threshold, of new terms, of the
/// keys of a sequence or of suppression; and how many events an alert stands for.
///
/// @param values by the names of fields; a field that the events lack is not among them, of an
///   array all values in order. Numbers, truths and times are texts as a person would write them.
public record AlertGroup(SortedMap<String, List<String>> values) {
  /// How many matches the alert stands for beside its own.
  static final String SUPPRESSED = "kibana.alert.suppression.docs_count";

  /// How many events a threshold counted.
  static final String COUNT = "kibana.alert.threshold_result.count";

  /// How many different values it counted.
  static final String DISTINCT = "kibana.alert.threshold_result.cardinality.value";

  /// What is counted, and therefore only compared where it is asked for.
  private static final List<String> COUNTS = List.of(SUPPRESSED, COUNT, DISTINCT);

  /// Of an alert that nothing but its event tells from others.
  public static final AlertGroup NONE = new AlertGroup(new TreeMap<>());

  public AlertGroup {
    SortedMap<String, List<String>> copy = new TreeMap<>();
    values.forEach((field, of) -> copy.put(field, List.copyOf(of)));
    values = Collections.unmodifiableSortedMap(copy);
  }

  /// Whether an alert is of this group, counts aside that this one does not name.
  boolean isOf(RaisedAlert alert) {
    SortedMap<String, List<String>> asked = new TreeMap<>(alert.group().values);
    asked.keySet().removeIf(field -> COUNTS.contains(field) && !values.containsKey(field));
    return asked.equals(values);
  }

  /// The same without counts that another group does not name.
  AlertGroup asAskedBy(Collection<AlertGroup> others) {
    SortedMap<String, List<String>> asked = new TreeMap<>(values);
    asked
        .keySet()
        .removeIf(field ->
            COUNTS.contains(field)
                && others.stream().noneMatch(other -> other.values.containsKey(field)));
    return new AlertGroup(asked);
  }

  /// As a table of `evidence.toml` on one line, safe for a terminal.
  public String shown() {
    return values.isEmpty()
        ? "{}"
        : values.entrySet().stream()
            .map(AlertGroup::shown)
            .collect(Collectors.joining(", ", "{ ", " }"));
  }

  private static String shown(Map.Entry<String, List<String>> entry) {
    List<String> of = entry.getValue();
    String written =
        of.size() != 1
            ? of.stream().map(AlertGroup::quoted).collect(Collectors.joining(", ", "[", "]"))
            : COUNTS.contains(entry.getKey()) ? of.getFirst() : quoted(of.getFirst());
    return quoted(entry.getKey()) + " = " + written;
  }

  private static String quoted(String text) {
    return '"' + DisplayText.safe(text.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
  }
}
