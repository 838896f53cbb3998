package dev.seriema.catalog.check;

import dev.seriema.catalog.cache.Fingerprint;
import dev.seriema.model.diagnostic.SourceText;
import java.util.Optional;
import java.util.function.Supplier;

/// One file of a check, with what it says.
///
/// @param source its text, made when it is asked for: most files have nothing to show
/// @param mayAllow whether there may be a comment in it that allows a finding
/// @param key under which it may be remembered
/// @param remembered whether it was
record FileCheck(
    Supplier<SourceText> source,
    CheckedFile said,
    boolean mayAllow,
    Optional<Fingerprint> key,
    boolean remembered) {}
