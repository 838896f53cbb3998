package dev.seriema.cli.compare;

import dev.seriema.detector.schedule.Execution;
import dev.seriema.detector.schedule.Execution.Warning;
import dev.seriema.model.rule.RuleType;
import dev.seriema.model.value.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Names the difference that has an alert exist in one schedule only. The first that applies
/// counts, in the order in which they are asked for.
final class Explanations {
  private final Map<String, ComparedRule> rules;
  private final AlertIndex stream;
  private final AlertIndex kibana;
  private final ExecutionFacts executions;

  /// @param rules by uuid
  Explanations(
      Map<String, ComparedRule> rules,
      ComparedAlerts stream,
      ComparedAlerts kibana,
      ExecutionFacts executions) {
    this.rules = Map.copyOf(rules);
    this.stream = new AlertIndex(stream);
    this.kibana = new AlertIndex(kibana);
    this.executions = executions;
  }

  /// Of an alert that no execution raised.
  Difference onlyInStream(ComparedAlert alert) {
    ComparedRule rule = rules.get(alert.rule());
    if (rule == null) {
      return Difference.UNEXPLAINED;
    }
    if (!rule.executed()) {
      return Difference.NOT_EXECUTED;
    }
    if (rule.isOnAlerts(alert)) {
      return Difference.ALERTS;
    }
    ExecutionFacts.OfRule executed = executions.of(rule.rule().id().id());
    if (rule.type() == RuleType.THRESHOLD) {
      return moment(alert) > executed.lastAt()
          ? Difference.AFTER_THE_LAST_EXECUTION
          : ofCounted(alert, kibana, rule);
    }
    List<Long> times = alert.events().stream().map(ComparedEvent::windowTime).toList();
    if (times.contains(ComparedEvent.NO_TIME)) {
      return Difference.NO_TIME_FOR_A_WINDOW;
    }
    List<Execution> over = executed.over(times);
    return over.isEmpty()
        ? outsideWindows(alert, times, executed)
        : insideWindow(alert, rule, over);
  }

  private static Difference outsideWindows(
      ComparedAlert alert, List<Long> times, ExecutionFacts.OfRule executed) {
    if (times.stream().anyMatch(time -> time > executed.last())) {
      return Difference.AFTER_THE_LAST_EXECUTION;
    }
    if (times.stream().anyMatch(time -> time < executed.first())) {
      return Difference.BEFORE_THE_FIRST_WINDOW;
    }
    if (times.stream()
        .anyMatch(time -> executed.isInGap(time) && executed.over(List.of(time)).isEmpty())) {
      return Difference.GAP;
    }
    List<Long> own = alert.events().stream().map(ComparedEvent::ownTime).toList();
    if (!own.equals(times) && !executed.over(own).isEmpty()) {
      return Difference.LATE_EVENT;
    }
    return times.stream().noneMatch(time -> executed.over(List.of(time)).isEmpty())
        ? Difference.LOOK_BACK
        : Difference.UNEXPLAINED;
  }

  /// @param over the executions that saw all events together
  private Difference insideWindow(ComparedAlert alert, ComparedRule rule, List<Execution> over) {
    if (over.stream().anyMatch(each -> each.warnings().contains(Warning.MAX_SIGNALS))) {
      return Difference.MAX_SIGNALS;
    }
    if (rule.suppresses() && kibana.counts(alert)) {
      return Difference.SUPPRESSION;
    }
    return switch (rule.type()) {
      case NEW_TERMS -> Difference.NEW_TERMS;
      case THREAT_MATCH -> Difference.INDICATORS;
      case EQL -> rule.joins() ? Difference.SEQUENCES : Difference.UNEXPLAINED;
      case QUERY, SAVED_QUERY, THRESHOLD, MACHINE_LEARNING, ESQL -> Difference.UNEXPLAINED;
    };
  }

  /// Of an alert that only an execution raised.
  Difference onlyInKibana(ComparedAlert alert) {
    ComparedRule rule = rules.get(alert.rule());
    if (rule == null) {
      return Difference.UNEXPLAINED;
    }
    if (rule.isOnAlerts(alert)) {
      return Difference.ALERTS;
    }
    if (rule.type() == RuleType.THRESHOLD) {
      return ofCounted(alert, stream, rule);
    }
    if (rule.needsOrder()
        && alert.events().stream().anyMatch(each -> each.ownTime() == ComparedEvent.NO_TIME)) {
      return Difference.NO_TIME_FOR_AN_ORDER;
    }
    if (rule.suppresses() && stream.counts(alert)) {
      return Difference.SUPPRESSION;
    }
    if (isBehindAnException(alert, rule)) {
      return Difference.ENDED_EXCEPTION;
    }
    if (rule.overlooksExceptions()) {
      return Difference.EXCEPTIONS_NOT_APPLIED;
    }
    return switch (rule.type()) {
      case NEW_TERMS -> Difference.NEW_TERMS;
      case THREAT_MATCH -> Difference.INDICATORS;
      case EQL ->
          rule.endsInAbsence()
              ? Difference.ABSENCE
              : rule.joins() ? Difference.SEQUENCES : Difference.UNEXPLAINED;
      case QUERY, SAVED_QUERY, THRESHOLD, MACHINE_LEARNING, ESQL -> Difference.UNEXPLAINED;
    };
  }

  /// Events are counted at other moments, over other windows.
  private static Difference ofCounted(ComparedAlert alert, AlertIndex others, ComparedRule rule) {
    return rule.suppresses() && others.counts(alert)
        ? Difference.SUPPRESSION
        : Difference.THRESHOLD;
  }

  /// Whether an exception of the rule still counted when the event happened, and no more when the
  /// rule was executed.
  private static boolean isBehindAnException(ComparedAlert alert, ComparedRule rule) {
    long raised = moment(alert);
    return rule.expiries().stream()
        .anyMatch(expiry ->
            expiry.toEpochMilli() < raised
                && alert.events().stream()
                    .anyMatch(event -> event.ownTime() <= expiry.toEpochMilli()));
  }

  /// When an alert was raised; before all times where it does not say.
  private static long moment(ComparedAlert alert) {
    return Timestamps.parse(alert.raised())
        .map(Instant::toEpochMilli)
        .orElse(ComparedEvent.NO_TIME);
  }
}
