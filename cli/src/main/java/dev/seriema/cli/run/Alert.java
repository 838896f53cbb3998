package dev.seriema.cli.run;

import dev.seriema.model.value.Timestamps;
import org.jspecify.annotations.Nullable;

/// An alert that was found, in the block that holds its document.
///
/// @param event the place of its event among the evaluated ones of the block
/// @param rule the number of the rule that raised it
/// @param id of the alert document
/// @param at when it is raised, in nanoseconds since 1970; [Timestamps#NONE] for an event without a
///   time
/// @param start of its line in the bytes of the block's result
/// @param end one past its line end
/// @param row what a person sees; null when nobody looks
record Alert(int event, int rule, String id, long at, int start, int end, @Nullable AlertRow row) {}
