package dev.seriema.cli.state;

import dev.seriema.intake.EventSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/// By what is known whether two runs read the same: the names of inputs, and of files how they
/// begin and how long they are.
public final class InputDigest {
  private InputDigest() {}

  /// @return in hexadecimal digits
  /// @throws UncheckedIOException when a file cannot be read
  public static String of(Collection<EventSource> sources) {
    StringBuilder read = new StringBuilder();
    for (EventSource source : sources) {
      FilePrint print = print(source);
      read.append(source.name()).append('\0').append(print.digest()).append('\0');
      read.append(print.size()).append('\0');
    }
    return FilePrint.digest(read.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static FilePrint print(EventSource source) {
    if (source.path().isEmpty()) {
      return FilePrint.NONE;
    }
    try {
      return FilePrint.of(source.path().get());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
