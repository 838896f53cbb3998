package dev.seriema.languages.lucene.syntax;

import dev.seriema.model.value.Wildcard;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/// Writes a tree as text that reads as the same tree, on one line where the texts in it allow it.
public final class Printer {
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "&&", "||");
  private static final String ALWAYS_ESCAPED = "\\!():^[]\"{}~*?/";

  private Printer() {}

  /// @throws IllegalArgumentException for a tree with a part that could not be read
  public static String print(ClauseList query) {
    StringJoiner text = new StringJoiner(" ");
    boolean behindWords = false;
    for (LuceneClause clause : query.clauses()) {
      text.add(print(clause, behindWords));
      behindWords =
          clause.value() instanceof LuceneValue.Words several && several.words().size() > 1;
    }
    return text.toString();
  }

  /// @param behindWords whether several words stand before it, of which a star would part the last
  private static String print(LuceneClause clause, boolean behindWords) {
    String conjunction =
        switch (clause.conjunction()) {
          case NONE -> "";
          case AND -> "AND ";
          case OR -> "OR ";
        };
    String modifier =
        switch (clause.modifier()) {
          case NONE -> "";
          case REQUIRED -> "+";
          case PROHIBITED -> "NOT ";
        };
    String field = clause.field().map(name -> name(name, behindWords) + ":").orElse("");
    String boost = clause.boost().map(weight -> "^" + weight.number()).orElse("");
    return conjunction + modifier + field + print(clause.value()) + boost;
  }

  private static String print(LuceneValue value) {
    return switch (value) {
      case LuceneValue.Words(var words, _) ->
          words.stream().map(Printer::word).collect(Collectors.joining(" "));
      case LuceneValue.LoneSign(var sign, _) -> sign + " ";
      case LuceneValue.Fuzzy(var text, var edits, _) ->
          word(text) + "~" + edits.map(String::valueOf).orElse("");
      case LuceneValue.Phrase(var text, var slop, _) ->
          quoted(text, "\\\\") + (slop > 0 ? "~" + slop : "");
      case LuceneValue.Pattern(var wildcard, var prefix, _) -> pattern(wildcard, prefix);
      case LuceneValue.AnyValue _ -> "*";
      case LuceneValue.Regex(var expression, _) -> "/" + expression + "/";
      case LuceneValue.Range(var from, var to, _) ->
          (from.inclusive() ? "[" : "{")
              + bound(from)
              + " TO "
              + bound(to)
              + (to.inclusive() ? "]" : "}");
      case LuceneValue.Group(var clauses, _) -> "(" + print(clauses) + ")";
      case LuceneValue.Unreadable unreadable ->
          throw new IllegalArgumentException("nothing was read at " + unreadable.span());
    };
  }

  private static String name(FieldName field, boolean behindWords) {
    return field.isEvery() && !behindWords ? "*" : word(field.name());
  }

  /// A word with a backslash where a character would mean something else.
  static String word(String text) {
    return OPERATORS.contains(text) ? "\\" + text : escaped(text, true, true);
  }

  private static String pattern(Wildcard wildcard, boolean prefix) {
    StringBuilder pattern = new StringBuilder();
    for (Wildcard.Part part : wildcard.parts()) {
      switch (part) {
        case Wildcard.Literal(var text) -> pattern.append(escaped(text, pattern.isEmpty(), prefix));
        case Wildcard.Blank blank -> pattern.append(blank == Wildcard.Blank.MANY ? '*' : '?');
      }
    }
    boolean readsAsPrefix = LuceneValue.Pattern.isPrefix(wildcard) && !prefix;
    boolean readsAsStar = pattern.toString().equals("*");
    return pattern + (readsAsPrefix || readsAsStar ? "*" : "");
  }

  /// @param start whether a word begins with it
  /// @param numbers whether a character that does not show may be written as its number
  private static String escaped(String text, boolean start, boolean numbers) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean sign = start && i == 0 && (character == '+' || character == '-');
      if (numbers && !shows(text, i)) {
        escaped.append(number(character));
      } else if (sign || Characters.isBlank(character) || ALWAYS_ESCAPED.indexOf(character) >= 0) {
        escaped.append('\\').append(character);
      } else {
        escaped.append(character);
      }
    }
    return escaped.toString();
  }

  private static String bound(Bound bound) {
    return bound
        .text()
        .map(text ->
            text.matches("[A-Za-z0-9_.:/@|+-]+") && !text.equals("TO")
                ? text
                : quoted(text, "\\u005c"))
        .orElse("*");
  }

  private static String quoted(String text, String backslash) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '"') {
        quoted.append("\\\"");
      } else if (character == '\\') {
        quoted.append(backslash);
      } else if (shows(text, i)) {
        quoted.append(character);
      } else {
        quoted.append(number(character));
      }
    }
    return quoted.append('"').toString();
  }

  private static String number(char character) {
    return String.format(Locale.ROOT, "\\u%04x", (int) character);
  }

  /// Whether a reader sees a character as what it is.
  private static boolean shows(String text, int index) {
    char character = text.charAt(index);
    if (Character.isHighSurrogate(character)) {
      return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
    }
    if (Character.isLowSurrogate(character)) {
      return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }
    return character == ' '
        || !(Character.isISOControl(character)
            || Character.isSpaceChar(character)
            || Character.getType(character) == Character.FORMAT);
  }
}
