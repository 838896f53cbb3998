package dev.seriema.engine.plan;

import dev.seriema.model.value.LetterCase;

/// What the values of one field decide by being looked up: which equality atoms hold, and which
/// rules become worth trying.
///
/// @param slot where the layout keeps the field
/// @param letterCase whether values are looked up as they are or folded
/// @param texts all values that an atom or a rule waits for
/// @param atoms per text the atoms that hold
/// @param rules per text the rules to try
public record KeyTable(
    int slot, LetterCase letterCase, TextTable texts, int[][] atoms, int[][] rules) {}
