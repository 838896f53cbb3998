package dev.seriema.catalog.fix;

import dev.seriema.catalog.check.rule.Repair;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// Gives keys of the table `[metadata]` of a rule file other texts. All else keeps its bytes.
public final class MetadataEdits {
  private MetadataEdits() {}

  /// @param document without faults
  /// @param values by key; an empty one is taken out
  /// @return the text of the file; empty where a comment would be lost, a value is no text, or the
  ///   file has no such table
  public static Optional<String> edited(
      TomlDocument document, SortedMap<String, Optional<String>> values) {
    Optional<WrittenTable> metadata = WrittenRule.of(document).flatMap(WrittenRule::metadata);
    if (metadata.isEmpty()) {
      return Optional.empty();
    }
    TomlEdits toml = new TomlEdits(document);
    List<TextEdit> edits = new ArrayList<>();
    for (Map.Entry<String, Optional<String>> value : values.entrySet()) {
      Optional<WrittenTable.Member> written = metadata.get().member(value.getKey());
      if (written.isEmpty() && value.getValue().isEmpty()) {
        continue;
      }
      Optional<List<TextEdit>> made =
          written
              .map(member -> repair(member, value.getValue()))
              .orElseGet(() ->
                  value
                      .getValue()
                      .map(text -> new Repair.Key(metadata.get(), value.getKey(), text)))
              .flatMap(toml::of);
      if (made.isEmpty()) {
        return Optional.empty();
      }
      edits.addAll(made.get());
    }
    return Optional.of(EditedText.of(document.source().text(), edits).text());
  }

  private static Optional<Repair> repair(WrittenTable.Member member, Optional<String> value) {
    if (value.isEmpty()) {
      return Optional.of(new Repair.WithoutKey(member.keySpan()));
    }
    return member.value() instanceof WrittenText text
        ? value.map(is -> new Repair.Text(text.span(), is))
        : Optional.empty();
  }
}
