package dev.seriema.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceText;

/// Any bytes are read as TOML: what is printed is what was read, and faults lie inside.
class TomlFuzz {
  @FuzzTest(maxDuration = "5m")
  void any_bytes_are_read_and_printed_as_they_were(byte[] bytes) {
    Parsed<TomlDocument> parsed = TomlDocument.parse("rule.toml", bytes);
    SourceText source = parsed.tree().source();
    assertThat(parsed.tree().print()).isEqualTo(bytes);
    Shown.every(parsed.diagnostics(), source);
  }
}
