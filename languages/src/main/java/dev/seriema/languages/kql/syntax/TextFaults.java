package dev.seriema.languages.kql.syntax;

import dev.seriema.languages.kql.KqlFault;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;

/// Words what is wrong inside of values: a quote that is never closed, an escape that means
/// nothing.
final class TextFaults {
  private TextFaults() {}

  /// Reports quotes that do not pair up, so that nothing is said about what follows from them.
  static void quotes(Tokens tokens, List<LiteralText> faulty) {
    for (LiteralText text : faulty) {
      if (!text.closed()) {
        open(tokens, text.literal().span().start());
      }
    }
  }

  /// Reports escapes outside of values in which something else was found.
  static void escapes(Tokens tokens, List<LiteralText> faulty) {
    List<SourceSpan> reported = tokens.diagnostics().stream().map(Diagnostic::span).toList();
    for (LiteralText text : faulty) {
      KqlLiteral literal = text.literal();
      boolean follows = reported.stream().anyMatch(span -> touches(span, literal.span()));
      if (!text.badEscapes().isEmpty() && !follows) {
        escape(tokens, text.badEscapes().getFirst(), literal);
      }
    }
  }

  private static boolean touches(SourceSpan one, SourceSpan other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  /// Marks the quote that opens too much: where some stand in the middle of words, the first text
  /// that does, since from there on inside and outside are swapped.
  private static void open(Tokens tokens, int last) {
    int start = last;
    List<Token> all = tokens.all();
    for (int i = all.size() - 2; i >= 0; i--) {
      boolean quoted = all.get(i).text().startsWith("\"");
      boolean touches =
          all.get(i + 1).kind() == TokenKind.LITERAL
              && all.get(i).span().end() == all.get(i + 1).span().start();
      if (quoted && touches) {
        start = all.get(i).span().start();
      }
    }
    tokens.reportLast(
        Diagnostic.of(KqlFault.OPEN_TEXT, new SourceSpan(start, start + 1), "quotes do not pair up")
            .withLabel("a text begins here, and one quote is never closed"));
  }

  private static void escape(Tokens tokens, SourceSpan span, KqlLiteral literal) {
    String written = tokens.query().substring(span.start(), span.end());
    Diagnostic found =
        Diagnostic.of(KqlFault.UNKNOWN_ESCAPE, span, "unknown escape `" + written + "`")
            .withLabel("outside of quotes a backslash itself is written `\\\\`");
    String meant = LiteralPrinter.print(literal);
    tokens.report(
        meant.length() > MisplacedParts.LONGEST_SHOWN
            ? found
            : found.withHint("did you mean `" + meant + "`?"));
  }
}
