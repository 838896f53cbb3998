package dev.seriema.cli;

import dev.seriema.cli.reading.EventWindow;
import dev.seriema.cli.reading.Reading;
import dev.seriema.cli.reading.Rejects;
import dev.seriema.intake.EventSource;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.event.ScanLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which lines are refused as events, and what becomes of them.
final class RefusalOptions {
  @Option(
      names = "--strict",
      description =
          "A line that is refused ends the command with 2, and no key may stand twice in an"
              + " object.")
  private boolean strict;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description =
          "Write lines that are refused to a file as they came, and why to FILE"
              + Rejects.REASONS
              + ".")
  private @Nullable Path rejects;

  @Option(
      names = "--max-line-bytes",
      paramLabel = "N",
      description = "A longer line is refused (default: 10485760).")
  private int lineBytes = ScanLimits.DEFAULT.documentBytes();

  @Option(
      names = "--max-depth",
      paramLabel = "N",
      description = "Objects and arrays inside one another, at most (default: 512).")
  private int depth = ScanLimits.DEFAULT.depth();

  @Option(
      names = "--max-values",
      paramLabel = "N",
      description = "Values of fields that are read in one event, at most (default: 1000000).")
  private int values = ScanLimits.DEFAULT.values();

  Reading reading(int threads) throws Unable {
    ScanLimits limits =
        new ScanLimits(
            within("--max-line-bytes", lineBytes, 2, ScanLimits.GREATEST_DOCUMENT),
            within("--max-depth", depth, 1, ScanLimits.GREATEST_DEPTH),
            within("--max-values", values, 1, Integer.MAX_VALUE),
            strict);
    return new Reading(limits, threads, rejects != null, EventWindow.ALL);
  }

  /// The file of `--rejects`; null where nobody wants it.
  @Nullable Rejects rejects(List<EventSource> sources) throws Unable {
    if (rejects == null) {
      return null;
    }
    for (Path file : List.of(rejects, Rejects.reasons(rejects))) {
      expectNoInput(file, sources);
    }
    return Rejects.create(rejects);
  }

  /// Whether refused lines mean that the command could not do all of it.
  boolean isStrict() {
    return strict;
  }

  private static int within(String option, int value, int least, int greatest) throws Unable {
    if (value < least || value > greatest) {
      throw new Unable(option + " runs from " + least + " to " + greatest + ", not " + value);
    }
    return value;
  }

  /// Keeps a slip from emptying the events that are to be read.
  private static void expectNoInput(Path file, List<EventSource> sources) throws Unable {
    for (EventSource source : sources) {
      try {
        if (source.path().isPresent()
            && Files.exists(file)
            && Files.isSameFile(file, source.path().get())) {
          throw new Unable("--rejects would write over `" + source + "`, which is to be read");
        }
      } catch (IOException unknown) {
        throw new Unable("`" + file + "` cannot be written: " + SystemReasons.of(unknown));
      }
    }
  }
}
