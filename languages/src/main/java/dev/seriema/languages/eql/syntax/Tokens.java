package dev.seriema.languages.eql.syntax;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The tokens of a query, read one by one, and the faults found among them.
///
/// It keeps quiet about what merely follows from an earlier fault: nothing is reported twice for
/// one place, and nothing behind a text or comment that never ends.
final class Tokens {
  private final String query;
  private final List<Token> tokens;
  private final List<Diagnostic> diagnostics;
  private int trustedUntil;
  private final Set<Integer> quiet = new HashSet<>();
  private int at;
  private boolean inStage;

  Tokens(String query, List<Token> tokens, List<Diagnostic> diagnostics) {
    this.query = query;
    this.tokens = tokens;
    this.diagnostics = diagnostics;
    this.trustedUntil =
        diagnostics.stream()
            .filter(Tokens::swallows)
            .mapToInt(diagnostic -> diagnostic.span().start())
            .min()
            .orElse(Integer.MAX_VALUE);
    diagnostics.forEach(diagnostic -> keepQuietAt(diagnostic.span()));
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /// What stands at a place, as messages show it.
  String shown(SourceSpan span) {
    return Parser.shortened(query.substring(span.start(), span.end()).replaceAll("\\s+", " "));
  }

  Token peek() {
    return tokens.get(at);
  }

  /// The token after the next; the end stays the end.
  Token peekSecond() {
    return ahead(1);
  }

  /// The token behind so many others; the end stays the end.
  Token ahead(int others) {
    return tokens.get(Math.min(at + others, tokens.size() - 1));
  }

  /// The token read last.
  Token last() {
    return tokens.get(Math.max(at - 1, 0));
  }

  boolean at(TokenKind kind) {
    return peek().kind() == kind;
  }

  Token next() {
    Token token = peek();
    if (token.kind() != TokenKind.END) {
      at++;
    }
    return token;
  }

  Optional<Token> accept(TokenKind kind) {
    return at(kind) ? Optional.of(next()) : Optional.empty();
  }

  /// Whether a keyword stands here, in capitals too.
  boolean atWord(TokenKind keyword) {
    return at(keyword)
        || (at(TokenKind.NAME) && peek().text().equalsIgnoreCase(keyword.spelling()));
  }

  /// Reads a keyword that stands here, and says so where it is in capitals.
  Token nextWord(TokenKind keyword) {
    Token word = next();
    if (word.kind() != keyword) {
      report(capitals(word, keyword.spelling()));
    }
    return word;
  }

  static Diagnostic capitals(Token found, String keyword) {
    return Diagnostic.of(
            EqlFault.FOREIGN_OPERATOR, found.span(), "keywords are written in lower case")
        .withHint("did you mean `" + keyword + "`?");
  }

  void report(Diagnostic diagnostic) {
    int start = diagnostic.span().start();
    boolean follows =
        quiet.contains(start)
            || start >= trustedUntil
            || (diagnostic.code() == EqlFault.OPEN_BRACKET && trustedUntil < Integer.MAX_VALUE);
    if (!follows) {
      diagnostics.add(diagnostic);
    }
  }

  /// Reports a fault behind which nothing is understood any more: what starts there, and brackets
  /// that stay open, merely follow from it.
  void reportLast(Diagnostic diagnostic) {
    report(diagnostic);
    trustedUntil = Math.min(trustedUntil, diagnostic.span().start());
  }

  /// Reports a fault from which all that was found so far follows.
  void reportOnly(Diagnostic diagnostic) {
    diagnostics.clear();
    diagnostics.add(diagnostic);
  }

  /// Reports a fault, and nothing more that starts at its place.
  void reportOnce(Diagnostic diagnostic) {
    report(diagnostic);
    keepQuietAt(diagnostic.span());
  }

  /// Reports nothing more that starts at a place.
  void keepQuietAt(SourceSpan span) {
    quiet.add(span.start());
  }

  /// Reads what stands in the brackets of a stage; nothing in it is looked for behind its end.
  <T> T inStage(Supplier<T> read) {
    inStage = true;
    try {
      return read.get();
    } finally {
      inStage = false;
    }
  }

  boolean isInStage() {
    return inStage;
  }

  /// Whether the condition that is being read ends here.
  boolean atEndOfCondition() {
    return at(TokenKind.PIPE) || at(TokenKind.END) || atEndOfStage();
  }

  /// Whether a bracket follows that opens a stage and nothing else.
  boolean atStage() {
    return (at(TokenKind.OPEN_SQUARE) || at(TokenKind.OPEN_ABSENT))
        && ahead(1).kind() != TokenKind.WHERE
        && ahead(2).kind() == TokenKind.WHERE;
  }

  /// Passes over everything up to a token of one of the kinds or the end, brackets as a whole.
  void skipTo(TokenKind... kinds) {
    List<TokenKind> wanted = List.of(kinds);
    int depth = 0;
    int squares = 0;
    while (!at(TokenKind.END)) {
      TokenKind kind = peek().kind();
      if (squares == 0 && ((depth == 0 && wanted.contains(kind)) || atEndOfStage())) {
        return;
      }
      switch (kind) {
        case OPEN -> depth++;
        case CLOSE -> depth = Math.max(0, depth - 1);
        case OPEN_SQUARE, OPEN_ABSENT -> squares++;
        case CLOSE_SQUARE -> squares = Math.max(0, squares - 1);
        default -> {}
      }
      next();
    }
  }

  private boolean atEndOfStage() {
    return inStage && (at(TokenKind.CLOSE_SQUARE) || atStage());
  }

  private static boolean swallows(Diagnostic diagnostic) {
    return diagnostic.code() == EqlFault.OPEN_TEXT
        || diagnostic.code() == EqlFault.OPEN_COMMENT
        || diagnostic.code() == EqlFault.OPEN_NAME;
  }
}
