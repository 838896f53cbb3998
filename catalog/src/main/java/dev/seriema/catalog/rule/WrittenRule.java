package dev.seriema.catalog.rule;

import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.written.Notation;
import dev.seriema.catalog.written.WrittenInteger;
import dev.seriema.catalog.written.WrittenList;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.catalog.written.WrittenValue;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The tables of one rule as they are written. What has another type than it should is passed over
/// without a word here: it is told by whoever reads the rule.
///
/// @param notation of the file; an export has neither `metadata` nor `transform`
/// @param extent where the rule is written
public record WrittenRule(
    Notation notation,
    WrittenTable rule,
    Optional<WrittenTable> metadata,
    Optional<WrittenTable> transform,
    SourceSpan extent) {

  /// The rule of a document that has a table `[rule]`.
  public static Optional<WrittenRule> of(TomlDocument document) {
    SourceSpan extent = new SourceSpan(0, document.source().text().length());
    return table(document.root(), "rule")
        .map(rule ->
            new WrittenRule(
                Notation.TOML,
                rule,
                table(document.root(), "metadata"),
                table(document.root(), "transform"),
                extent));
  }

  /// A rule as Kibana's API has it.
  public static WrittenRule of(WrittenTable rule, SourceSpan extent) {
    return new WrittenRule(Notation.JSON, rule, Optional.empty(), Optional.empty(), extent);
  }

  /// A text of `[rule]`.
  public Optional<WrittenText> text(String key) {
    return text(rule, key);
  }

  /// The texts of a list of `[rule]`; none where it is not there.
  public List<WrittenText> texts(String key) {
    return texts(rule, key);
  }

  /// The tables of a list of `[rule]`; none where it is not there.
  public List<WrittenTable> tables(String key) {
    return tables(rule, key);
  }

  /// A whole number of `[rule]`.
  public Optional<WrittenInteger> integer(String key) {
    return value(rule, key, WrittenInteger.class);
  }

  /// A text of `[metadata]`.
  public Optional<WrittenText> metadataText(String key) {
    return metadata.flatMap(table -> text(table, key));
  }

  /// The texts of a list of `[metadata]`, of which a single one may stand without a list.
  public List<WrittenText> metadataTexts(String key) {
    return metadata.map(table -> texts(table, key)).orElse(List.of());
  }

  /// Where a key of `[rule]` is written; where it is not, where the rule begins.
  public SourceSpan keySpan(String key) {
    return keySpan(rule, key);
  }

  /// Where a key of `[metadata]` is written; where it is not, where the table or the rule begins.
  public SourceSpan metadataSpan(String key) {
    return metadata.map(table -> keySpan(table, key)).orElse(rule.span());
  }

  /// Whether a key of `[rule]` is there.
  public boolean has(String key) {
    return rule.member(key).isPresent();
  }

  public static Optional<WrittenText> text(WrittenTable table, String key) {
    return value(table, key, WrittenText.class);
  }

  /// The texts of a list, of which a single one may stand without a list.
  public static List<WrittenText> texts(WrittenTable table, String key) {
    return text(table, key).map(List::of).orElseGet(() -> items(table, key, WrittenText.class));
  }

  public static Optional<WrittenTable> table(WrittenTable table, String key) {
    return value(table, key, WrittenTable.class);
  }

  public static List<WrittenTable> tables(WrittenTable table, String key) {
    return items(table, key, WrittenTable.class);
  }

  private static SourceSpan keySpan(WrittenTable table, String key) {
    return table.member(key).map(WrittenTable.Member::keySpan).orElse(table.span());
  }

  private static <T> List<T> items(WrittenTable table, String key, Class<T> type) {
    Optional<WrittenList> list = value(table, key, WrittenList.class);
    if (list.isEmpty()) {
      return List.of();
    }
    List<T> items = new ArrayList<>();
    for (WrittenValue item : list.get().values()) {
      if (type.isInstance(item)) {
        items.add(type.cast(item));
      }
    }
    return Collections.unmodifiableList(items);
  }

  private static <T> Optional<T> value(WrittenTable table, String key, Class<T> type) {
    return table
        .member(key)
        .map(WrittenTable.Member::value)
        .filter(type::isInstance)
        .map(type::cast);
  }
}
