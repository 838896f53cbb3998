package dev.seriema.cli.run;

import dev.seriema.intake.EventSource;
import org.jspecify.annotations.Nullable;

/// A block of the input that a thread has worked on.
///
/// @param source null for what was told of the input behind its last block
record TakenBlock(@Nullable EventSource source, BlockResult result) {}
