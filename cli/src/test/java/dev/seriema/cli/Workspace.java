package dev.seriema.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder with the files that a test writes.
record Workspace(Path folder) {
  Path events(String name, String... lines) {
    return file(name, String.join("\n", lines).replace('\'', '"') + "\n");
  }

  /// A rule that nobody could object to but for its query.
  Path rule(String name, String query) {
    return file(
        name,
        """
        [metadata]
        creation_date = "2026/03/02"
        maturity = "production"
        updated_date = "2026/03/02"

        [rule]
        author = ["Kestrel Freight"]
        description = "Finds something."
        index = ["logs-*"]
        language = "eql"
        license = "Apache-2.0"
        name = "%s"
        risk_score = 47
        rule_id = "%s"
        severity = "medium"
        type = "eql"
        query = '''
        %s
        '''
        timestamp_override = "event.ingested"
        """
            .formatted(name, id(name), query));
  }

  /// The id of the rule in a file of that name.
  static String id(String name) {
    return "00000000-0000-4000-8000-%012x".formatted(name.hashCode() & 0xFFFF_FFFFL);
  }

  Path file(String name, String content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, content);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
