package dev.seriema.cli;

import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.Schema;
import dev.seriema.model.schema.SchemaSource;
import dev.seriema.model.schema.ShippedSchemas;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What all commands that read events share: which events, types of fields, threads.
final class ReadingOptions {
  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "Types of fields, {\"field\": \"type\"}, that win over the shipped ones.")
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

  /// The file of `--mapping` over the shipped tables.
  ///
  /// @param only whether fields that are not in the file do not exist
  SchemaSource schemas(boolean only) throws Unable {
    if (mapping == null) {
      if (only) {
        throw new Unable("--mapping-only needs --mapping FILE");
      }
      return ShippedSchemas.NEWEST;
    }
    Schema listed = MappingFile.read(mapping, only);
    SchemaSource given = _ -> listed;
    return only ? given : given.orElse(ShippedSchemas.NEWEST);
  }

  /// What an index of alerts accepts: the file of `--mapping` over ECS.
  Schema alertSchema() throws Unable {
    Schema ecs = EcsSchema.newest();
    return mapping == null ? ecs : MappingFile.read(mapping, false).orElse(ecs);
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
