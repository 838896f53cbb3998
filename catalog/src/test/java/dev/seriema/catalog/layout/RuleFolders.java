package dev.seriema.catalog.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes folders of small rules for tests.
final class RuleFolders {
  private RuleFolders() {}

  static String rule(String id) {
    return """
    [metadata]
    maturity = "production"
    [rule]
    author = ["Example"]
    description = "Finds nothing in particular."
    name = "Rule %s"
    query = "process where true"
    risk_score = 21
    rule_id = "%s"
    severity = "low"
    type = "eql"
    """
        .formatted(id, id);
  }

  static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
