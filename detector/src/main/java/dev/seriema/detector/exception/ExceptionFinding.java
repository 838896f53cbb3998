package dev.seriema.detector.exception;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceText;

/// What was found in an item.
///
/// @param source the file of the item, in which the diagnostic counts its places
public record ExceptionFinding(SourceText source, Diagnostic diagnostic) {}
