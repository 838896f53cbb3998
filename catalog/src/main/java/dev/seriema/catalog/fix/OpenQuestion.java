package dev.seriema.catalog.fix;

import dev.seriema.model.diagnostic.SourceSpan;

/// Something that only a person can decide.
///
/// @param span what it is about, in the file as it was
/// @param text a sentence without a full stop
public record OpenQuestion(SourceSpan span, String text) {}
