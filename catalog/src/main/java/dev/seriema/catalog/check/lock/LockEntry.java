package dev.seriema.catalog.check.lock;

import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.catalog.check.rule.Written;
import dev.seriema.catalog.check.rule.WrittenFile;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.rule.RuleId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a file of entries by rule ids says of one rule.
///
/// @param keySpan where the id is written
record LockEntry(String id, SourceSpan keySpan, WrittenTable table) {

  /// The version lock; empty where there is none, or versions are not locked.
  static Optional<WrittenFile> lock(RepositoryUnderCheck repository) {
    return repository.configured().versionLock().flatMap(repository.files()::json);
  }

  /// The list of deprecated rules; empty where there is none, or versions are not locked.
  static Optional<WrittenFile> deprecated(RepositoryUnderCheck repository) {
    return repository.configured().deprecatedRules().flatMap(repository.files()::json);
  }

  /// The entries of a file that are tables, in their order.
  static Map<RuleId, LockEntry> entries(WrittenFile file) {
    Map<RuleId, LockEntry> entries = new LinkedHashMap<>();
    file.table()
        .ifPresent(all -> {
          for (String key : all.keys()) {
            all.member(key)
                .filter(member -> member.value() instanceof WrittenTable && !key.isBlank())
                .ifPresent(member ->
                    entries.put(
                        new RuleId(key),
                        new LockEntry(key, member.keySpan(), (WrittenTable) member.value())));
          }
        });
    return entries;
  }

  /// A release of the stack that stands under a key.
  Optional<Release> stack(String key) {
    return WrittenRule.text(table, key).flatMap(text -> Written.stack(text.value()));
  }

  /// Whether it says something of an older stack, such as `8.19`.
  boolean hasEarlier(String stack) {
    return WrittenRule.table(table, "previous")
        .flatMap(earlier -> earlier.member(stack))
        .isPresent();
  }
}
