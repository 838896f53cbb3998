package dev.seriema.languages.lucene.syntax;

import dev.seriema.languages.lucene.LuceneFault;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads ranges: two bounds with `TO` between them, in brackets that may differ.
final class Ranges {
  private static final Pattern BOUNDS_IN_ONE = Pattern.compile("([0-9]+)(?:-|,|\\.\\.)([0-9]+)");

  private final Tokens tokens;
  private final Faults faults;
  private final Escapes escapes;

  Ranges(Tokens tokens, Faults faults) {
    this.tokens = tokens;
    this.faults = faults;
    this.escapes = new Escapes(faults);
  }

  LuceneValue next() {
    Token open = tokens.next();
    List<Token> parts = new ArrayList<>();
    while (!tokens.at(TokenKind.RANGE_CLOSE) && !tokens.at(TokenKind.END)) {
      parts.add(tokens.next());
    }
    Optional<Token> close = tokens.accept(TokenKind.RANGE_CLOSE);
    SourceSpan span = open.span().to(tokens.last().span());
    if (close.isEmpty()) {
      faults.reportLast(
          Diagnostic.of(
                  LuceneFault.BAD_RANGE, open.span(), "`" + open.image() + "` is never closed")
              .withLabel(
                  "it starts a range; as a character it is written `\\" + open.image() + "`"));
      return new LuceneValue.Unreadable(span);
    }
    boolean complete = parts.size() == 3 && parts.get(1).kind() == TokenKind.RANGE_TO;
    if (!complete) {
      faults.report(fault(open, parts, close.get()));
      return new LuceneValue.Unreadable(span);
    }
    return new LuceneValue.Range(
        bound(parts.get(0), open.image().equals("[")),
        bound(parts.get(2), close.get().image().equals("]")),
        span);
  }

  private Bound bound(Token token, boolean inclusive) {
    boolean quoted = token.kind() == TokenKind.RANGE_TEXT;
    String image = token.image();
    String text =
        quoted
            ? escapes.text(image.substring(1, image.length() - 1), token.span().start() + 1)
            : escapes.text(image, token.span().start());
    boolean open = text.isEmpty() || text.equals("*");
    return new Bound(open ? Optional.empty() : Optional.of(text), inclusive, token.span());
  }

  private static Diagnostic fault(Token open, List<Token> parts, Token close) {
    SourceSpan whole = open.span().to(close.span());
    String written =
        parts.stream().map(Token::image).reduce((left, right) -> left + " " + right).orElse("");
    if (parts.size() == 3 && parts.get(1).image().equalsIgnoreCase("to")) {
      return Diagnostic.of(
              LuceneFault.BAD_RANGE,
              parts.get(1).span(),
              "`" + parts.get(1).image() + "` in a range is written in capitals")
          .withHint("did you mean `TO`?");
    }
    Matcher inOne = BOUNDS_IN_ONE.matcher(written);
    if (inOne.matches()) {
      return incomplete(whole)
          .withHint(
              "did you mean `"
                  + open.image()
                  + inOne.group(1)
                  + " TO "
                  + inOne.group(2)
                  + close.image()
                  + "`?");
    }
    if (written.chars().anyMatch(character -> "\t\n\r\u3000".indexOf(character) >= 0)) {
      return Diagnostic.of(
              LuceneFault.BAD_RANGE, whole, "a range with line ends or tabs between its words")
          .withLabel("in a range only a plain blank parts words");
    }
    if (parts.size() > 3 && parts.stream().anyMatch(part -> part.kind() == TokenKind.RANGE_TO)) {
      return Diagnostic.of(LuceneFault.BAD_RANGE, whole, "a bound of a range has blanks")
          .withLabel("a bound with blanks stands in quotes");
    }
    return incomplete(whole);
  }

  private static Diagnostic incomplete(SourceSpan whole) {
    return Diagnostic.of(LuceneFault.BAD_RANGE, whole, "a range has two bounds and `TO` between")
        .withLabel("an open bound is written `*`");
  }
}
