package dev.seriema.languages.kql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.languages.kql.syntax.KqlQuery;
import dev.seriema.languages.kql.syntax.Printer;
import dev.seriema.model.diagnostic.Parsed;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Every query in KQL of a large public rule repository.
class KqlCorpusTest {
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

  private static String withoutSpans(KqlQuery query) {
    return query.toString().replaceAll("SourceSpan\\[start=\\d+, end=\\d+\\]", "");
  }
}
