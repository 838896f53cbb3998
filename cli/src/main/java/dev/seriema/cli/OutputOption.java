package dev.seriema.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How results that are events or alerts are written.
final class OutputOption {
  @Option(
      names = "--output",
      paramLabel = "FORM",
      description = "table or ndjson (default: table on a terminal, else ndjson).")
  private @Nullable OutputForm output;

  OutputForm form(Terminal terminal) {
    return OutputForm.orDefault(output, terminal);
  }
}
