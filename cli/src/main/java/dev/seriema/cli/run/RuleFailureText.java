package dev.seriema.cli.run;

import dev.seriema.detector.failure.RuleFailure;
import dev.seriema.detector.failure.RuleFailure.Doing;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.rule.RuleId;

/// Why a rule is set aside, in words that are safe for a terminal.
///
/// @param rule its id
public record RuleFailureText(RuleId rule, RuleFailure failure) {
  private static final int LONGEST = 200;

  /// A sentence without a full stop.
  public String sentence() {
    return "rule `"
        + DisplayText.safe(rule.id())
        + "` failed "
        + place()
        + " and is set aside: "
        + reason();
  }

  /// What it was doing, such as "on event `a.ndjson:3`".
  String place() {
    return switch (failure.doing()) {
      case Doing.Beginning _ -> "before the first event";
      case Doing.OnEvent(String index, String id) ->
          "on event `"
              + DisplayText.safe(id)
              + "`"
              + (index.isEmpty() ? "" : " of index `" + DisplayText.safe(index) + "`");
      case Doing.AtTime(var time) -> "at " + time;
      case Doing.Executed(var moment) -> "when it was executed at " + moment;
      case Doing.AtTheEnd _ -> "at the end of the input";
    };
  }

  /// What was thrown.
  String reason() {
    String name = failure.cause().getClass().getSimpleName();
    String message = failure.cause().getMessage();
    if (message == null || message.isBlank()) {
      return name;
    }
    String said = message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
    return name + ", " + DisplayText.safe(said);
  }
}
