package dev.seriema.catalog.evidence;

import dev.seriema.detector.failure.RuleFailureText;
import dev.seriema.detector.failure.RunFault;
import dev.seriema.intake.IntakeFinding;
import dev.seriema.model.diagnostic.DisplayText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Compares what came with what was expected.
final class Judgement {
  private static final int TOLD_FINDINGS = 10;

  private final EvidenceFile file;
  private final Observed observed;
  private final boolean hasGroups;
  private final List<Failure> failures = new ArrayList<>();
  private Optional<Sought> sought = Optional.empty();

  /// @param hasGroups whether alerts of the rule are of groups
  Judgement(EvidenceFile file, Observed observed, boolean hasGroups) {
    this.file = file;
    this.observed = observed;
    this.hasGroups = hasGroups;
  }

  /// What is wrong with the file; nothing when it shows what it should.
  List<Failure> failures() {
    inputs();
    if (observed.failure().isPresent()) {
      fail(Failure.Kind.RULE_FAILED, "a rule that runs", told(observed.failure().get()));
      return failures;
    }
    if (observed.events() == 0) {
      if (failures.isEmpty()) {
        fail(Failure.Kind.NO_EVENTS, "events", "none");
      }
      return failures;
    }
    observed
        .executed()
        .filter(executed -> !executed.failed().isEmpty())
        .ifPresent(executed ->
            fail(
                Failure.Kind.FAILED_EXECUTION,
                "executions that do not fail",
                ExecutionWords.failed(executed.failed())));
    switch (file.kind()) {
      case ALERTS -> alerts();
      case QUIET -> quiet();
    }
    return failures;
  }

  private static String told(RuleFailureText failure) {
    return RunFault.RULE_FAILED.id()
        + ": it failed "
        + failure.place()
        + " and is set aside: "
        + failure.reason();
  }

  /// Which event tells most about the failures; empty where none does. Known after [#failures()].
  Optional<Sought> sought() {
    return sought;
  }

  private void inputs() {
    observed.findings().stream()
        .filter(Judgement::isFault)
        .limit(TOLD_FINDINGS)
        .forEach(finding -> fail(Failure.Kind.BAD_INPUT, "events that can be read", told(finding)));
    long aboutInput = observed.findings().stream().filter(IntakeFinding::leavesInputUnread).count();
    long more = observed.refused() + aboutInput - TOLD_FINDINGS;
    if (more > 0) {
      fail(Failure.Kind.BAD_INPUT, "events that can be read", AlertWords.count(more, "more fault"));
    }
  }

  /// Whether something was not read; a form that is read with a remark shows what it should.
  private static boolean isFault(IntakeFinding finding) {
    return !finding.isAboutInput() || finding.leavesInputUnread();
  }

  private static String told(IntakeFinding finding) {
    String place = finding.isAboutInput() ? "" : finding.place() + ": ";
    return DisplayText.safe(place + finding.message());
  }

  private void alerts() {
    Expectation expected = file.expectation();
    Optional<ExpectedEvents> events = expected.events();
    if (observed.alerts() == 0) {
      sought = Optional.of(new Sought(false, Optional.empty()));
      fail(
          Failure.Kind.NO_ALERT,
          AlertWords.expected(expected),
          "none from " + AlertWords.count(observed.events(), "event") + indices() + executions());
      return;
    }
    if (events.isPresent() && !events.get().areThoseOf(observed.raised())) {
      sought = Optional.of(soughtAmong(events.get().ids()));
      fail(Failure.Kind.OTHER_EVENTS, AlertWords.expected(events.get()), came(events.get()));
    } else if (expected.alerts().isPresent() && expected.alerts().get() != observed.alerts()) {
      boolean tooMany = observed.alerts() > expected.alerts().get();
      sought = Optional.of(new Sought(tooMany, Optional.empty()));
      fail(
          Failure.Kind.OTHER_COUNT,
          AlertWords.count(expected.alerts().get(), "alert"),
          AlertWords.came(observed));
    }
    expected.groups().ifPresent(this::groups);
    expected
        .suppressed()
        .filter(number -> number != observed.suppressed())
        .ifPresent(number ->
            fail(
                Failure.Kind.OTHER_SUPPRESSED,
                number + " suppressed",
                observed.suppressed() + " suppressed, in " + AlertWords.came(observed)));
  }

  private String came(ExpectedEvents expected) {
    return switch (expected) {
      case ExpectedEvents.AnyOrder _ -> AlertWords.came(observed);
      case ExpectedEvents.ByAlert _ -> AlertWords.byAlert(observed.raised());
    };
  }

  private void groups(List<AlertGroup> expected) {
    if (!hasGroups) {
      fail(
          Failure.Kind.OTHER_GROUPS,
          "alerts of " + AlertWords.groups(expected),
          "alerts without a group: the rule has no fields that make one");
      return;
    }
    GroupDifference difference = GroupDifference.between(expected, observed.raised());
    if (!difference.isEmpty()) {
      sought = sought.or(() -> Optional.of(new Sought(false, Optional.empty())));
      fail(
          Failure.Kind.OTHER_GROUPS, "alerts of " + AlertWords.groups(expected), difference.told());
    }
  }

  /// Of the events that should alert, one that does not; else one that should not and does.
  private Sought soughtAmong(List<String> expected) {
    Set<String> missing = new LinkedHashSet<>(expected);
    observed.alerting().forEach(missing::remove);
    if (!missing.isEmpty()) {
      return new Sought(false, Optional.of(missing));
    }
    Set<String> surplus = new LinkedHashSet<>(observed.alerting());
    expected.forEach(surplus::remove);
    return new Sought(true, Optional.of(surplus));
  }

  private void quiet() {
    if (observed.alerts() > 0) {
      sought = Optional.of(new Sought(true, Optional.empty()));
      fail(Failure.Kind.UNEXPECTED_ALERT, "no alert", AlertWords.came(observed));
    }
  }

  /// Says where the rule could not alert, as it was not shown the events.
  private String indices() {
    if (observed.otherIndex() == 0) {
      return "";
    }
    return observed.otherIndex() == observed.events()
        ? ", all of indices that the rule does not look at"
        : ", " + observed.otherIndex() + " of indices that the rule does not look at";
  }

  private String executions() {
    return observed.executed().map(ExecutionWords::without).orElse("");
  }

  private void fail(Failure.Kind kind, String expected, String came) {
    failures.add(new Failure(kind, expected, came));
  }
}
