package dev.seriema.cli.reading;

import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.DisplayText;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file that a command writes beside its results. Whatever goes wrong is said with its name.
public final class OutputFile implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;
  private final OutputStream out;

  private OutputFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
    this.out = new BufferedOutputStream(Channels.newOutputStream(channel));
  }

  /// The file cannot be written; the message is a sentence for the person who named it.
  public static final class UnwritableException extends UncheckedIOException {
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

  /// That a file cannot be written.
  public static UnwritableException unwritable(Path path, IOException fault) {
    return new UnwritableException(path, fault);
  }

  /// Makes the file, or empties it.
  public static OutputFile create(Path path) {
    try {
      return new OutputFile(
          path,
          FileChannel.open(
              path,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE));
    } catch (IOException fault) {
      throw new UnwritableException(path, fault);
    }
  }

  /// Goes on with a file behind some of its bytes; what stands behind them goes.
  ///
  /// @param bytes not more than it has
  public static OutputFile behind(Path path, long bytes) {
    try {
      FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
      channel.truncate(bytes).position(bytes);
      return new OutputFile(path, channel);
    } catch (IOException fault) {
      throw new UnwritableException(path, fault);
    }
  }

  /// Has all that was written reach the disk.
  public void sync() {
    flush();
    try {
      channel.force(true);
    } catch (IOException fault) {
      throw new UnwritableException(path, fault);
    }
  }

  public Path path() {
    return path;
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
