package dev.seriema.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What somebody needs who mends a fault of Seriema, kept in a file.
final class FaultDetails {
  private FaultDetails() {}

  /// @param arguments of the command
  /// @return a sentence that says where they are, or the details themselves where no file can be
  ///   written
  static String kept(List<? extends Throwable> faults, List<String> arguments) {
    StringWriter details = new StringWriter();
    PrintWriter writer = new PrintWriter(details);
    writer.println("seriema " + Version.number() + " on Java " + Runtime.version());
    writer.println("arguments: " + String.join(" ", arguments));
    faults.forEach(fault -> fault.printStackTrace(writer));
    try {
      Path file = Files.createTempFile("seriema-fault-", ".txt");
      Files.writeString(file, details.toString());
      return "The details to report are in " + file;
    } catch (IOException unwritable) {
      return "The details to report:\n" + details;
    }
  }
}
