package dev.seriema.catalog.toml;

import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/// Keys and their values, in order of their first mention in the file.
public final class TomlTable implements TomlValue, WrittenTable {
  private final Map<String, Entry> entries;
  private final SourceSpan span;

  /// @param key as it is meant, without quotes and escapes
  /// @param keySpan where it is written; of a table, in its own header if it has one
  public record Entry(String key, SourceSpan keySpan, TomlValue value) {}

  /// @param entries in order of their first mention; not changed any more by the caller
  TomlTable(Map<String, Entry> entries, SourceSpan span) {
    this.entries = entries;
    this.span = span;
  }

  /// The braces and what is in them; the header; the key that made the table by the way; or the
  /// start of the file.
  @Override
  public SourceSpan span() {
    return span;
  }

  public Collection<Entry> entries() {
    return Collections.unmodifiableCollection(entries.values());
  }

  public Optional<Entry> entry(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  public Optional<TomlValue> get(String key) {
    return entry(key).map(Entry::value);
  }

  @Override
  public Collection<String> keys() {
    return Collections.unmodifiableCollection(entries.keySet());
  }

  @Override
  public Optional<Member> member(String key) {
    return entry(key).map(entry -> new Member(entry.key(), entry.keySpan(), entry.value()));
  }

  @Override
  public String toString() {
    return "table with " + entries.keySet();
  }
}
