package dev.seriema.languages.eql.syntax;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.MaximumSpan.Unit;
import dev.seriema.languages.eql.syntax.StagePart.Runs;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads what follows the name of an option: `=5m`, `=3`.
final class OptionParser {
  private final Tokens tokens;

  OptionParser(Tokens tokens) {
    this.tokens = tokens;
  }

  /// @param with the first word of the clause
  /// @return empty where a fault was reported
  Optional<MaximumSpan> maxspan(Token with) {
    Optional<Token> number = number(EqlFault.BAD_MAXSPAN, "maxspan", "5m");
    if (number.isEmpty()) {
      return Optional.empty();
    }
    Token digits = number.get();
    Optional<Token> sign = tokens.accept(TokenKind.NAME);
    SourceSpan value = digits.span().to(tokens.last().span());
    if (digits.kind() == TokenKind.FRACTION) {
      return fault(
          EqlFault.BAD_MAXSPAN,
          value,
          "`maxspan` is a whole number, not `" + digits.text() + "`",
          "write it in a smaller unit");
    }
    if (sign.isEmpty()) {
      tokens.report(
          Diagnostic.of(EqlFault.BAD_MAXSPAN, value, "`maxspan` has no unit")
              .withLabel("units are " + units())
              .withHint("did you mean `" + digits.text() + "s`?"));
      return Optional.empty();
    }
    Optional<Unit> unit = unit(sign.get());
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    return length(digits, unit.get(), value)
        .map(count -> new MaximumSpan(count, unit.get(), with.span().to(value)));
  }

  /// @param with the first word of the clause
  /// @return empty where a fault was reported
  Optional<Runs> runs(Token with) {
    Optional<Token> number = number(EqlFault.BAD_RUNS, "runs", "3");
    if (number.isEmpty()) {
      return Optional.empty();
    }
    Token digits = number.get();
    boolean isWhole = digits.kind() == TokenKind.WHOLE;
    long count = isWhole ? Long.parseLong(digits.text()) : 0;
    if (!isWhole || count < 1 || count > Runs.MOST) {
      return fault(
          EqlFault.BAD_RUNS,
          digits.span(),
          "`runs` is `" + digits.text() + "`",
          "it is a whole number from 1 to " + Runs.MOST);
    }
    return Optional.of(new Runs((int) count, with.span().to(digits.span())));
  }

  /// Reads `=` and the number behind it.
  private Optional<Token> number(EqlFault code, String name, String example) {
    Token sign = tokens.peek();
    switch (sign.kind()) {
      case ASSIGN -> tokens.next();
      case EQUAL, COLON -> {
        tokens.next();
        tokens.report(
            Diagnostic.of(code, sign.span(), "`" + name + "` is given with `=`")
                .withHint("did you mean `" + name + "=" + example + "`?"));
      }
      default -> {}
    }
    Optional<Token> minus = tokens.accept(TokenKind.MINUS);
    Token found = tokens.peek();
    if (found.kind() != TokenKind.WHOLE && found.kind() != TokenKind.FRACTION) {
      boolean isReported = tokens.accept(TokenKind.UNREADABLE).isPresent();
      if (!isReported) {
        tokens.report(
            Diagnostic.of(code, tokens.last().span(), "`" + name + "` has no number on its right")
                .withHint("did you mean `" + name + "=" + example + "`?"));
      }
      return Optional.empty();
    }
    tokens.next();
    if (minus.isPresent()) {
      SourceSpan span = minus.get().span().to(found.span());
      tokens.accept(TokenKind.NAME);
      tokens.report(
          Diagnostic.of(code, span, "`" + name + "` is negative")
              .withHint("did you mean `" + name + "=" + example + "`?"));
      return Optional.empty();
    }
    if (sign.kind() != TokenKind.ASSIGN
        && sign.kind() != TokenKind.EQUAL
        && sign.kind() != TokenKind.COLON) {
      tokens.report(
          Diagnostic.of(code, found.span(), "`=` is missing behind `" + name + "`")
              .withHint("did you mean `" + name + "=" + example + "`?"));
    }
    return Optional.of(found);
  }

  private Optional<Unit> unit(Token sign) {
    Optional<Unit> unit = Unit.signed(sign.text());
    if (unit.isEmpty()) {
      Diagnostic found =
          Diagnostic.of(
                  EqlFault.BAD_MAXSPAN, sign.span(), "unknown unit of time `" + sign.text() + "`")
              .withLabel("units are " + units());
      tokens.report(
          meant(sign.text())
              .map(near -> found.withHint("did you mean `" + near + "`?"))
              .orElse(found));
    }
    return unit;
  }

  /// The unit that a word is short for: `min`, `Hours`, `secs`.
  private static Optional<String> meant(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.startsWith("milli")) {
      return Optional.of("ms");
    }
    String singular = lower.replaceFirst("(?<=.)s$", "").replace("hr", "hour");
    return List.of("second", "minute", "hour", "day").stream()
        .filter(unit -> unit.startsWith(singular))
        .map(unit -> unit.substring(0, 1))
        .findFirst();
  }

  private Optional<Long> length(Token digits, Unit unit, SourceSpan value) {
    long count = Long.parseLong(digits.text());
    if (count == 0) {
      return fault(EqlFault.BAD_MAXSPAN, value, "`maxspan` is zero", "it is at least 1ms");
    }
    if (!MaximumSpan.fits(count, unit)) {
      return fault(
          EqlFault.BAD_MAXSPAN,
          value,
          "`maxspan` is too long",
          "it ends at " + MaximumSpan.MOST_DAYS + "d");
    }
    return Optional.of(count);
  }

  private <T> Optional<T> fault(EqlFault code, SourceSpan span, String message, String label) {
    tokens.report(Diagnostic.of(code, span, message).withLabel(label));
    return Optional.empty();
  }

  private static String units() {
    return String.join(", ", Unit.signs());
  }
}
