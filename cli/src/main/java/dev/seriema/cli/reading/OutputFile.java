package dev.seriema.cli.reading;

import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.DisplayText;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that a command writes beside its results. Whatever goes wrong is said with its name.
public final class OutputFile implements AutoCloseable {
  private final Path path;
  private final OutputStream out;

  private OutputFile(Path path, OutputStream out) {
    this.path = path;
    this.out = out;
  }

  /// The file cannot be written; the message is a sentence for the person who named it.
  public static final class UnwritableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private UnwritableException(Path path, IOException fault) {
      super(
          "`"
              + DisplayText.safe(path.toString())
              + "` cannot be written: "
              + SystemReasons.of(fault),
          fault);
    }
  }

  /// Makes the file, or empties it.
  public static OutputFile create(Path path) {
    try {
      return new OutputFile(path, new BufferedOutputStream(Files.newOutputStream(path)));
    } catch (IOException fault) {
      throw new UnwritableException(path, fault);
    }
  }

  public void write(byte[] bytes, int start, int end) {
    try {
      out.write(bytes, start, end - start);
    } catch (IOException fault) {
      throw new UnwritableException(path, fault);
    }
  }

  /// Lets whoever looks at the file see what was written so far.
  public void flush() {
    try {
      out.flush();
    } catch (IOException fault) {
      throw new UnwritableException(path, fault);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException fault) {
      throw new UnwritableException(path, fault);
    }
  }
}
