package dev.seriema.model.schema;

import java.util.Optional;

/// A value that a field may have, where it may have listed ones only.
///
/// @param since the first release that allows it
/// @param until the last one; empty while it is allowed
public record AllowedValue(String value, String since, Optional<String> until) {}
