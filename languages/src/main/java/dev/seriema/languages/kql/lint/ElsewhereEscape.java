package dev.seriema.languages.kql.lint;

import dev.seriema.languages.kql.KqlFault;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.Optional;

/// An escape that Kibana knows and the Python library of the public rules does not: of a character
/// by its number.
final class ElsewhereEscape implements ValueLint {
  @Override
  public Optional<Diagnostic> check(ValueTest test) {
    return test.escapes().stream()
        .filter(escape -> escape.written().startsWith("\\u"))
        .findFirst()
        .map(escape ->
            Diagnostic.of(
                    KqlFault.ELSEWHERE_ESCAPE,
                    escape.span(),
                    "the Python library does not read `" + escape.written() + "`")
                .withLabel("Kibana takes it for the character with that number"));
  }
}
