package dev.seriema.cli.compare;

import dev.seriema.cli.run.AlertRow;
import dev.seriema.cli.run.InputProgress;
import dev.seriema.cli.run.Output;
import dev.seriema.detector.failure.RuleFailureText;
import dev.seriema.intake.EventSource;
import dev.seriema.intake.IntakeFinding;
import dev.seriema.model.rule.Rule;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The alerts of one run, kept to be compared. Not thread-safe.
public final class ComparedAlerts implements Output {
  /// How many alerts of one run are compared.
  public static final int MOST = 500_000;

  private final AlertReader reader;
  private final InputProgress progress;
  private final Consumer<IntakeFinding> findings;
  private final Consumer<RuleFailureText> failures;
  private final BooleanSupplier goesOn;
  private final Map<ComparedAlert.Key, ComparedAlert> alerts = new LinkedHashMap<>();
  private boolean isTooMany;

  /// @param rules by uuid
  /// @param failures is told of rules that fail
  /// @param goesOn whether anybody still waits for the results
  public ComparedAlerts(
      Map<String, Rule> rules,
      InputProgress progress,
      Consumer<IntakeFinding> findings,
      Consumer<RuleFailureText> failures,
      BooleanSupplier goesOn) {
    reader = new AlertReader(rules);
    this.progress = progress;
    this.findings = findings;
    this.failures = failures;
    this.goesOn = goesOn;
  }

  @Override
  public void finding(IntakeFinding finding) {
    progress.clear();
    findings.accept(finding);
  }

  @Override
  public void failed(RuleFailureText failure) {
    progress.clear();
    failures.accept(failure);
  }

  @Override
  public void alert(byte[] documents, int start, int end, @Nullable AlertRow row) {
    ComparedAlert alert = reader.read(documents, start, end);
    alerts.put(alert.key(), alert);
    isTooMany |= alerts.size() > MOST;
  }

  @Override
  public boolean progress(@Nullable EventSource source, long events) {
    progress.at(source, events);
    return goesOn.getAsBoolean() && !isTooMany;
  }

  /// Takes the input as read.
  public void finish() {
    progress.clear();
  }

  /// Whether there are more than are compared; some are missing then.
  public boolean isTooMany() {
    return isTooMany;
  }

  /// In the order in which they were raised.
  Collection<ComparedAlert> all() {
    return Collections.unmodifiableCollection(alerts.values());
  }

  boolean has(ComparedAlert alert) {
    return alerts.containsKey(alert.key());
  }
}
