package dev.seriema.languages.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.languages.search.LeafQuery.Bound;
import dev.seriema.languages.search.LeafQuery.Form;
import dev.seriema.languages.search.LeafQuery.Words;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.ListedSchema;
import dev.seriema.model.schema.Schema;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Wildcard;
import dev.seriema.testkit.ReferenceEvaluator;
import dev.seriema.testkit.SlowDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a leaf query finds on a field of each type.
class LeafQueriesTest {
  private static final SourceSpan SPAN = new SourceSpan(0, 1);
  private static final Instant NOW = Instant.parse("2026-03-15T12:34:56Z");
  private static final Map<String, FieldType> TYPES =
      Map.ofEntries(
          Map.entry("word", FieldType.KEYWORD),
          Map.entry("word.caseless", FieldType.KEYWORD),
          Map.entry("word.text", FieldType.MATCH_ONLY_TEXT),
          Map.entry("message", FieldType.TEXT),
          Map.entry("count", FieldType.LONG),
          Map.entry("share", FieldType.DOUBLE),
          Map.entry("ip", FieldType.IP),
          Map.entry("flag", FieldType.BOOLEAN),
          Map.entry("when", FieldType.DATE),
          Map.entry("release", FieldType.VERSION),
          Map.entry("labels", FieldType.FLATTENED),
          Map.entry("file", FieldType.OBJECT),
          Map.entry("file.name", FieldType.KEYWORD),
          Map.entry("file.size", FieldType.LONG),
          Map.entry("parts", FieldType.NESTED),
          Map.entry("parts.name", FieldType.KEYWORD));
  private static final Schema CLOSED = new ListedSchema(TYPES, true);
  private static final Schema OPEN = new ListedSchema(TYPES, false);

  private static Leaf lower(Schema schema, String field, LeafQuery query) {
    return new LeafQueries(schema, Optional.of(NOW))
        .lower(new FieldPath(field), query, Optional.empty(), SPAN);
  }

  private static boolean finds(Schema schema, String field, LeafQuery query, String event) {
    return holds(lower(schema, field, query).lowered().orElseThrow(), event);
  }

  private static boolean finds(String field, LeafQuery query, String event) {
    return finds(CLOSED, field, query, event);
  }

  private static boolean holds(Condition condition, String event) {
    byte[] document = event.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return new ReferenceEvaluator(SlowDecoder.everything(document)).evaluate(condition)
        == ReferenceEvaluator.Truth.HOLDS;
  }

  private static LeafQuery match(String text) {
    return new LeafQuery.Match(text, Words.ANY);
  }

  private static LeafQuery like(String pattern) {
    return new LeafQuery.Like(Wildcard.ofStarsAndQuestionMarks(pattern), Form.OF_WORDS);
  }

  /// Signs such as `>=` and `<`, each with its text; an empty text leaves the side open.
  private static LeafQuery range(String lowerSign, String lower, String upperSign, String upper) {
    return new LeafQuery.Range(bound(lowerSign, lower), bound(upperSign, upper));
  }

