package dev.seriema.detector.failure;

import dev.seriema.detector.failure.RuleFailure.Doing;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.rule.RuleId;
import java.util.List;

/// Why a rule is set aside, in words that are safe for a terminal.
///
/// @param rule its id
public record RuleFailureText(RuleId rule, RuleFailure failure) {
  private static final int LONGEST = 200;

  /// What a virtual machine throws by itself: whether it says more depends on what it has compiled.
  private static final List<Class<? extends Throwable>> OF_MACHINE =
      List.of(
          ArithmeticException.class,
          ArrayStoreException.class,
          ClassCastException.class,
          IndexOutOfBoundsException.class,
          NegativeArraySizeException.class,
          NullPointerException.class);

  /// A sentence without a full stop.
  public String sentence() {
    return "rule `"
        + DisplayText.safe(rule.id())
        + "` failed "
        + place()
        + " and is set aside: "
        + reason();
  }

  /// The same of what runs alone, so that nothing is left to go on.
  ///
  /// @param what failed, such as `the query`
  public String sentenceOf(String what) {
    return what + " failed " + place() + ": " + reason();
  }

  /// What it was doing, such as "on event `a.ndjson:3`".
  public String place() {
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

  /// What was thrown; the same for any number of threads.
  public String reason() {
    String name = failure.cause().getClass().getSimpleName();
    String message = failure.cause().getMessage();
    boolean isOfMachine = OF_MACHINE.stream().anyMatch(kind -> kind.isInstance(failure.cause()));
    if (isOfMachine || message == null || message.isBlank()) {
      return name;
    }
    String said = message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
    return name + ", " + DisplayText.safe(said);
  }
}
