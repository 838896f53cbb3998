package dev.seriema.cli;

import org.jspecify.annotations.Nullable;

/// How results are written.
enum OutputForm {
  /// For a person at a terminal.
  table,
  /// One JSON object a line, for other programs.
  ndjson;

  /// What was asked for, else a table where somebody looks and NDJSON where a program reads.
  static OutputForm orDefault(@Nullable OutputForm asked, Terminal terminal) {
    if (asked != null) {
      return asked;
    }
    return terminal.outIsTerminal() ? table : ndjson;
  }
}
