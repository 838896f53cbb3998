package dev.seriema.languages.eql.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.languages.completion.CompletionPoint;
import dev.seriema.languages.completion.Expected;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.schema.FieldPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What may be typed at a place, which is marked `^` in the queries below.
class EqlCompletionTest {
  private static final Expected FIELD = new Expected.FieldName();
  private static final Expected FUNCTION = new Expected.Function();
  private static final Expected CATEGORY = new Expected.Category();
  private static final Expected UNIT = new Expected.TimeUnit();

  @Test
  void a_query_begins_with_a_category_or_with_a_word_of_the_language() {
    assertThat(at("^").expected())
        .containsExactly(CATEGORY, new Expected.Keywords(List.of("any", "sequence", "sample")));
  }

  @Test
  void behind_a_category_comes_where() {
    assertThat(words("process ^")).containsExactly("where");
    assertThat(words("sequence by host.id [process ^")).containsExactly("where");
  }

  @Test
  void a_condition_begins_with_a_field_a_function_or_a_negation() {
    CompletionPoint point = at("process where ^");
    assertThat(point.expected()).contains(FIELD, FUNCTION);
    assertThat(words("process where ^")).contains("not", "true").doesNotContain("and", "==", "by");
  }

  @Test
  void behind_a_field_comes_an_operator_or_the_next_condition() {
    assertThat(at("process where process.name ^").expected()).doesNotContain(FIELD, FUNCTION);
    assertThat(words("process where process.name ^"))
        .contains("==", ":", "like~", "in", "not in", "and", "|")
        .doesNotContain("not", "where", ")", "]", ",");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "process where process.name == ^",
        "process where process.name : ^",
        "process where not process.name : (\"a*\", ^",
        "process where user.id == 1 and process.name in (^",
        "process where process.name == \"ba^",
        "process where process.name == \"ba^sh\" and user.id == 1",
        "sequence by host.id [file where process.name like~ ^",
        "sequence by host.id [file where true] until [file where process.name != ^]",
      })
  void behind_an_operator_comes_a_value_of_the_field(String marked) {
    assertThat(at(marked).expected())
        .startsWith(new Expected.ValueOf(new FieldPath("process.name")))
        .doesNotContain(FIELD, FUNCTION);
  }

  @Test
  void inside_of_quotes_nothing_but_a_value_is_offered() {
    assertThat(at("process where process.name == \"ba^").expected())
        .containsExactly(new Expected.ValueOf(new FieldPath("process.name")));
    assertThat(at("process where concat(\"a^\", user.name) == null").expected()).isEmpty();
  }

  @Test
  void a_comment_offers_nothing() {
    assertThat(at("process // where ^").expected()).isEmpty();
    assertThat(at("process /* ^ */ where true").expected()).isEmpty();
    assertThat(words("process /* */ ^")).containsExactly("where");
  }

  @Test
  void a_sequence_takes_its_clauses_in_order() {
    assertThat(words("sequence ^")).containsExactly("by", "with maxspan=", "[");
    assertThat(words("sequence by host.id ^")).contains("with maxspan=", "[", ",");
    assertThat(words("sequence with maxspan=5m ^")).containsExactly("[", "![");
    assertThat(words("sequence by host.id [any where true] ^"))
        .containsExactly("by", "with runs=", "[");
    assertThat(words("sequence with maxspan=1m [any where true] by host.id [any where true] ^"))
        .containsExactly("by", "with runs=", "[", "![", "until", "|");
    assertThat(words("sequence [any where true] by host.id [any where true] by user.id ^"))
        .contains("with runs=", "[", "until", ",")
        .doesNotContain("by", "![");
    assertThat(words("sequence [any where true] [any where true] until [any where true] ^"))
        .containsExactly("by", "|");
  }

  @Test
  void a_sample_has_neither_spans_nor_absent_stages() {
    assertThat(words("sample by host.id ^")).containsExactly("[", ",");
    assertThat(words("sample by host.id [any where true] ^")).containsExactly("by", "[");
  }

  @Test
  void keys_are_fields() {
    assertThat(at("sequence by ^").expected()).containsExactly(FIELD);
    assertThat(at("sequence by host.id, ?us^").expected()).containsExactly(FIELD);
    assertThat(at("sequence [any where true] by ^").expected()).containsExactly(FIELD);
  }

  @Test
  void an_option_has_its_own_values() {
    assertThat(words("sequence with ^")).containsExactly("maxspan=");
    assertThat(words("sequence [any where true] with ^")).containsExactly("runs=");
    assertThat(at("sequence with maxspan=^").expected()).isEmpty();
    assertThat(at("sequence with maxspan=5^").expected()).containsExactly(UNIT);
    assertThat(at("sequence with maxspan=5^").replaced()).isEqualTo(new SourceSpan(23, 23));
    assertThat(at("sequence with maxspan=5^m").expected()).containsExactly(UNIT);
  }

  @Test
  void a_stage_is_closed_where_its_condition_may_end() {
    assertThat(words("sequence by host.id [any where user.id == 1 ^")).contains("]", "and");
    assertThat(words("sequence by host.id [any where user.id == ^")).doesNotContain("]", "and");
    assertThat(words("any where (user.id == 1 ^")).contains(")").doesNotContain("]");
  }

  @Test
  void pipes_stand_behind_the_query() {
    assertThat(words("process where true ^")).contains("|", "and");
    assertThat(words("process where true | ^")).containsExactly("head", "tail");
    assertThat(at("process where true | head ^").expected()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "proc^ess where true; 0; 7",
        "process wh^; 8; 10",
        "process where process.na^me == 1; 14; 26",
        "process where ?process.^; 14; 23",
        "process where `a b`.c^ == 1; 14; 21",
        "process where a == \"x^y\" or true; 19; 23",
        "process where a == \"x^y; 19; 22",
        "process where a == 1^5; 19; 21",
        "process where a ==^ 15; 18; 18",
        "process where a == \"x\"^; 22; 22",
        "process where a li^ke~ \"x\"; 16; 21",
      })
  void the_whole_word_around_a_place_is_replaced(String marked, int start, int end) {
    assertThat(at(marked).replaced()).isEqualTo(new SourceSpan(start, end));
  }

  @Test
  void a_place_outside_of_the_text_is_its_nearest_end() {
    assertThat(EqlCompletion.at("process ", 99)).isEqualTo(EqlCompletion.at("process ", 8));
    assertThat(EqlCompletion.at("process ", -1)).isEqualTo(EqlCompletion.at("process ", 0));
  }

  private static List<String> words(String marked) {
    return at(marked).expected().stream()
        .filter(Expected.Keywords.class::isInstance)
        .flatMap(expected -> ((Expected.Keywords) expected).words().stream())
        .toList();
  }

  private static CompletionPoint at(String marked) {
    return EqlCompletion.at(marked.replace("^", ""), marked.indexOf('^'));
  }
}
