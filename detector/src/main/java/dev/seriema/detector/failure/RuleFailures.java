package dev.seriema.detector.failure;

/// Takes that rules failed while they ran, each once for whatever ran it. From then on the rule is
/// set aside there: it finds nothing more, what it remembered is gone, and all other rules find
/// what they would find without it.
public interface RuleFailures {
  /// Lets no rule fail: who asks wants what all of them find, or nothing.
  RuleFailures FATAL =
      failure -> {
        throw new RuleFailedException(failure);
      };

  void failed(RuleFailure failure);
}
