package dev.seriema.languages.kql.lint;

import dev.seriema.model.diagnostic.Diagnostic;
import java.util.Optional;

/// Looks at one place of a query that looks for a value.
interface ValueLint {
  Optional<Diagnostic> check(ValueTest test);
}
