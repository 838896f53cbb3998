package dev.seriema.cli.compare;

import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.schedule.ScheduledRule;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.rule.IndexName;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleType;
import java.time.Instant;
import java.util.List;

/// What of a rule decides how its alerts may differ.
///
/// @param executed whether it can be executed at moments
/// @param overlooksExceptions whether executions do not apply some of its exceptions
public record ComparedRule(Compiled compiled, boolean executed, boolean overlooksExceptions) {
  public static ComparedRule of(Compiled compiled) {
    boolean executed = ScheduledRule.obstacle(compiled).isEmpty();
    return new ComparedRule(
        compiled, executed, executed && ScheduledRule.of(0, compiled).overlooks());
  }

  Rule rule() {
    return compiled.rule();
  }

  RuleType type() {
    return rule().type();
  }

  boolean suppresses() {
    return compiled.suppression().isPresent();
  }

  /// Whether events have to come together.
  boolean joins() {
    return !(compiled.query() instanceof EventQuery);
  }

  boolean endsInAbsence() {
    return compiled.query() instanceof SequenceQuery sequence
        && sequence.stages().getLast().absent();
  }

  /// Whether it raised an alert on others, or counted them.
  boolean isOnAlerts(ComparedAlert alert) {
    return alert.events().isEmpty()
        ? rule().indices().readAlerts()
        : alert.events().stream().anyMatch(event -> event.index().equals(IndexName.ALERTS));
  }

  /// Whether it takes events in order of their own time.
  boolean needsOrder() {
    return compiled.task().isPresent();
  }

  /// When exceptions of the rule end.
  List<Instant> expiries() {
    return compiled.exceptions().groups().stream()
        .flatMap(group -> group.expiry().stream())
        .toList();
  }
}
