package dev.seriema.languages.kql.lint;

import dev.seriema.languages.kql.KqlFault;
import dev.seriema.languages.kql.syntax.KqlLiteral;
import dev.seriema.languages.kql.syntax.LiteralPrinter;
import dev.seriema.languages.search.TextWords;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.Optional;

/// Several words asked of a text field without quotes: any of them is enough. A pattern is put to
/// single words.
final class WordsOfText implements ValueLint {
  @Override
  public Optional<Diagnostic> check(ValueTest test) {
    KqlLiteral value = test.value();
    if (!test.isOnText() || value.quoted() || value.isStar()) {
      return Optional.empty();
    }
    if (value.isPattern()) {
      return pattern(test);
    }
    return TextWords.of(value.text()).size() < 2
        ? Optional.empty()
        : Optional.of(
            Diagnostic.of(
                    KqlFault.ANY_OF_THE_WORDS,
                    value.span(),
                    "any word of `" + test.written() + "` is enough")
                .withLabel(label(test))
                .withHint("did you mean `" + LiteralPrinter.quoted(value.text()) + "`?"));
  }

  private static Optional<Diagnostic> pattern(ValueTest test) {
    KqlLiteral value = test.value();
    if (value.text().indexOf(' ') >= 0) {
      return Optional.of(
          Diagnostic.of(
                  KqlFault.PATTERN_FALLS_APART,
                  value.span(),
                  "`" + test.written() + "` falls apart at its blanks")
              .withLabel(label(test) + ", so that a pattern is put to each word"));
    }
    return value.parts().stream().noneMatch(part -> TextWords.of(part).size() > 1)
        ? Optional.empty()
        : Optional.of(
            Diagnostic.of(
                    KqlFault.PATTERN_FITS_NO_WORD,
                    value.span(),
                    "`" + test.written() + "` fits no single word")
                .withLabel(label(test) + ", and a pattern is put to each word"));
  }

  private static String label(ValueTest test) {
    return "`" + test.field().orElseThrow().text() + "` is kept as words";
  }
}
