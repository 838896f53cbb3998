package dev.seriema.catalog.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The tokens of a command of ES|QL, one after the other. Whatever is not known stops the test.
final class EsqlTokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s+"
              + "|(?<text>\"(?:[^\"\\\\\\n]|\\\\.)*\")"
              + "|(?<number>\\d+(?:\\.\\d+)?)"
              + "|(?<name>(?:[A-Za-z_@]\\w*|`[^`]+`)(?:\\.(?:\\w+|`[^`]+`))*)"
              + "|(?<sign>==|!=|<=|>=|[<>:(),+*/-])");

  private final String command;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  enum Kind {
    TEXT,
    NUMBER,
    NAME,
    SIGN
  }

  /// @param text of a text without quotes and escapes, of a name without backticks
  record Token(Kind kind, String text) {}

  EsqlTokens(String command) {
    this.command = command;
    Matcher matcher = TOKEN.matcher(command);
    int from = 0;
    while (from < command.length()) {
      if (!matcher.find(from) || matcher.start() != from) {
        throw fault("nobody knows what stands at " + from);
      }
      from = matcher.end();
      if (matcher.group("text") != null) {
        tokens.add(new Token(Kind.TEXT, unquoted(matcher.group("text"))));
      } else if (matcher.group("number") != null) {
        tokens.add(new Token(Kind.NUMBER, matcher.group("number")));
      } else if (matcher.group("name") != null) {
        tokens.add(new Token(Kind.NAME, matcher.group("name").replace("`", "")));
      } else if (matcher.group("sign") != null) {
        tokens.add(new Token(Kind.SIGN, matcher.group("sign")));
      }
    }
  }

  private String unquoted(String quoted) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < quoted.length() - 1; i++) {
      char sign = quoted.charAt(i);
      if (sign == '\\') {
        i++;
        text.append(
            switch (quoted.charAt(i)) {
              case 'n' -> '\n';
              case 'r' -> '\r';
              case 't' -> '\t';
              case '"' -> '"';
              case '\\' -> '\\';
              default -> throw fault("no escape of a text: \\" + quoted.charAt(i));
            });
      } else {
        text.append(sign);
      }
    }
    return text.toString();
  }

  /// Takes a word or a sign, if it is the next token.
  boolean next(String word) {
    boolean is = is(word, 0);
    at += is ? 1 : 0;
    return is;
  }

  /// Takes two words, if they are the next tokens.
  boolean next(String first, String second) {
    boolean are = is(first, 0) && is(second, 1);
    at += are ? 2 : 0;
    return are;
  }

  private boolean is(String word, int ahead) {
    return at + ahead < tokens.size()
        && tokens.get(at + ahead).kind() != Kind.TEXT
        && tokens.get(at + ahead).text().toLowerCase(Locale.ROOT).equals(word);
  }

  Token take() {
    if (at == tokens.size()) {
      throw fault("something is missing at the end");
    }
    return tokens.get(at++);
  }

  String take(Kind kind) {
    Token token = take();
    if (token.kind() != kind) {
      throw fault("no " + kind + ": " + token);
    }
    return token.text();
  }

  void expect(String word) {
    if (!next(word)) {
      throw fault("no `" + word + "` before token " + at);
    }
  }

  void end() {
    if (at < tokens.size()) {
      throw fault("left over: " + tokens.subList(at, tokens.size()));
    }
  }

  AssertionError fault(String what) {
    return new AssertionError(what + ", in: " + command);
  }
}
