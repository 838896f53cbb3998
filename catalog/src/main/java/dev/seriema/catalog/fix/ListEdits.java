package dev.seriema.catalog.fix;

import dev.seriema.catalog.toml.TomlNode;
import dev.seriema.catalog.toml.TomlSyntax;
import dev.seriema.catalog.toml.TomlToken;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Edits of a list, one more item or one less, in the way in which the list is laid out.
final class ListEdits {
  private static final TomlToken.Kind NEWLINE = TomlToken.Kind.NEWLINE;

  private final String text;
  private final List<TomlSyntax> parts;

  /// Where items stand among the parts.
  private final List<Integer> items = new ArrayList<>();

  /// @param text of the file
  /// @param list an array
  ListEdits(String text, TomlNode list) {
    this.text = text;
    this.parts = list.parts();
    for (int at = 0; at < parts.size(); at++) {
      if (isItem(parts.get(at))) {
        items.add(at);
      }
    }
  }

  /// With one more item: where the alphabet has it if the items follow that, else behind the last
  /// of those that begin with the same word, else at the end.
  ///
  /// @param values what the items say
  List<TextEdit> with(List<String> values, String value) {
    String written = QuotedText.basic(value);
    int before = itemsBefore(values, value);
    if (items.isEmpty()) {
      return List.of(TextEdit.insertion(parts.getFirst().end(), written));
    }
    return before == 0 ? first(written) : behind(items.get(before - 1), written);
  }

  private static int itemsBefore(List<String> values, String value) {
    List<String> sorted = values.stream().sorted().toList();
    if (values.size() > 1 && values.equals(sorted)) {
      return (int) values.stream().filter(other -> other.compareTo(value) < 0).count();
    }
    String word = value.substring(0, value.indexOf(':') + 1);
    for (int before = values.size(); before > 0 && !word.isEmpty(); before--) {
      if (values.get(before - 1).startsWith(word)) {
        return before;
      }
    }
    return values.size();
  }

  private List<TextEdit> first(String written) {
    int at = items.getFirst();
    String gap = beginsLine(at) ? lineBeginning(at) : " ";
    return List.of(TextEdit.insertion(parts.get(at).start(), written + "," + gap));
  }

  private List<TextEdit> behind(int item, String written) {
    int end = parts.get(item).end();
    if (!beginsLine(item)) {
      return List.of(TextEdit.insertion(end, ", " + written));
    }
    int comma = commaBehind(item);
    int comment = commentBehind(Math.max(item, comma));
    String line = lineBeginning(item) + written;
    if (comma < 0) {
      return comment < 0
          ? List.of(TextEdit.insertion(end, "," + line))
          : List.of(
              TextEdit.insertion(end, ","), TextEdit.insertion(parts.get(comment).end(), line));
    }
    return List.of(TextEdit.insertion(parts.get(Math.max(comma, comment)).end(), line + ","));
  }

  /// Without an item.
  ///
  /// @return empty where a comment belongs to it
  Optional<List<TextEdit>> without(SourceSpan item) {
    int at = 0;
    while (!parts.get(at).span().equals(item)) {
      at++;
    }
    int end = Math.max(at, commaBehind(at));
    if (commentBehind(end) >= 0) {
      return Optional.empty();
    }
    int behind = blanksBehind(end);
    if (beginsLine(at) && behind < parts.size() && is(behind, NEWLINE)) {
      int newline = blanksBefore(at);
      return Optional.of(
          List.of(TextEdit.removal(parts.get(newline).end(), parts.get(behind).end())));
    }
    int own = items.indexOf(at);
    if (own > 0) {
      int before = items.get(own - 1);
      return removal(before, at, parts.get(before).end(), parts.get(at).end());
    }
    int next = items.size() > 1 ? items.get(1) : parts.size() - 1;
    return removal(at, next, parts.get(at).start(), parts.get(next).start());
  }

  /// A stretch less, unless there is a comment between two parts.
  private Optional<List<TextEdit>> removal(int from, int to, int start, int end) {
    for (int between = from; between < to; between++) {
      if (is(between, TomlToken.Kind.COMMENT)) {
        return Optional.empty();
      }
    }
    return Optional.of(List.of(TextEdit.removal(start, end)));
  }

  private boolean beginsLine(int item) {
    return is(blanksBefore(item), NEWLINE);
  }

  /// The newline in front of an item, and the blanks behind it.
  private String lineBeginning(int item) {
    return text.substring(parts.get(blanksBefore(item)).start(), parts.get(item).start());
  }

  /// The part in front of the blanks in front of one.
  private int blanksBefore(int at) {
    int before = at - 1;
    while (is(before, TomlToken.Kind.WHITESPACE)) {
      before--;
    }
    return before;
  }

  /// The part behind the blanks behind one.
  private int blanksBehind(int at) {
    int behind = at + 1;
    while (behind < parts.size() && is(behind, TomlToken.Kind.WHITESPACE)) {
      behind++;
    }
    return behind;
  }

  /// The comma of an item; negative where it has none.
  private int commaBehind(int item) {
    for (int at = item + 1; at < parts.size() && !isItem(parts.get(at)); at++) {
      if (is(at, TomlToken.Kind.COMMA)) {
        return at;
      }
    }
    return -1;
  }

  /// The comment on the rest of a line; negative where there is none.
  private int commentBehind(int at) {
    int behind = blanksBehind(at);
    return behind < parts.size() && is(behind, TomlToken.Kind.COMMENT) ? behind : -1;
  }

  private boolean is(int at, TomlToken.Kind kind) {
    return parts.get(at) instanceof TomlToken token && token.kind() == kind;
  }

  private static boolean isItem(TomlSyntax part) {
    if (!(part instanceof TomlToken token)) {
      return true;
    }
    return switch (token.kind()) {
      case LEFT_BRACKET, RIGHT_BRACKET, COMMA, WHITESPACE, NEWLINE, COMMENT -> false;
      default -> true;
    };
  }
}
