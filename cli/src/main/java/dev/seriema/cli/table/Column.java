package dev.seriema.cli.table;

/// A column of a table.
///
/// @param least characters without which it is not worth showing
/// @param wanted characters that most of its values need
/// @param rank where the screen is too narrow for all, the columns of the highest rank go first;
///   those of rank 0 stay
public record Column(String title, int least, int wanted, int rank) {}
