package dev.seriema.intake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/// Why the system refused to read or write a file, in words for the person who named it.
public final class SystemReasons {
  private SystemReasons() {}

  /// @return a few words that stand behind a colon
  public static String of(IOException fault) {
    return switch (fault) {
      case NoSuchFileException _, FileNotFoundException _ -> "it does not exist";
      case AccessDeniedException _ -> "access is denied";
      case FileSystemLoopException _ -> "its links go in a circle";
      case FileSystemException file when file.getReason() != null -> file.getReason();
      default -> fault.getMessage() == null ? "the system gives no reason" : fault.getMessage();
    };
  }
}
