package dev.seriema.detector.compile;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.rule.Rule;
import java.util.List;

/// What became of a rule. Diagnostics point into the rule's file.
public sealed interface Compilation {
  Rule rule();

  List<Diagnostic> diagnostics();

  /// The rule runs.
  record Compiled(Rule rule, EventQuery query, List<Diagnostic> diagnostics)
      implements Compilation {
    public Compiled {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /// The rule is set aside.
  ///
  /// @param reason a few words that complete "left out because"
  record LeftOut(Rule rule, String reason, List<Diagnostic> diagnostics) implements Compilation {
    public LeftOut {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
