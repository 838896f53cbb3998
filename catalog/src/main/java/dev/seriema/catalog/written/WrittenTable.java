package dev.seriema.catalog.written;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.Collection;
import java.util.Optional;

/// Keys and their values.
public interface WrittenTable extends WrittenValue {
  /// In order of their first mention.
  Collection<String> keys();

  /// What stands under a key; a JSON `null` is as good as nothing.
  Optional<Member> member(String key);

  /// @param key as it is meant, without quotes and escapes
  /// @param keySpan where it is written
  record Member(String key, SourceSpan keySpan, WrittenValue value) {}
}