  private static Optional<Bound> bound(String sign, String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new Bound(text, sign.endsWith("=")));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          word          | cmd.exe      | {'word': 'cmd.exe'}                 | true
          word          | cmd.exe      | {'word': ['a', 'cmd.exe']}          | true
          word          | cmd.exe      | {'word': 'CMD.EXE'}                 | false
          word          | 200          | {'word': 200}                       | true
          word          | a*           | {'word': 'ab'}                      | false
          word.caseless | CMD.exe      | {'word': 'cmd.EXE'}                 | true
          word.text     | two          | {'word': 'One TWO three'}           | true
          message       | TWO nine     | {'message': 'one two three'}        | true
          message       | eight nine   | {'message': 'one two three'}        | false
          message       | ...          | {'message': 'one ... three'}        | false
          count         | 007          | {'count': '7'}                      | true
          count         | 7.0          | {'count': 7}                        | true
          count         | 7.5          | {'count': 7}                        | false
          share         | 1e3          | {'share': 1000}                     | true
          ip            | ::ffff:10.0.0.1 | {'ip': '10.0.0.1'}               | true
          ip            | 10.0.0.9/8   | {'ip': '10.200.0.1'}                | true
          ip            | 10.0.0.0/8   | {'ip': '11.0.0.1'}                  | false
          flag          | true         | {'flag': 'true'}                    | true
          when          | 2026-03-02   | {'when': '2026-03-02T23:59:59.999Z'} | true
          when          | 2026-03-02   | {'when': '2026-03-03T00:00:00Z'}    | false
          when          | now/d        | {'when': '2026-03-15T00:00:00Z'}    | true
          when          | 1772409600000 | {'when': '2026-03-02T00:00:00Z'}   | true
          labels.any    | x            | {'labels': {'any': 'x'}}            | true
          """)
  void a_match_compares_as_the_type_of_the_field_has_it(
      String field, String text, String event, boolean found) {
    assertThat(finds(field, match(text), event)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "count, seven",
    "share, NaN",
    "ip, 10.0.0",
    "ip, 10.0.0.0/33",
    "flag, yes",
    "when, yesterday"
  })
  void a_text_that_is_no_value_of_the_type_is_told(String field, String text) {
    assertThat(lower(CLOSED, field, match(text)))
        .isEqualTo(new Leaf.NotReadable(TYPES.getOrDefault(field, FieldType.UNKNOWN), text));
  }

  @Test
  void all_words_of_a_match_may_be_found_in_several_values() {
    LeafQuery both = new LeafQuery.Match("two one", Words.ALL);
    assertThat(finds("message", both, "{'message': ['one', 'two']}")).isTrue();
    assertThat(finds("message", both, "{'message': ['one', 'three']}")).isFalse();
  }

  @Test
  void a_term_on_a_text_field_is_one_of_its_words_as_written() {
    assertThat(finds("message", new LeafQuery.Term("two"), "{'message': 'One Two'}")).isTrue();
    assertThat(finds("message", new LeafQuery.Term("Two"), "{'message': 'One Two'}")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          two three | 0 | one two three   | true
          two-THREE | 0 | one two three   | true
          three two | 0 | one two three   | false
          one three | 0 | one two three   | false
          one three | 1 | one two three   | true
          three one | 3 | one two three   | true
          three one | 2 | one two three   | false
          two one   | 2 | one two three   | true
          two one   | 1 | one two three   | false
          two two   | 9 | one two three   | false
          two two   | 0 | one two two     | true
          """)
  void a_phrase_needs_the_words_in_order_but_for_its_slop(
      String phrase, int slop, String text, boolean found) {
    LeafQuery query = new LeafQuery.Phrase(phrase, slop);
    assertThat(finds("message", query, "{'message': '" + text + "'}")).isEqualTo(found);
  }

  @Test
  void a_wildcard_fits_a_whole_keyword_or_one_word_of_a_text() {
    assertThat(finds("word", like("*exe"), "{'word': 'a cmd.exe'}")).isTrue();
    assertThat(finds("word", like("cmd*"), "{'word': 'a cmd.exe'}")).isFalse();
    assertThat(finds("word", like("CMD*"), "{'word': 'cmd.exe'}")).isFalse();
    assertThat(finds("word.caseless", like("CMD*"), "{'word': 'cmd.exe'}")).isTrue();
    assertThat(finds("message", like("CMD*"), "{'message': 'a Cmd.exe'}")).isTrue();
    assertThat(finds("message", like("a*exe"), "{'message': 'a cmd.exe'}")).isFalse();
    assertThat(lower(CLOSED, "count", like("1*"))).isInstanceOf(Leaf.NotAllowed.class);
  }

  @Test
  void letter_case_may_be_passed_over() {
    assertThat(finds("word", new LeafQuery.Term("CMD", LetterCase.FOLDED), "{'word': 'cmd'}"))
        .isTrue();
    assertThat(
            finds("message", new LeafQuery.Term("CMD", LetterCase.FOLDED), "{'message': 'a Cmd'}"))
        .isTrue();
    LeafQuery like =
        new LeafQuery.Like(
            Wildcard.ofStarsAndQuestionMarks("C*"), Form.AS_WRITTEN, LetterCase.FOLDED);
    assertThat(finds("word", like, "{'word': 'cmd'}")).isTrue();
    assertThat(finds("message", like, "{'message': 'a cmd'}")).isTrue();
    assertThat(finds("word", new LeafQuery.Regexp("C.D", LetterCase.FOLDED), "{'word': 'cmd'}"))
        .isTrue();
  }

  @Test
  void an_escaped_star_is_a_star() {
    LeafQuery literal =
        new LeafQuery.Like(
            new Wildcard(List.of(new Wildcard.Literal("a*"), Wildcard.Blank.MANY)), Form.OF_WORDS);
    assertThat(finds("word", literal, "{'word': 'a*b'}")).isTrue();
    assertThat(finds("word", literal, "{'word': 'ab'}")).isFalse();
  }

  @Test
  void a_prefix_is_taken_as_written_where_the_query_is_an_object() {
    LeafQuery asWritten = new LeafQuery.Prefix("Cmd", Form.AS_WRITTEN);
    assertThat(finds("message", asWritten, "{'message': 'Cmd.exe'}")).isFalse();
    assertThat(finds("word", asWritten, "{'word': 'Cmd.exe'}")).isTrue();
  }

  @Test
  void a_beginning_of_words_is_cut_into_words() {
    LeafQuery beginning = new LeafQuery.Prefix("FOO-BA", Form.OF_WORDS);
    assertThat(finds("message", beginning, "{'message': 'a bar'}")).isTrue();
    assertThat(finds("message", beginning, "{'message': 'foo'}")).isTrue();
    assertThat(finds("message", beginning, "{'message': 'food'}")).isFalse();
    assertThat(finds("word", beginning, "{'word': 'FOO-BAR'}")).isTrue();
    assertThat(finds("word", beginning, "{'word': 'bar'}")).isFalse();
    LeafQuery signs = new LeafQuery.Prefix("--", Form.OF_WORDS);
    assertThat(finds("message", signs, "{'message': '-- a'}")).isFalse();
  }

  @Test
  void an_object_exists_also_where_tables_list_its_parts_only() {
    Schema parts = new ListedSchema(Map.of("user.name", FieldType.KEYWORD), true);
    assertThat(finds(parts, "user", new LeafQuery.Exists(), "{'user': {'name': 'a'}}")).isTrue();
    assertThat(finds(parts, "user", new LeafQuery.Exists(), "{'host': 'a'}")).isFalse();
    assertThat(lower(parts, "user", match("a"))).isInstanceOf(Leaf.Unmapped.class);
  }

  @Test
  void a_regular_expression_fits_a_whole_keyword_or_one_word_as_written() {
    assertThat(finds("word", new LeafQuery.Regexp("a.+"), "{'word': 'a cmd'}")).isTrue();
    assertThat(finds("message", new LeafQuery.Regexp("c.d"), "{'message': 'a CMD'}")).isTrue();
    assertThat(finds("message", new LeafQuery.Regexp("C.D"), "{'message': 'a CMD'}")).isFalse();
  }

  @Test
  void a_fuzzy_query_counts_a_swapped_pair_as_one_edit() {
    assertThat(finds("word", new LeafQuery.Fuzzy("svchost", 1), "{'word': 'scvhost'}")).isTrue();
    assertThat(finds("word", new LeafQuery.Fuzzy("svchost", 1), "{'word': 'scvhst'}")).isFalse();
    assertThat(finds("message", new LeafQuery.Fuzzy("One", 1), "{'message': 'two noe'}")).isTrue();
    assertThat(List.of("ab", "abc", "abcde", "abcdef"))
        .extracting(LeafQuery.Fuzzy::editsFor)
        .containsExactly(0, 1, 1, 2);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          count | >  | 4.5        | <  | 6          | {'count': 5}                        | true
          count | >= | 5          | <  | 5          | {'count': 5}                        | false
          count | >  | 5          | <= | 6          | {'count': [1, 10]}                  | false
          count | <  | ``         | <= | 1e999      | {'count': 9223372036854775807}      | true
          share | >  | 0.1        | <= | 0.3        | {'share': 0.3}                      | true
          share | >  | 0.3        | <= | 0.4        | {'share': 0.3}                      | false
          ip    | >= | 10.0.0.0   | <= | 10.0.0.255 | {'ip': '10.0.0.255'}                | true
          ip    | >  | ::1        | <  | ``         | {'ip': '::1'}                       | false
          word  | >= | a          | <= | b          | {'word': 'b'}                       | true
          word  | >= | a          | <= | b          | {'word': 'ba'}                      | false
          message | >= | m        | <  | n          | {'message': 'Alpha Mike'}           | true
          release | > | 8.9       | <= | 8.10       | {'release': '8.10'}                 | true
          release | > | 8.9       | <  | ``         | {'release': '8.9'}                  | false
          release | <  | ``       | <  | 8.10       | {'release': '8.9'}                  | true
          when  | <  | ``         | <= | 2026-03-02 | {'when': '2026-03-02T23:59:59Z'}    | true
          when  | <  | ``         | <  | 2026-03-02 | {'when': '2026-03-02T00:00:00Z'}    | false
          when  | >  | 2026-03-02 | <  | ``         | {'when': '2026-03-02T23:59:59Z'}    | false
          when  | >= | now-1h/h   | <= | now/h      | {'when': '2026-03-15T12:59:59.9Z'}  | true
          when  | >= | 2026-03-02!!+1M/M | < | `` | {'when': '2026-04-01T00:00:00Z'}   | true
          """)
  void a_range_holds_for_one_value_between_its_bounds(
      String field,
      String lowerSign,
      String lower,
      String upperSign,
      String upper,
      String event,
      boolean found) {
    assertThat(finds(field, range(lowerSign, lower.replace('!', '|'), upperSign, upper), event))
        .isEqualTo(found);
  }

  @Test
  void truth_values_and_lower_case_keywords_have_no_order() {
    for (String field : List.of("flag", "word.caseless")) {
      assertThat(lower(CLOSED, field, range(">", "1", "<", "")))
          .isInstanceOf(Leaf.NotAllowed.class);
    }
  }

  @Test
  void an_object_exists_where_a_field_below_it_does() {
    LeafQuery exists = new LeafQuery.Exists();
    assertThat(finds("file", exists, "{'file': {'name': 'a'}}")).isTrue();
    assertThat(finds("file", exists, "{'file.size': 7}")).isTrue();
    assertThat(finds("file", exists, "{'file': {'owner': 'a'}}")).isFalse();
    assertThat(finds("file", exists, "{'file': {'name': null}}")).isFalse();
    assertThat(finds("labels", exists, "{'labels': {'any': 'x'}}")).isTrue();
    assertThat(finds("count", exists, "{'count': 'seven'}")).isFalse();
  }

  @Test
  void a_field_that_no_table_lists_matches_nothing_where_the_tables_list_all() {
    Leaf leaf = lower(CLOSED, "nowhere", match("a"));
    assertThat(leaf).isEqualTo(new Leaf.Unmapped(new FieldPath("nowhere"), SPAN));
    assertThat(leaf.lowered()).contains(new Condition.Always(false, SPAN));
  }

  @Test
  void a_field_that_no_table_lists_is_what_the_event_says_where_it_may_turn_up() {
    assertThat(lower(OPEN, "more", match("a"))).isInstanceOf(Leaf.Unlisted.class);
    assertThat(finds(OPEN, "more", match("a"), "{'more': 'a'}")).isTrue();
    assertThat(finds(OPEN, "more", match("7"), "{'more': 7}")).isTrue();
    assertThat(finds(OPEN, "more", range(">", "7", "<", ""), "{'more': 10}")).isTrue();
    assertThat(finds(OPEN, "more", range(">", "7", "<", ""), "{'more': '10'}")).isFalse();
    assertThat(finds(OPEN, "more", range(">", "now-1d", "<", ""), "{'more': '2026-03-15'}"))
        .isTrue();
    assertThat(finds(OPEN, "more", new LeafQuery.Exists(), "{'more': {'deep': 0}}")).isTrue();
    assertThat(finds(OPEN, "more", new LeafQuery.Exists(), "{'more': {'deep': null}}")).isFalse();
  }

  @Test
  void a_field_in_nested_objects_is_hidden_from_who_does_not_look_into_them() {
    LeafQueries queries = new LeafQueries(CLOSED, Optional.of(NOW));
    FieldPath parts = new FieldPath("parts");
    FieldPath name = new FieldPath("parts.name");
    assertThat(queries.lower(name, match("a"), Optional.empty(), SPAN))
        .isEqualTo(new Leaf.Hidden(parts, SPAN));
    assertThat(queries.lower(new FieldPath("word"), match("a"), Optional.of(parts), SPAN))
        .isEqualTo(new Leaf.Hidden(parts, SPAN));
    Condition inside =
        queries.lower(name, match("a"), Optional.of(parts), SPAN).lowered().orElseThrow();
    Condition nested = new Condition.Nested(parts, inside, SPAN);
    assertThat(holds(nested, "{'parts': [{'name': 'b'}, {'name': 'a'}]}")).isTrue();
    assertThat(holds(nested, "{'parts': [{'name': 'b'}]}")).isFalse();
  }

  @Test
  void a_pattern_asks_each_field_as_its_type_has_it() {
    Condition some = some(OPEN, "*", "7", true);
    assertThat(holds(some, "{'count': '7'}")).isTrue();
    assertThat(holds(some, "{'message': 'route 7'}")).isTrue();
    assertThat(holds(some, "{'word': 'route 7'}")).as("by its multi-field word.text").isTrue();
    assertThat(holds(some, "{'file.name': 'route 7'}")).isFalse();
    assertThat(holds(some, "{'more': {'deep': [{'down': 7}]}}")).isTrue();
    assertThat(holds(some, "{'parts': [{'name': '7'}]}")).isTrue();
    assertThat(holds(some(OPEN, "*", "7", false), "{'parts': [{'name': '7'}]}")).isFalse();
  }

  @Test
  void a_pattern_is_anchored_and_its_star_crosses_dots() {
    assertThat(holds(some(OPEN, "fi*me", "a", false), "{'file': {'name': 'a'}}")).isTrue();
    assertThat(holds(some(OPEN, "file*", "a", false), "{'profile': {'name': 'a'}}")).isFalse();
  }

  @Test
  void a_pattern_that_few_listed_fields_fit_becomes_alternatives() {
    assertThat(some(CLOSED, "file.*", "7", false)).isInstanceOf(Condition.AnyOf.class);
    assertThat(some(CLOSED, "x*", "7", false)).isEqualTo(new Condition.Always(false, SPAN));
    assertThat(some(CLOSED, "*", "7", false)).isInstanceOf(Condition.SomeField.class);
  }

  private static Condition some(Schema schema, String pattern, String text, boolean intoNested) {
    return new LeafQueries(schema, Optional.of(NOW))
        .lowerSome(new NamePattern(pattern), match(text), intoNested, SPAN);
  }
}
