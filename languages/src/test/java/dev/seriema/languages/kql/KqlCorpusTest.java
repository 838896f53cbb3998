package dev.seriema.languages.kql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.languages.kql.syntax.KqlQuery;
import dev.seriema.languages.kql.syntax.Printer;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.schema.ShippedSchemas;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Every query in KQL of a large public rule repository.
class KqlCorpusTest {
  private static final Instant NOW = Instant.parse("2026-03-15T12:34:56Z");

  @Test
  void every_query_of_the_public_rules_is_read_and_prints_as_itself() throws IOException {
    List<KqlCorpus.Entry> entries = KqlCorpus.entries();
    assertThat(entries).hasSizeGreaterThan(700);
    for (KqlCorpus.Entry entry : entries) {
      Parsed<Optional<KqlQuery>> parsed = Kql.parse(entry.query());
      assertThat(parsed.diagnostics()).as(entry.name()).isEmpty();
      KqlQuery tree = parsed.tree().orElseThrow();
      assertThat(withoutSpans(Kql.parse(Printer.print(tree)).tree().orElseThrow()))
          .as(entry.name())
          .isEqualTo(withoutSpans(tree));
    }
  }

  @Test
  void every_query_of_the_public_rules_compiles() throws IOException {
    for (KqlCorpus.Entry entry : KqlCorpus.entries()) {
      IndexPatterns indices =
          entry.patterns().isEmpty()
              ? IndexPatterns.EVERY_INDEX
              : new IndexPatterns(entry.patterns());
      KqlSettings settings = new KqlSettings(ShippedSchemas.NEWEST.of(indices), Optional.of(NOW));
      assertThat(Kql.compile(entry.query(), settings).diagnostics())
          .as(entry.name())
          .noneMatch(Diagnostic::isError);
    }
  }

  private static String withoutSpans(KqlQuery query) {
    return query.toString().replaceAll("SourceSpan\\[start=\\d+, end=\\d+\\]", "");
  }
}
