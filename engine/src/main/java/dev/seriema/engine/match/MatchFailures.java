package dev.seriema.engine.match;

/// Takes that conditions failed: a test threw on which it depends whether an event satisfies them.
/// The answers about all other conditions are those that they would be without it.
public interface MatchFailures {
  /// Lets no condition fail: who asks wants all answers or none.
  MatchFailures FATAL =
      (condition, cause) -> {
        throw new IllegalStateException("condition " + condition + " failed", cause);
      };

  /// @param condition its number in the plan
  void failed(int condition, Throwable cause);
}
