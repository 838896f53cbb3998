package dev.seriema.catalog.down;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.rule.RuleFile;
import dev.seriema.catalog.rule.Surroundings;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.model.diagnostic.Parsed;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A rule of a test, and what becomes of it.
record Downward(TomlDocument document, DownConversion conversion) {
  static Downward of(String toml, String stack) {
    return of(read(toml), release(stack));
  }

  static Downward of(String toml, String stack, KnownFields fields) {
    TomlDocument document = read(toml);
    RuleFile file = RuleFile.read(document, Surroundings.NONE).tree();
    return new Downward(
        document,
        DownConversion.of(
            WrittenRule.of(document).orElseThrow(),
            file.query(),
            file.indices(),
            release(stack),
            fields));
  }

  private static Downward of(TomlDocument document, Release stack) {
    RuleFile file = RuleFile.read(document, Surroundings.NONE).tree();
    return new Downward(
        document, DownConversion.of(WrittenRule.of(document).orElseThrow(), file.query(), stack));
  }

  private static TomlDocument read(String toml) {
    Parsed<TomlDocument> parsed =
        TomlDocument.parse("rule.toml", toml.getBytes(StandardCharsets.UTF_8));
    assertThat(parsed.diagnostics()).isEmpty();
    return parsed.tree();
  }

  private static Release release(String stack) {
    return Release.of(stack).orElseThrow();
  }

  List<String> reasons() {
    return conversion.refusals().stream().map(Refusal::reason).toList();
  }

  /// Each with the release that it is lost before.
  List<String> losses() {
    return conversion.changes().stream()
        .map(change -> change.since().toMinor() + " " + change.loss())
        .toList();
  }

  /// The file with all changes, which is to be sound.
  String text() {
    String text = DownText.of(document, conversion.changes());
    read(text);
    return text;
  }
}
