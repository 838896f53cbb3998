package dev.seriema.cli.table;

import java.util.function.UnaryOperator;

/// What stands in one place of a table.
///
/// @param paint colours the text once it has its width
public record Cell(String text, UnaryOperator<String> paint) {
  public static Cell plain(String text) {
    return new Cell(text, UnaryOperator.identity());
  }
}
