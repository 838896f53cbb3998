package dev.seriema.cli;

import dev.seriema.catalog.facts.MappingFile;
import dev.seriema.catalog.facts.source.UnusableFacts;
import dev.seriema.model.schema.Schema;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What all commands that read events share: which events, types of fields, threads.
final class ReadingOptions {
  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description =
          "Types of fields that win over all others: {\"field\": \"type\"}, an index mapping, or"
              + " field files of a package, one or a folder of them.")
  private @Nullable Path mapping;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads work (default: all cores). Results do not depend on it.")
  private int threads = Runtime.getRuntime().availableProcessors();

  /// @return from 1
  int threads() throws Unable {
    if (threads < 1) {
      throw new Unable("--threads counts from 1, not " + threads);
    }
    return threads;
  }

  /// The file of `--mapping` over the facts of the repository around some places, over the shipped
  /// tables. What is unusual in the file is told.
  ///
  /// @param places where the rules are from
  /// @param only whether fields that are not in the file do not exist
  FieldTypes types(List<Path> places, boolean only, Terminal terminal) throws Unable {
    if (mapping == null) {
      if (only) {
        throw new Unable("--mapping-only needs --mapping FILE");
      }
      return FieldTypes.around(places);
    }
    Schema given = read(mapping, only, terminal);
    return only ? FieldTypes.only(given) : FieldTypes.around(places).under(given);
  }

  private static Schema read(Path file, boolean only, Terminal terminal) throws Unable {
    try {
      MappingFile mapping = MappingFile.read(file);
      FactFindings.tell(mapping.findings(), terminal);
      return mapping.schema(only);
    } catch (UnusableFacts unusable) {
      throw new Unable(unusable.finding().diagnostic().code(), unusable.finding().line());
    }
  }

  /// What to read: the events that were named, else the example that ships.
  static List<String> inputs(List<String> named, Terminal terminal) {
    if (!named.isEmpty()) {
      return named;
    }
    terminal
        .err()
        .println("no events are named: these are the shipped example (- reads standard input)");
    return List.of(ShippedFiles.examples().toString());
  }
}
