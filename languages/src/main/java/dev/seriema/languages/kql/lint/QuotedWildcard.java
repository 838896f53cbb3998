package dev.seriema.languages.kql.lint;

import dev.seriema.languages.kql.KqlFault;
import dev.seriema.languages.kql.syntax.KqlLiteral;
import dev.seriema.languages.kql.syntax.LiteralPrinter;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/// A star in quotes, where it stands for itself. A text of signs only is taken at its word.
final class QuotedWildcard implements ValueLint {
  @Override
  public Optional<Diagnostic> check(ValueTest test) {
    KqlLiteral value = test.value();
    boolean pattern =
        value.text().indexOf('*') >= 0 && value.text().chars().anyMatch(Character::isLetterOrDigit);
    if (!value.quoted() || !pattern || !test.isOnKeyword()) {
      return Optional.empty();
    }
    KqlLiteral meant = new KqlLiteral(List.of(value.text().split("\\*", -1)), false, value.span());
    return Optional.of(
        Diagnostic.of(
                KqlFault.QUOTED_WILDCARD,
                value.span(),
                "`*` in quotes is no wildcard in `" + test.written() + "`")
            .withHint("did you mean `" + LiteralPrinter.print(meant) + "`?"));
  }
}
