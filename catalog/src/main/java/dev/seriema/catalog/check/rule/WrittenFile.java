package dev.seriema.catalog.check.rule;

import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenValue;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import java.util.Optional;

/// A file that was read, of whatever notation.
public record WrittenFile(SourceText source, WrittenValue root) {
  private static final SourceSpan START = new SourceSpan(0, 0);

  /// What stands under a key at the top; empty where it is not there or the file is no table.
  public Optional<WrittenTable.Member> member(String key) {
    return table().flatMap(table -> table.member(key));
  }

  public Optional<WrittenTable> table() {
    return root instanceof WrittenTable table ? Optional.of(table) : Optional.empty();
  }

  /// Where a key at the top is written; where it is not, the start of the file.
  public SourceSpan keySpan(String key) {
    return member(key).map(WrittenTable.Member::keySpan).orElse(START);
  }
}
