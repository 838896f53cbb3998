package dev.seriema.detector.schedule;

import dev.seriema.model.rule.RuleId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How one execution of a rule ended.
///
/// @param at when it started, in milliseconds since 1970
/// @param windows what it looked at, oldest first; none where it looked at nothing
/// @param gap the time that no execution has looked at; null where there is none
/// @param isBroken whether the rule failed, so that nobody knows how far it came
public record Execution(
    RuleId rule,
    long at,
    List<Warning> warnings,
    List<Window> windows,
    @Nullable Window gap,
    boolean isBroken) {
  public Execution {
    warnings = List.copyOf(warnings);
    windows = List.copyOf(windows);
  }

  /// One that looked at all its windows.
  public Execution(
      RuleId rule, long at, List<Warning> warnings, List<Window> windows, @Nullable Window gap) {
    this(rule, at, warnings, windows, gap, false);
  }

  /// One in which the rule failed, which is its last: no window counts as looked at.
  static Execution broken(RuleId rule, long at) {
    return new Execution(rule, at, List.of(), List.of(), null, true);
  }

  /// What an execution tells though it goes on.
  public enum Warning {
    /// More could have been raised than the rule may raise at a time.
    MAX_SIGNALS,
    /// The rule asks for more alerts than a cluster raises at a time; fewer are raised.
    MAX_SIGNALS_ABOVE_LIMIT,
    /// Exceptions name value lists that no search of the rule's type can ask.
    EXCEPTIONS_NOT_APPLIED,
    /// No event is of an index of the rule, so that nothing was searched.
    NO_MATCHING_INDEX;

    /// Such as `max_signals`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How it ended as a whole.
  public enum Status {
    SUCCEEDED("succeeded"),
    PARTIAL_FAILURE("partial failure"),
    FAILED("failed");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /// A gap is an error, and an error counts more than a warning.
  public Status status() {
    if (gap != null || isBroken) {
      return Status.FAILED;
    }
    return warnings.isEmpty() ? Status.SUCCEEDED : Status.PARTIAL_FAILURE;
  }
}
