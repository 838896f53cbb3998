package dev.seriema.cli.run;

import dev.seriema.detector.failure.RuleFailureText;
import dev.seriema.intake.EventSource;
import dev.seriema.intake.IntakeFinding;
import org.jspecify.annotations.Nullable;

/// What becomes of alerts and findings.
public interface Output {
  void finding(IntakeFinding finding);

  /// Takes that a rule failed, as soon as all is handed out that comes before it.
  void failed(RuleFailureText failure);

  /// @param documents holds the alert from `start` to `end`: a line of JSON, or a line for each of
  ///   its events and then one for all. It may have the `_id` of a former one, which it replaces:
  ///   more was counted in it
  /// @param row null unless rows were asked for, and for what replaces a former alert
  void alert(byte[] documents, int start, int end, @Nullable AlertRow row);

  /// Lets go of what was handed out, before it is remembered that it was.
  default void settle() {}

  /// Called after each block.
  ///
  /// @param source that is being read; null at the end
  /// @return whether to go on
  boolean progress(@Nullable EventSource source, long events);
}
