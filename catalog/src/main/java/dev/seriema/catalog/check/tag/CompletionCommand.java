package dev.seriema.catalog.check.tag;

/// Finds the command of ES|QL that asks a language model, behind a `|` that stands in no text, no
/// name in backticks and no comment.
final class CompletionCommand {
  private static final String COMMAND = "completion";
  private static final String TEXT_BLOCK = "\"\"\"";

  private final String query;

  private CompletionCommand(String query) {
    this.query = query;
  }

  /// @param query as it is written; it need not be sound
  static boolean isIn(String query) {
    return new CompletionCommand(query).isThere();
  }

  private boolean isThere() {
    int at = 0;
    while (at < query.length()) {
      if (query.charAt(at) == '|') {
        at = behindBlanks(at + 1);
        if (isCommand(at)) {
          return true;
        }
      } else {
        at = behindToken(at);
      }
    }
    return false;
  }

  private boolean isCommand(int at) {
    int end = at + COMMAND.length();
    return query.regionMatches(true, at, COMMAND, 0, COMMAND.length())
        && (end == query.length() || !Character.isJavaIdentifierPart(query.charAt(end)));
  }

  private int behindBlanks(int from) {
    int at = from;
    while (at < query.length()) {
      if (Character.isWhitespace(query.charAt(at))) {
        at++;
      } else if (isComment(at)) {
        at = behindToken(at);
      } else {
        return at;
      }
    }
    return at;
  }

  private boolean isComment(int at) {
    return query.startsWith("//", at) || query.startsWith("/*", at);
  }

  /// The place behind a text, a quoted name, a comment or, where there is none, one character.
  private int behindToken(int at) {
    if (query.startsWith(TEXT_BLOCK, at)) {
      return behind(TEXT_BLOCK, at + TEXT_BLOCK.length());
    }
    if (query.startsWith("//", at)) {
      return behind("\n", at);
    }
    if (query.startsWith("/*", at)) {
      return behind("*/", at + 2);
    }
    return switch (query.charAt(at)) {
      case '"' -> behindText(at + 1);
      case '`' -> behind("`", at + 1);
      default -> at + 1;
    };
  }

  private int behindText(int from) {
    int at = from;
    while (at < query.length() && query.charAt(at) != '"') {
      at += query.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at + 1, query.length());
  }

  private int behind(String end, int from) {
    int at = query.indexOf(end, from);
    return at < 0 ? query.length() : at + end.length();
  }
}
