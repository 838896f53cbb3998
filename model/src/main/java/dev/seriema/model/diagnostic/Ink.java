package dev.seriema.model.diagnostic;

/// How parts of a text stand out on a terminal; in a file or a pipe nothing does.
public enum Ink {
  /// Plain text, for files, pipes and people who set `NO_COLOR`.
  NONE,
  /// ANSI colours.
  COLOUR;

  private static final String RESET = "\u001B[0m";

  public String error(String text) {
    return paint("\u001B[1;31m", text);
  }

  public String warning(String text) {
    return paint("\u001B[1;33m", text);
  }

  public String note(String text) {
    return paint("\u001B[1;36m", text);
  }

  public String strong(String text) {
    return paint("\u001B[1m", text);
  }

  public String faint(String text) {
    return paint("\u001B[2m", text);
  }

  public String good(String text) {
    return paint("\u001B[32m", text);
  }

  public String accent(String text) {
    return paint("\u001B[35m", text);
  }

  private String paint(String start, String text) {
    return this == NONE || text.isEmpty() ? text : start + text + RESET;
  }
}
