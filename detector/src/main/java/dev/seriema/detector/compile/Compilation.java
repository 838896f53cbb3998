package dev.seriema.detector.compile;

import dev.seriema.detector.correlation.Suppressing;
import dev.seriema.detector.correlation.Task;
import dev.seriema.detector.exception.RuleExceptions;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Query;
import dev.seriema.model.rule.Rule;
import java.util.List;
import java.util.Optional;

/// What became of a rule. Diagnostics point into the rule's file.
public sealed interface Compilation {
  Rule rule();

  List<Diagnostic> diagnostics();

  /// The rule runs.
  ///
  /// @param query what it asks, also of events that are excepted
  /// @param task what it does with the events that its query is about and that are not excepted by
  ///   their own time; empty where it tells each
  /// @param suppression how it counts what its task finds again
  /// @param exceptions which events are excepted
  record Compiled(
      Rule rule,
      Query query,
      Optional<Task> task,
      Optional<Suppressing> suppression,
      RuleExceptions exceptions,
      List<Diagnostic> diagnostics)
      implements Compilation {
    public Compiled {
      diagnostics = List.copyOf(diagnostics);
    }

    /// A rule that tells whatever its query finds, without exceptions.
    public Compiled(Rule rule, Query query, List<Diagnostic> diagnostics) {
      this(
          rule,
          query,
          query instanceof EventQuery ? Optional.empty() : Optional.of(new Task.Join(query)),
          Optional.empty(),
          RuleExceptions.NONE,
          diagnostics);
    }

    /// What an event satisfies to matter to the rule: its condition, or that of one of its stages.
    public Condition condition() {
      List<Condition> conditions = query.conditions();
      return conditions.size() == 1
          ? conditions.getFirst()
          : new Condition.AnyOf(conditions, conditions.getFirst().span());
    }
  }

  /// The rule is set aside.
  ///
  /// @param reason a few words that complete "left out because"
  /// @param query what the rule asks, where that is sound and something beside it keeps the rule
  ///   from running
  record LeftOut(Rule rule, String reason, Optional<Query> query, List<Diagnostic> diagnostics)
      implements Compilation {
    public LeftOut {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
