package dev.seriema.catalog.toml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourcePosition;
import java.util.List;
import java.util.Map;

/// Short ways to read a document in a test.
final class Reading {
  private Reading() {}

  static Parsed<TomlDocument> document(String text) {
    return TomlDocument.parse("example.toml", text.getBytes(UTF_8));
  }

  /// What a sound document says.
  static Map<String, Object> contents(String text) {
    Parsed<TomlDocument> parsed = document(text);
    assertThat(faults(parsed)).isEmpty();
    return PlainValues.of(parsed.tree().root());
  }

  /// The value of the key `a` of a sound document of one entry.
  static Object value(String written) {
    return contents("a = " + written).getOrDefault("a", "nothing");
  }

  /// The faults of a document, each as `line:column code message`.
  static List<String> faults(String text) {
    return faults(document(text));
  }

  static List<String> faults(Parsed<TomlDocument> parsed) {
    return parsed.diagnostics().stream().map(fault -> shown(parsed.tree(), fault)).toList();
  }

  private static String shown(TomlDocument document, Diagnostic fault) {
    SourcePosition place = document.source().position(fault.span().start());
    return "%d:%d %s %s".formatted(place.line(), place.column(), fault.code(), fault.message());
  }
}
