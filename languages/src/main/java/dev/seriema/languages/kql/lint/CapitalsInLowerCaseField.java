package dev.seriema.languages.kql.lint;

import dev.seriema.languages.kql.KqlFault;
import dev.seriema.languages.kql.syntax.KqlLiteral;
import dev.seriema.languages.kql.syntax.LiteralPrinter;
import dev.seriema.languages.lint.LowerCaseFields;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Capitals asked of a field that is in lower case by its definition.
final class CapitalsInLowerCaseField implements ValueLint {
  @Override
  public Optional<Diagnostic> check(ValueTest test) {
    KqlLiteral value = test.value();
    String lower = value.text().toLowerCase(Locale.ROOT);
    boolean asked =
        test.field().filter(field -> LowerCaseFields.contains(field.text())).isPresent();
    if (!asked || lower.equals(value.text())) {
      return Optional.empty();
    }
    List<String> parts = value.parts().stream().map(part -> part.toLowerCase(Locale.ROOT)).toList();
    KqlLiteral meant = new KqlLiteral(parts, value.quoted(), value.span());
    return Optional.of(
        Diagnostic.of(
                KqlFault.CAPITALS_IN_LOWER_CASE_FIELD,
                value.span(),
                "`" + test.field().get().text() + "` is never `" + test.written() + "`")
            .withLabel("the field is in lower case")
            .withHint("did you mean `" + LiteralPrinter.print(meant) + "`?"));
  }
}
