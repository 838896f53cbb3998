package dev.seriema.intake;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The ways in which an input may come. What is read of it is the same.
enum Delivery {
  FILE,
  STANDARD_INPUT,
  BYTE_BY_BYTE;

  EventSource of(String name, byte[] bytes, Path folder) throws IOException {
    return switch (this) {
      case FILE -> EventSource.ofFile(name, Files.write(folder.resolve(name), bytes));
      case STANDARD_INPUT -> EventSource.ofStandardInput(new ByteArrayInputStream(bytes));
      case BYTE_BY_BYTE ->
          EventSource.ofStandardInput(new Trickle(new ByteArrayInputStream(bytes)));
    };
  }

  EventSource of(Path file) throws IOException {
    return switch (this) {
      case FILE -> EventSource.ofFile(file.getFileName().toString(), file);
      case STANDARD_INPUT -> EventSource.ofStandardInput(Files.newInputStream(file));
      case BYTE_BY_BYTE -> EventSource.ofStandardInput(new Trickle(Files.newInputStream(file)));
    };
  }

  /// What the input is called.
  String name(String file) {
    return this == FILE ? file : EventSource.STANDARD_INPUT;
  }

  /// Gives one byte at a time and says that no more is there.
  private static final class Trickle extends FilterInputStream {
    Trickle(InputStream in) {
      super(new java.io.BufferedInputStream(in));
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return super.read(target, offset, Math.min(1, length));
    }

    @Override
    public int available() {
      return 0;
    }
  }
}
