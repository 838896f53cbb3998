package dev.seriema.catalog.evidence;

import dev.seriema.intake.IntakeFinding;
import dev.seriema.model.diagnostic.DisplayText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Compares what came with what was expected.
final class Judgement {
  /// Ids that a sentence names; of more their number is told.
  private static final int NAMED_IDS = 5;

  private static final int TOLD_FINDINGS = 10;

  private final EvidenceFile file;
  private final Observed observed;
  private final List<Failure> failures = new ArrayList<>();
  private Optional<Sought> sought = Optional.empty();

  Judgement(EvidenceFile file, Observed observed) {
    this.file = file;
    this.observed = observed;
  }

  /// What is wrong with the file; nothing when it shows what it should.
  List<Failure> failures() {
    inputs();
    if (observed.events() == 0) {
      if (failures.isEmpty()) {
        fail(Failure.Kind.NO_EVENTS, "events", "none");
      }
      return failures;
    }
    switch (file.kind()) {
      case ALERTS -> alerts();
      case QUIET -> quiet();
    }
    return failures;
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
      fail(Failure.Kind.BAD_INPUT, "events that can be read", count(more, "more fault"));
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
    Optional<List<String>> events = expected.events();
    if (observed.alerts() == 0) {
      sought = Optional.of(new Sought(false, Optional.empty()));
      fail(
          Failure.Kind.NO_ALERT,
          events
              .map(ids -> count(ids.size(), "alert") + ", by " + names(ids))
              .or(() -> expected.alerts().map(number -> count(number, "alert")))
              .orElse("an alert"),
          "none from " + count(observed.events(), "event") + indices());
    } else if (events.isPresent() && !sameAs(events.get())) {
      sought = Optional.of(soughtAmong(events.get()));
      fail(
          Failure.Kind.OTHER_EVENTS,
          count(events.get().size(), "alert") + ", by " + names(events.get()),
          came());
    } else if (expected.alerts().isPresent() && expected.alerts().get() != observed.alerts()) {
      boolean tooMany = observed.alerts() > expected.alerts().get();
      sought = Optional.of(new Sought(tooMany, Optional.empty()));
      fail(Failure.Kind.OTHER_COUNT, count(expected.alerts().get(), "alert"), came());
    }
  }

  private boolean sameAs(List<String> ids) {
    return Set.copyOf(ids).equals(new LinkedHashSet<>(observed.alerting()));
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
      fail(Failure.Kind.UNEXPECTED_ALERT, "no alert", came());
    }
  }

  private String came() {
    return count(observed.alerts(), "alert") + ", by " + names(observed.alerting());
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

  private static String names(List<String> ids) {
    String named =
        ids.stream()
            .limit(NAMED_IDS)
            .map(id -> "`" + DisplayText.safe(id) + "`")
            .collect(Collectors.joining(", "));
    return ids.size() > NAMED_IDS ? named + " and " + (ids.size() - NAMED_IDS) + " more" : named;
  }

  private static String count(long number, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
  }

  private void fail(Failure.Kind kind, String expected, String came) {
    failures.add(new Failure(kind, expected, came));
  }
}
