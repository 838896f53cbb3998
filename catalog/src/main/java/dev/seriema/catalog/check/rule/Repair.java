package dev.seriema.catalog.check.rule;

import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.model.diagnostic.SourceSpan;

/// What has to be written for a finding to be gone, where only one thing can be meant.
///
/// It says what, and not how: quotes, commas, blanks and comments are those of the file that is
/// repaired.
public sealed interface Repair {
  /// Another text in the place of one.
  ///
  /// @param text where it is written, its quotes included
  record Text(SourceSpan text, String value) implements Repair {}

  /// Other characters in the place of some of a text.
  ///
  /// @param part within the quotes
  record Part(SourceSpan part, String value) implements Repair {}

  /// One more text in a list of a table, or a list of that text where the table has none yet.
  record Item(WrittenTable table, String key, String value) implements Repair {}

  /// An item of a list less, of which another one is the same.
  record WithoutItem(SourceSpan item) implements Repair {}

  /// One more key of a table, with a text.
  record Key(WrittenTable table, String key, String value) implements Repair {}

  /// A key less, with its value.
  ///
  /// @param key where its name is written
  record WithoutKey(SourceSpan key) implements Repair {}
}
