package dev.seriema.catalog.check;

import dev.seriema.catalog.cache.ByteReader;
import dev.seriema.catalog.cache.ByteReader.NotWritten;
import dev.seriema.catalog.cache.ByteWriter;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Severity;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.rule.RuleId;

/// Writes what a file says as bytes, and takes it up again.
final class CheckedFileCodec {
  /// Another number for another form.
  static final int VERSION = 3;

  private static final Severity[] SEVERITIES = Severity.values();
  private static final CheckedRule.Standing[] STANDINGS = CheckedRule.Standing.values();

  private CheckedFileCodec() {}

  static void write(ByteWriter to, CheckedFile file) {
    to.flag(file.counts())
        .list(file.findings(), CheckedFileCodec::diagnostic)
        .list(file.rules(), CheckedFileCodec::rule);
  }

  /// @throws NotWritten where the bytes cannot come from [#write]
  static CheckedFile read(ByteReader from) throws NotWritten {
    return new CheckedFile(
        from.flag(), from.list(CheckedFileCodec::diagnostic), from.list(CheckedFileCodec::rule));
  }

  private static void rule(ByteWriter to, CheckedRule rule) {
    to.optional(rule.id(), (id, value) -> id.text(value.id()));
    span(to, rule.idSpan());
    to.text(rule.standing().name());
    RuleSummaryCodec.write(to, rule.summary());
    to.optional(rule.unchecked(), ByteWriter::text)
        .list(rule.findings(), CheckedFileCodec::diagnostic);
  }

  private static CheckedRule rule(ByteReader from) throws NotWritten {
    return new CheckedRule(
        from.optional(CheckedFileCodec::id),
        span(from),
        one(STANDINGS, from),
        RuleSummaryCodec.read(from),
        from.optional(ByteReader::text),
        from.list(CheckedFileCodec::diagnostic));
  }

  private static RuleId id(ByteReader from) throws NotWritten {
    String id = from.text();
    if (id.isBlank()) {
      throw new NotWritten("a blank id");
    }
    return new RuleId(id);
  }

  private static void diagnostic(ByteWriter to, Diagnostic diagnostic) {
    to.text(diagnostic.code().id()).text(diagnostic.severity().name()).text(diagnostic.message());
    span(to, diagnostic.span());
    to.text(diagnostic.label()).optional(diagnostic.hint(), ByteWriter::text);
  }

  private static Diagnostic diagnostic(ByteReader from) throws NotWritten {
    String code = from.text();
    return new Diagnostic(
        FindingCodes.named(code).orElseThrow(() -> new NotWritten("no code: " + code)),
        one(SEVERITIES, from),
        from.text(),
        span(from),
        from.text(),
        from.optional(ByteReader::text));
  }

  static void span(ByteWriter to, SourceSpan span) {
    to.number(span.start()).number(span.length());
  }

  static SourceSpan span(ByteReader from) throws NotWritten {
    int start = from.number();
    int length = from.number();
    if (start + length < start) {
      throw new NotWritten("a span without an end");
    }
    return new SourceSpan(start, start + length);
  }

  private static <T extends Enum<T>> T one(T[] values, ByteReader from) throws NotWritten {
    String name = from.text();
    for (T value : values) {
      if (value.name().equals(name)) {
        return value;
      }
    }
    throw new NotWritten("none of its kind: " + name);
  }
}
