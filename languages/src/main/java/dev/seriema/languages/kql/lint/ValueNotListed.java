package dev.seriema.languages.kql.lint;

import dev.seriema.languages.kql.KqlFault;
import dev.seriema.languages.kql.syntax.KqlLiteral;
import dev.seriema.languages.lint.ListedValues;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.schema.FieldPath;
import java.util.Optional;
import java.util.Set;

/// A value that is none of those that ECS lists for a field and looks like one of them, such as
/// `event.type : started`. One that looks like none may come from a source that knows better, and
/// one in a list stands beside others on purpose.
final class ValueNotListed implements ValueLint {
  @Override
  public Optional<Diagnostic> check(ValueTest test) {
    KqlLiteral value = test.value();
    if (test.field().isEmpty()
        || test.field().get().isPattern()
        || value.isPattern()
        || test.listed()) {
      return Optional.empty();
    }
    String field = test.field().get().text();
    Set<String> listed = ListedValues.of(new FieldPath(field));
    if (listed.isEmpty() || listed.contains(value.text())) {
      return Optional.empty();
    }
    return ListedValues.nearest(value.text(), listed)
        .map(near ->
            Diagnostic.of(
                    KqlFault.VALUE_NOT_LISTED,
                    value.span(),
                    "`" + test.written() + "` is no value that ECS lists for `" + field + "`")
                .withHint("did you mean `" + near + "`?"));
  }
}
