package dev.seriema.catalog.sigma.search;

/// A place of a regular expression that has no equal in the languages of queries, or is malformed.
final class RegexFault extends Exception {
  private static final long serialVersionUID = 1;

  private final int at;

  RegexFault(int at, String message) {
    super(message);
    this.at = at;
  }

  /// The character where it stands.
  int at() {
    return at;
  }

  /// What is wrong, as half a sentence.
  String what() {
    return String.valueOf(getMessage());
  }
}
