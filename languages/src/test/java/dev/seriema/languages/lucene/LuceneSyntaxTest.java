package dev.seriema.languages.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LuceneSyntaxTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "source.ip:10.0.0.0/8     | OPEN_REGEX      | 18 | did you mean `\"10.0.0.0/8\"`?",
        "source.ip:fe80\\:\\:/10  | OPEN_REGEX      | 18 | ",
        "file.path:/tmp OR a      | OPEN_REGEX      | 10 | did you mean `\"/tmp\"`?",
        "pid:[1 to 5]             | BAD_RANGE       | 7  | did you mean `TO`?",
        "pid:[1-5}                | BAD_RANGE       | 4  | did you mean `[1 TO 5}`?",
        "pid:[1 TO 5              | BAD_RANGE       | 4  | ",
        "t:[2026-01-01 10:00 TO *]| BAD_RANGE       | 2  | ",
        "path:C:\\x               | SECOND_COLON    | 6  | ",
        "url:http://a/b?c         | SECOND_COLON    | 8  | did you mean `\"http://a/b?c\"`?",
        "at:10:20:30              | SECOND_COLON    | 5  | did you mean `\"10:20:30\"`?",
        "user.*:x                 | BAD_FIELD_NAME  | 0  | did you mean `user.\\*`?",
        "\"user.name\":x          | BAD_FIELD_NAME  | 0  | did you mean `user.name`?",
        "x~3                      | BAD_FUZZINESS   | 1  | did you mean `~2`?",
        "\"a b\"~x                | IGNORED_SIGN    | 5  | did you mean `~5`?",
        "AND a                    | MISSING_OPERAND | 0  | ",
        "a AND                    | MISSING_OPERAND | 2  | ",
        "(a OR)                   | MISSING_OPERAND | 3  | ",
        "f:                       | MISSING_VALUE   | 0  | ",
        "(f:) a                   | MISSING_VALUE   | 1  | ",
        "process.args:-c          | MISSING_VALUE   | 13 | did you mean `\\-`?",
        "a NOT -b                 | DOUBLED_OPERATOR| 6  | ",
        "f:(a                     | OPEN_BRACKET    | 2  | ",
        "a] b                     | OPEN_BRACKET    | 1  | ",
        "a () b                   | EMPTY_GROUP     | 2  | ",
        "a ~1~2                   | UNEXPECTED_TOKEN| 4  | ",
        "a^x                      | BAD_BOOST       | 1  | did you mean `\\^`?",
        "c\\users                 | BAD_ESCAPE      | 1  | did you mean `\\\\u`?",
        "f:\"a b                  | OPEN_TEXT       | 2  | ",
      })
  void a_slip_is_told_once_with_its_place_and_something_to_type(
      String query, LuceneFault code, int start, String hint) {
    List<Diagnostic> found = Lucene.parse(query).diagnostics();
    assertThat(found).extracting(Diagnostic::code).containsExactly(code);
    assertThat(found.getFirst().span().start()).isEqualTo(start);
    assertThat(found.getFirst().hint().orElse(null)).isEqualTo(hint);
  }

  @Test
  void all_faults_of_a_query_are_told_at_once_and_in_order() {
    assertThat(
            Lucene.parse("a OR OR f: b) pid:[1 to 5] x~7 (user.*:y AND\nfile.path:\"/tmp")
                .diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(
            LuceneFault.DOUBLED_OPERATOR,
            LuceneFault.OPEN_BRACKET,
            LuceneFault.BAD_RANGE,
            LuceneFault.BAD_FUZZINESS,
            LuceneFault.BAD_FIELD_NAME,
            LuceneFault.OPEN_TEXT);
  }

  @Test
  void nothing_written_is_a_query_without_clauses() {
    for (String blank : List.of("", "  ", "\t\n\u3000")) {
      assertThat(Lucene.parse(blank).isSound()).isTrue();
      assertThat(Lucene.parse(blank).tree().clauses()).isEmpty();
    }
  }
}
