package dev.seriema.languages.kql.lint;

import dev.seriema.languages.kql.KqlFault;
import dev.seriema.languages.kql.syntax.KqlLiteral;
import dev.seriema.languages.kql.syntax.LiteralPrinter;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.DiagnosticCode;
import java.util.Optional;
import java.util.regex.Pattern;

/// A value without quotes that the Python library of the public rules takes for something else: it
/// refuses several words, turns what looks like a number or a truth into one, takes patterns on
/// keywords only, and makes all stars of a value alike.
final class ElsewhereValue implements ValueLint {
  private static final Pattern OTHER_NUMBER =
      Pattern.compile("[+-]?(0[0-9]+|[0-9]+\\.[0-9]*0|0?\\.[0-9]+|[0-9]+\\.)");

  @Override
  public Optional<Diagnostic> check(ValueTest test) {
    KqlLiteral value = test.value();
    if (value.quoted() || value.isStar()) {
      return Optional.empty();
    }
    if (value.isPattern()) {
      return pattern(test);
    }
    String text = value.text();
    if (text.chars().anyMatch(Character::isWhitespace)) {
      return Optional.of(
          found(KqlFault.ELSEWHERE_SEVERAL_WORDS, test, "takes no several words without quotes")
              .withHint("did you mean `" + LiteralPrinter.quoted(text) + "`?"));
    }
    boolean converted =
        test.isListedKeyword()
            && (OTHER_NUMBER.matcher(text).matches() || value.truth().isPresent());
    return converted
        ? Optional.of(
            found(KqlFault.ELSEWHERE_CONVERTED, test, "reads another value")
                .withHint("did you mean `" + LiteralPrinter.quoted(text) + "`?"))
        : Optional.empty();
  }

  private static Optional<Diagnostic> pattern(ValueTest test) {
    if (test.value().parts().stream().anyMatch(part -> part.indexOf('*') >= 0)) {
      return Optional.of(
          found(KqlFault.ELSEWHERE_MIXED_STARS, test, "takes all stars for wildcards"));
    }
    return test.isOnText()
        ? Optional.of(
            found(KqlFault.ELSEWHERE_PATTERN_ON_TEXT, test, "takes no pattern on a text field"))
        : Optional.empty();
  }

  private static Diagnostic found(DiagnosticCode code, ValueTest test, String what) {
    return Diagnostic.of(
        code, test.value().span(), "the Python library " + what + " in `" + test.written() + "`");
  }
}
