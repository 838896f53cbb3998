package dev.seriema.catalog.evidence;

/// One way in which a file of evidence shows something else than it should.
///
/// @param expected a few words, such as `an alert`
/// @param came a few words, such as `none from 2 events`
public record Failure(Kind kind, String expected, String came) {
  /// What kind of thing went wrong, in a word that does not change.
  public enum Kind {
    NO_ALERT("no_alert"),
    UNEXPECTED_ALERT("alert"),
    OTHER_COUNT("count"),
    OTHER_EVENTS("events"),
    OTHER_GROUPS("groups"),
    OTHER_SUPPRESSED("suppressed"),
    FAILED_EXECUTION("execution"),
    RULE_FAILED("rule"),
    NOT_EXECUTABLE("schedule"),
    NO_EVENTS("empty"),
    BAD_INPUT("input");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }
}
