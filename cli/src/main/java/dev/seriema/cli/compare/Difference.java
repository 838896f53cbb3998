package dev.seriema.cli.compare;

/// Why an alert exists in one schedule only. Each has a section in docs/kibana-differences.md.
public enum Difference {
  NOT_EXECUTED("rule not executed"),
  NO_TIME_FOR_A_WINDOW("no time for a window"),
  NO_TIME_FOR_AN_ORDER("no time for an order"),
  BEFORE_THE_FIRST_WINDOW("before the first window"),
  AFTER_THE_LAST_EXECUTION("no execution after the last event"),
  GAP("gap"),
  LATE_EVENT("window closed before the late event"),
  LOOK_BACK("look-back shorter than the span"),
  THRESHOLD("threshold per tick"),
  MAX_SIGNALS("max_signals"),
  SUPPRESSION("suppression unit"),
  NEW_TERMS("new-terms history"),
  INDICATORS("indicators known to an execution"),
  ALERTS("alerts known to an execution"),
  ABSENCE("absence judged at the execution"),
  SEQUENCES("each window by itself"),
  ENDED_EXCEPTION("exception ended before the execution"),
  EXCEPTIONS_NOT_APPLIED("exceptions not applied"),
  /// None of the above.
  UNEXPLAINED("unexplained");

  private final String words;

  Difference(String words) {
    this.words = words;
  }

  /// As users read it.
  public String words() {
    return words;
  }
}
