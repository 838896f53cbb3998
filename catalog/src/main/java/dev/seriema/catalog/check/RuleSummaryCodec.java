package dev.seriema.catalog.check;

import dev.seriema.catalog.cache.ByteReader;
import dev.seriema.catalog.cache.ByteReader.NotWritten;
import dev.seriema.catalog.cache.ByteWriter;
import dev.seriema.catalog.check.rule.RuleSummary;
import dev.seriema.catalog.lock.RuleHash;

/// Writes what other files may ask of a rule as bytes, and takes it up again.
final class RuleSummaryCodec {
  private RuleSummaryCodec() {}

  static void write(ByteWriter to, RuleSummary summary) {
    to.optional(summary.name(), ByteWriter::text);
    CheckedFileCodec.span(to, summary.nameSpan());
    to.optional(summary.maturity(), ByteWriter::text);
    CheckedFileCodec.span(to, summary.maturitySpan());
    to.optional(summary.minimumStack(), ByteWriter::text)
        .optional(summary.type(), ByteWriter::text)
        .flag(summary.isDeprecated())
        .flag(summary.hasReason())
        .list(summary.tags(), ByteWriter::text);
    CheckedFileCodec.span(to, summary.tagsSpan());
    to.optional(summary.hash().map(RuleHash::hex), ByteWriter::text);
  }

  /// @throws NotWritten where the bytes cannot come from [#write]
  static RuleSummary read(ByteReader from) throws NotWritten {
    return new RuleSummary(
        from.optional(ByteReader::text),
        CheckedFileCodec.span(from),
        from.optional(ByteReader::text),
        CheckedFileCodec.span(from),
        from.optional(ByteReader::text),
        from.optional(ByteReader::text),
        from.flag(),
        from.flag(),
        from.list(ByteReader::text),
        CheckedFileCodec.span(from),
        from.optional(ByteReader::text).map(RuleHash::new));
  }
}
