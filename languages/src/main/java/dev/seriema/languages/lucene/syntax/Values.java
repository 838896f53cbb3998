package dev.seriema.languages.lucene.syntax;

import dev.seriema.languages.lucene.LuceneFault;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.value.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads values without brackets around them: words, patterns, texts in quotes, regular
/// expressions, ranges.
final class Values {
  private final Tokens tokens;
  private final Faults faults;
  private final Escapes escapes;
  private final Ranges ranges;

  Values(Tokens tokens, Faults faults) {
    this.tokens = tokens;
    this.faults = faults;
    this.escapes = new Escapes(faults);
    this.ranges = new Ranges(tokens, faults);
  }

  /// A value with its weight.
  record Weighted(LuceneValue value, Optional<Boost> boost) {}

  /// The word of a token, without escapes; as it stands where nothing of it could be read.
  String word(Token token) {
    String text = escapes.text(token.image(), token.span().start());
    return text.isEmpty() ? token.image() : text;
  }

  Weighted next() {
    if (tokens.at(TokenKind.RANGE_OPEN)) {
      LuceneValue range = ranges.next();
      return new Weighted(range, boost());
    }
    Token token = tokens.next();
    Optional<Boost> boost = boost();
    Optional<Token> tilde = tokens.accept(TokenKind.TILDE);
    LuceneValue value = value(token, tilde);
    return new Weighted(value, boost.isPresent() ? boost : boost());
  }

  /// The weight that stands here, if any.
  Optional<Boost> boost() {
    return tokens
        .accept(TokenKind.BOOST)
        .map(token ->
            new Boost(token.image().length() > 1 ? token.image().substring(1) : "1", token.span()));
  }

  private LuceneValue value(Token token, Optional<Token> tilde) {
    SourceSpan span = tilde.map(behind -> token.span().to(behind.span())).orElse(token.span());
    return switch (token.kind()) {
      case WORD ->
          tilde.isPresent()
              ? new LuceneValue.Fuzzy(word(token), edits(tilde.get()), span)
              : new LuceneValue.Words(List.of(word(token)), span);
      case LONE_SIGN ->
          tilde.isPresent()
              ? new LuceneValue.Fuzzy(token.image(), edits(tilde.get()), span)
              : new LuceneValue.LoneSign(token.image().charAt(0), span);
      case PHRASE -> phrase(token, tilde.map(this::slop).orElse(0), span);
      case STAR -> {
        tilde.ifPresent(this::ignored);
        yield new LuceneValue.AnyValue(span);
      }
      case PREFIX, PATTERN -> {
        tilde.ifPresent(this::ignored);
        yield pattern(token, span);
      }
      case REGEX -> {
        tilde.ifPresent(this::ignored);
        yield regex(token, span);
      }
      default -> new LuceneValue.Unreadable(span);
    };
  }

  private LuceneValue phrase(Token token, int slop, SourceSpan span) {
    String inside = token.image().substring(1, token.image().length() - 1);
    return new LuceneValue.Phrase(escapes.text(inside, token.span().start() + 1), slop, span);
  }

  private LuceneValue regex(Token token, SourceSpan span) {
    escapes.text(token.image(), token.span().start());
    return new LuceneValue.Regex(token.image().substring(1, token.image().length() - 1), span);
  }

  private LuceneValue pattern(Token token, SourceSpan span) {
    boolean prefix = token.kind() == TokenKind.PREFIX;
    List<Wildcard.Part> parts = new ArrayList<>();
    for (Escapes.Letter character :
        escapes.characters(token.image(), token.span().start(), prefix)) {
      if (character.escaped() || (character.value() != '*' && character.value() != '?')) {
        parts.add(new Wildcard.Literal(String.valueOf(character.value())));
      } else {
        parts.add(character.value() == '*' ? Wildcard.Blank.MANY : Wildcard.Blank.ONE);
      }
    }
    Wildcard wildcard = new Wildcard(parts);
    return new LuceneValue.Pattern(
        wildcard, prefix && LuceneValue.Pattern.isPrefix(wildcard), span);
  }

  /// @return empty where the length of the word decides
  private Optional<Integer> edits(Token tilde) {
    String written = tilde.image().substring(1);
    if (written.isEmpty() || written.equalsIgnoreCase("auto")) {
      return Optional.empty();
    }
    if (written.matches("[012](\\.0+)?")) {
      return Optional.of(written.charAt(0) - '0');
    }
    faults.report(
        Diagnostic.of(
                LuceneFault.BAD_FUZZINESS,
                tilde.span(),
                "`" + tilde.image() + "` is no number of edits")
            .withLabel("a word may differ in 0, 1 or 2 characters")
            .withHint("did you mean `~2`?"));
    return Optional.empty();
  }

  private int slop(Token tilde) {
    String written = tilde.image().substring(1);
    if (written.matches("[0-9]+(\\.[0-9]+)?")) {
      return (int) Math.min(Double.parseDouble(written), Integer.MAX_VALUE);
    }
    faults.report(
        Diagnostic.of(
                LuceneFault.IGNORED_SIGN,
                tilde.span(),
                "`" + tilde.image() + "` behind a text in quotes is passed over")
            .withLabel("the number says how many places its words may be moved")
            .withHint("did you mean `~5`?"));
    return 0;
  }

  private void ignored(Token tilde) {
    faults.report(
        Diagnostic.of(
                LuceneFault.IGNORED_SIGN,
                tilde.span(),
                "`" + tilde.image() + "` behind a pattern is passed over")
            .withLabel("only a word without wildcards may differ in some characters"));
  }
}
