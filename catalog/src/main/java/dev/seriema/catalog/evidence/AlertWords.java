package dev.seriema.catalog.evidence;

import dev.seriema.model.diagnostic.DisplayText;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Alerts in a few words that are safe for a terminal.
final class AlertWords {
  /// What a sentence names of a kind; of more their number is told.
  private static final int NAMED = 5;

  private AlertWords() {}

  static String expected(Expectation expected) {
    return expected
        .events()
        .map(AlertWords::expected)
        .or(() -> expected.alerts().map(number -> count(number, "alert")))
        .orElse("an alert");
  }

  static String expected(ExpectedEvents expected) {
    return switch (expected) {
      case ExpectedEvents.AnyOrder(var ids) -> "alerts by " + names(ids);
      case ExpectedEvents.ByAlert(var alerts) ->
          count(alerts.size(), "alert") + ", by " + some(alerts, AlertWords::together);
    };
  }

  static String came(Observed observed) {
    List<String> ids = observed.alerting();
    return count(observed.alerts(), "alert")
        + (ids.isEmpty() ? of(observed.raised()) : ", by " + names(ids));
  }

  /// Where no events can be named, the groups are.
  private static String of(List<RaisedAlert> raised) {
    List<AlertGroup> groups =
        raised.stream().map(RaisedAlert::group).filter(group -> !group.values().isEmpty()).toList();
    return groups.isEmpty() ? "" : " of " + groups(groups);
  }

  static String byAlert(List<RaisedAlert> raised) {
    return count(raised.size(), "alert")
        + ", by "
        + some(raised, alert -> together(alert.events()));
  }

  static String groups(List<AlertGroup> groups) {
    return some(groups, AlertGroup::shown);
  }

  private static String together(List<String> ids) {
    return "[" + names(ids) + "]";
  }

  private static String names(List<String> ids) {
    return some(ids, id -> "`" + DisplayText.safe(id) + "`");
  }

  private static <T> String some(List<T> things, Function<T, String> word) {
    String named = things.stream().limit(NAMED).map(word).collect(Collectors.joining(", "));
    return things.size() > NAMED ? named + " and " + (things.size() - NAMED) + " more" : named;
  }

  static String count(long number, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
  }
}
