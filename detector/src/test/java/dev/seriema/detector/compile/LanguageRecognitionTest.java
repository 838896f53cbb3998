package dev.seriema.detector.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.rule.QueryLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageRecognitionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "process where true",
        "any where process.name : \"a*\"",
        "\"my category\" where true",
        "  // a note\n/* more */ process where true",
        "sequence [a where true] [b where true]",
        "sequence by host.id with maxspan=1m [a where true] [b where true]",
        "sample by host.id [a where true] [b where true]",
        "sequence with maxspan=1s ![a where true] [b where true]"
      })
  void a_category_or_a_sequence_begins_eql(String query) {
    assertThat(LanguageRecognition.of(query)).isEqualTo(QueryLanguage.EQL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"from logs-* | limit 5", "FROM a, b", "row x = 1", "SHOW INFO"})
  void a_source_command_begins_esql(String query) {
    assertThat(LanguageRecognition.of(query)).isEqualTo(QueryLanguage.ESQL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_exists_:user.name",
        "event.duration:[1 TO 5]",
        "@timestamp:{now-1h TO *]",
        "+process.name:curl -user.name:root",
        "process.name:curl && user.name:root",
        "user.name:(a || b)",
        "message:/joh?n/",
        "user.name:smith~1",
        "message:\"quick fox\"~5 AND x:1",
        "user.name:root^2"
      })
  void signs_that_only_lucene_has_mark_lucene(String query) {
    assertThat(LanguageRecognition.of(query)).isEqualTo(QueryLanguage.LUCENE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "process.name : curl",
        "process.name:(curl or wget) and not user.name:root",
        "event.duration > 5",
        "dns.answers : { data : * }",
        "user.name : \"a && b || c [1 TO 2]\"",
        "process.args : -c",
        "where",
        "sequence : 5",
        "from : x",
        "error",
        ""
      })
  void anything_else_is_kql(String query) {
    assertThat(LanguageRecognition.of(query)).isEqualTo(QueryLanguage.KQL);
  }

  @Test
  void a_long_text_is_recognised_at_once() {
    assertThat(LanguageRecognition.of("/*".repeat(100_000))).isEqualTo(QueryLanguage.KQL);
    assertThat(LanguageRecognition.of("a ".repeat(500_000))).isEqualTo(QueryLanguage.KQL);
  }
}
