package dev.seriema.cli.run;

import dev.seriema.intake.EventSource;
import dev.seriema.intake.InputPosition;
import org.jspecify.annotations.Nullable;

/// A block of the input that a thread has worked on.
///
/// @param number of the block; -1 for what was told behind the last one
/// @param source null for what was told of the input behind its last block
/// @param position behind the block; null where the input is not lines
record TakenBlock(
    long number,
    @Nullable EventSource source,
    @Nullable InputPosition position,
    BlockResult result) {}
