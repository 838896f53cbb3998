package dev.seriema.cli.run;

import dev.seriema.intake.EventSource;
import org.jspecify.annotations.Nullable;

/// A block of the input that a thread has worked on.
///
/// @param number of the block; -1 for what was told behind the last one
/// @param source null for what was told of the input behind its last block
record TakenBlock(long number, @Nullable EventSource source, BlockResult result) {}
