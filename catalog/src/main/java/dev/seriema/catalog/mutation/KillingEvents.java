package dev.seriema.catalog.mutation;

import dev.seriema.catalog.evidence.EvidenceKind;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Events that the original of a rule and a mutant judge otherwise, as a file of evidence would
/// hold them.
///
/// @param kind what they are to the original
/// @param name of the file, without an ending, such as `process-name-curl`
/// @param lines a document each, without line ends, in order of time
public record KillingEvents(EvidenceKind kind, String name, List<String> lines) {
  public KillingEvents {
    lines = List.copyOf(lines);
  }

  /// The content of the file.
  public String content() {
    return String.join("\n", lines) + "\n";
  }

  byte[] bytes() {
    return content().getBytes(StandardCharsets.UTF_8);
  }
}
