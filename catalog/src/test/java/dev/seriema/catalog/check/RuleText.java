package dev.seriema.catalog.check;

import dev.seriema.catalog.check.rule.RuleLocation;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.model.diagnostic.SourceSpan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// A rule file that a test breaks in one place.
///
/// @param written what it says
record RuleText(RuleLocation location, String text, WrittenRule written) {
  /// A file broken on purpose.
  ///
  /// @param at a place on the line of the finding
  /// @param moved where it lies instead
  record Broken(String text, int at, Optional<RuleLocation> moved) {
    Broken(String text, int at) {
      this(text, at, Optional.empty());
    }

    /// The same in another place, from the top of its repository.
    Broken movedTo(String path) {
      return new Broken(text, at, Optional.of(RuleLocation.of(Path.of(path), false)));
    }

    int line() {
      return 1 + (int) text.substring(0, at).chars().filter(sign -> sign == '\n').count();
    }
  }

  static Optional<RuleText> of(RuleLocation location, String text) {
    return WrittenRule.of(
            TomlDocument.parse(location.file(), text.getBytes(StandardCharsets.UTF_8)).tree())
        .map(written -> new RuleText(location, text, written));
  }

  /// Another text in place of what is written somewhere; the finding is there.
  Broken replacing(SourceSpan place, String other) {
    return new Broken(
        text.substring(0, place.start()) + other + text.substring(place.end()), place.start());
  }

  /// Another value of a key of `[rule]`, as it is written; the finding is where the value begins.
  Broken withValue(String key, String value) {
    return replacing(value(written.rule(), key), value);
  }

  /// Another value of a key of `[metadata]`.
  Broken withMetadata(String key, String value) {
    return replacing(value(written.metadata().orElseThrow(), key), value);
  }

  /// One more line below `[rule]`; the finding is on it.
  Broken withLine(String line) {
    return withLineBelow(written.rule().span(), line);
  }

  /// One more line below `[metadata]`.
  Broken withMetadataLine(String line) {
    return withLineBelow(written.metadata().orElseThrow().span(), line);
  }

  /// Without a key of `[rule]` and its value; the finding is where the table begins.
  Broken without(String key) {
    WrittenTable.Member member = written.rule().member(key).orElseThrow();
    int end = text.indexOf('\n', member.value().span().end() - 1) + 1;
    return new Broken(
        text.substring(0, member.keySpan().start()) + text.substring(end),
        written.rule().span().start());
  }

  private Broken withLineBelow(SourceSpan header, String line) {
    int at = text.indexOf('\n', header.end()) + 1;
    return new Broken(text.substring(0, at) + line + "\n" + text.substring(at), at);
  }

  private static SourceSpan value(WrittenTable table, String key) {
    return table.member(key).orElseThrow().value().span();
  }
}
