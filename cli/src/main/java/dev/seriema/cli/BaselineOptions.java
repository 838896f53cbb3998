package dev.seriema.cli;

import dev.seriema.catalog.check.RuleFinding;
import dev.seriema.catalog.layout.FileBytes;
import dev.seriema.cli.check.Baseline;
import dev.seriema.cli.reading.OutputFile;
import dev.seriema.cli.words.Counted;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.DisplayText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Findings that are known already.
final class BaselineOptions {
  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Leave out findings that FILE has, as --write-baseline wrote it.")
  private @Nullable Path baseline;

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "Write all findings to FILE instead of telling them.")
  private @Nullable Path written;

  boolean isToBeWritten() {
    return written != null;
  }

  /// Writes the file that was asked for.
  void write(List<RuleFinding> findings, Terminal terminal) {
    if (written == null) {
      throw new IllegalStateException("no file was asked for");
    }
    byte[] text = Baseline.written(findings).getBytes(StandardCharsets.UTF_8);
    try (OutputFile file = OutputFile.create(written)) {
      file.write(text, 0, text.length);
    }
    terminal.err().println(Counted.of(findings.size(), "finding") + " in " + shown(written));
  }

  /// Begins to hold findings against the file that is known.
  ///
  /// @throws Unable where it cannot be read
  Baseline.Comparison comparison() throws Unable {
    return (baseline == null ? Baseline.NOTHING : read(baseline)).comparison();
  }

  /// Says what became of the findings of the file.
  ///
  /// @param whole whether what did not come is really gone
  void tell(Baseline.Comparison compared, boolean whole, Terminal terminal) {
    if (compared.left() > 0) {
      terminal.err().println(Counted.of(compared.left(), "known finding") + " left out");
    }
    if (baseline != null && whole && compared.gone() > 0) {
      terminal
          .err()
          .println(
              Counted.of(compared.gone(), "finding")
                  + " of "
                  + shown(baseline)
                  + " gone; write it anew with --write-baseline");
    }
  }

  private static Baseline read(Path file) throws Unable {
    try {
      byte[] bytes = FileBytes.read(file.toRealPath(), Baseline.LONGEST);
      if (bytes.length > Baseline.LONGEST) {
        throw new Unable(shown(file) + " is longer than " + Baseline.LONGEST + " bytes");
      }
      String text = new String(bytes, StandardCharsets.UTF_8);
      Optional<Baseline.Fault> fault = Baseline.fault(text);
      if (fault.isPresent()) {
        throw new Unable("line " + fault.get().number() + " of " + shown(file) + " is no finding");
      }
      return Baseline.read(text);
    } catch (IOException unreadable) {
      throw new Unable(shown(file) + " cannot be read: " + SystemReasons.of(unreadable));
    }
  }

  private static String shown(Path file) {
    return "`" + DisplayText.safe(file.toString()) + "`";
  }
}
