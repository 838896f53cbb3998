package dev.seriema.intake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/// Why the system refused, in words for the person who named the file.
final class Reasons {
  private Reasons() {}

  static String of(IOException fault) {
    return switch (fault) {
      case NoSuchFileException _, FileNotFoundException _ -> "it is not there";
      case AccessDeniedException _ -> "reading it is not permitted";
      case FileSystemLoopException _ -> "its links go in a circle";
      case FileSystemException file when file.getReason() != null -> file.getReason();
      default -> fault.getMessage() == null ? "the system gives no reason" : fault.getMessage();
    };
  }
}
