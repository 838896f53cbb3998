package dev.seriema.languages.kql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.languages.kql.syntax.KqlExpression;
import dev.seriema.languages.kql.syntax.KqlLiteral;
import dev.seriema.languages.kql.syntax.KqlQuery;
import dev.seriema.languages.kql.syntax.KqlValues;
import dev.seriema.languages.kql.syntax.Printer;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What Kibana's grammar makes of a text.
class KqlSyntaxTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a:1                             | a: 1",
        "a : (b or c and not d)          | a: (b or c and not d)",
        "a:(((b)))                       | a: b",
        "(((a:b)))                       | a: b",
        "a:b OR c:d And e:f oR nOt g:h   | a: b or c: d and e: f or not g: h",
        "a:b and (c:d and e:f)           | a: b and (c: d and e: f)",
        "not (a:b or c:d)                | not (a: b or c: d)",
        "not (not a:b)                   | not (not a: b)",
        "a:(not (b or c) and (d and e))  | a: (not (b or c) and (d and e))",
        "a <= 5 and b>=6 or c<7 and d> 8 | a <= 5 and b >= 6 or c < 7 and d > 8",
        "n:{a:1 and m : {b: 2}}          | n: { a: 1 and m: { b: 2 } }",
        "user.*:x and *:y                | user.*: x and *: y",
        "\"user name\" : \"a b\"         | \"user name\": \"a b\"",
        "just some words                 | just some words",
        "words and \"a phrase\" or p*    | words and \"a phrase\" or p*",
        "a:b*c*                          | a: b*c*",
        "a:what?                         | a: what?",
        "a:07 and b:1.50 and c:-1        | a: 07 and b: 1.50 and c: -1",
      })
  void prints_what_it_reads(String query, String printed) {
    assertThat(print(query)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "John Smith     | John Smith",
        "login and      | login and",
        "or more        | or more",
        "nothing        | nothing",
        "whatnot        | whatnot",
        "land or        | land or",
        "a, b; c [d]!   | a, b; c [d]!",
        "'quoted'       | 'quoted'",
        "/usr/bin/sh    | /usr/bin/sh",
        "C\\:\\\\Windows| C:\\Windows",
        "a\\(b\\)\\{\\} | a(b){}",
        "\\*            | *",
        "\\\"           | \"",
        "a \\and b      | a and b",
        "a \\OR b       | a OR b",
        "a \\NOT b      | a NOT b",
        "a\\u0062C      | abC",
        "\\u006eot b    | not b",
      })
  void reads_a_value_without_quotes(String written, String text) {
    assertThat(value("f : " + written)).isEqualTo(text);
  }

  @Test
  void blanks_around_a_value_are_cut_off_even_if_escaped() {
    assertThat(value("f:\u00a0 \t a \u2003")).isEqualTo("a");
    assertThat(value("f:\\ta\\n")).isEqualTo("a");
    assertThat(value("f:a\\tb")).isEqualTo("a\tb");
    assertThat(literal("f:\\t"))
        .isEqualTo(new KqlLiteral(List.of(""), false, literal("f:\\t").span()));
  }

  @Test
  void no_break_spaces_separate_keywords() {
    assertThat(print("a:1\u00a0and\u00a0b:2")).isEqualTo("a: 1 and b: 2");
    assertThat(value("a:1\u2003and\u2003b")).isEqualTo("1\u2003and\u2003b");
  }

  @Test
  void the_escape_of_not_in_lower_case_is_a_line_end() {
    assertThat(value("f : a\\not b")).isEqualTo("a\not b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"C:\\Windows\" | C:\\Windows",
        "\"a\\\\b\"      | a\\b",
        "\"a\\\"b\"      | a\"b",
        "\"a*b\"         | a*b",
        "\"a\\*b\"       | a\\*b",
        "\"\\and\"       | \\and",
        "\"\\u0041\"     | A",
        "\"\\u004\"      | \\u004",
        "\"cannot find\" | cannot find",
        "\"true\"        | true",
      })
  void reads_a_value_in_quotes(String written, String text) {
    assertThat(value("f : " + written)).isEqualTo(text);
  }

  @Test
  void a_path_in_quotes_may_hold_a_tab() {
    assertThat(value("f : \"C:\\temp\"")).isEqualTo("C:\temp");
    assertThat(value("f : \"C:\\net\\run\"")).isEqualTo("C:\net\run");
  }

  @Test
  void only_words_without_quotes_are_no_texts() {
    assertThat(literal("f:null").isNull()).isTrue();
    assertThat(literal("f:\"null\"").isNull()).isFalse();
    assertThat(literal("f:true").truth()).contains(true);
    assertThat(literal("f:false").truth()).contains(false);
    assertThat(literal("f:\"false\"").truth()).isEmpty();
    assertThat(literal("f:True").truth()).isEmpty();
    assertThat(literal("f:null null").isNull()).isFalse();
  }

  @Test
  void stars_are_wildcards_unless_escaped_or_quoted() {
    assertThat(literal("f:*").isStar()).isTrue();
    assertThat(literal("f:**").isStar()).isFalse();
    assertThat(literal("f:a*b\\*c*").parts()).containsExactly("a", "b*c", "");
    assertThat(literal("f:\"*\"").isPattern()).isFalse();
    assertThat(literal("f:\\*").isPattern()).isFalse();
  }

  @Test
  void a_blank_query_has_no_condition() {
    assertThat(Kql.parse("").tree().orElseThrow().condition()).isEmpty();
    assertThat(Kql.parse(" \t\r\n\u00a0").tree().orElseThrow().condition()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      value = {
        "message : cannot find       => NOT_IN_VALUE",
        "a : b not c                 => NOT_IN_VALUE",
        "a : \"b\" not c : d         => MISSING_JOIN",
        "a : not b                   => BARE_NOT",
        "not not a : b               => DOUBLE_NOT",
        "a : (not not b)             => DOUBLE_NOT",
        "a = \"b\"                   => FOREIGN_OPERATOR",
        "a == \"b\"                  => FOREIGN_OPERATOR",
        "a != \"b\"                  => FOREIGN_OPERATOR",
        "a : 1 && b : 2              => FOREIGN_OPERATOR",
        "a : 1 || b : 2              => FOREIGN_OPERATOR",
        "a <> 5                      => FOREIGN_OPERATOR",
        "a : > 5                     => FOREIGN_OPERATOR",
        "a : \"b\" \"c\"             => MISSING_JOIN",
        "a : b c : d                 => MISSING_JOIN",
        "(a) (b)                     => MISSING_JOIN",
        "a : (b \"c\")               => MISSING_JOIN",
        "a : b:c                     => COLON_IN_VALUE",
        "a : ::1                     => COLON_IN_VALUE",
        "a : (b:c or d)              => COLON_IN_VALUE",
        "a :                         => MISSING_VALUE",
        "a : ) or b                  => MISSING_VALUE",
        "a <                         => MISSING_VALUE",
        ": b                         => MISSING_FIELD",
        "(a) : b                     => MISSING_FIELD",
        "a < (1 or 2)                => RANGE_VALUE",
        "a < 1*                      => RANGE_VALUE",
        "a < null                    => RANGE_VALUE",
        "a : (b                      => OPEN_BRACKET",
        "a : b)                      => OPEN_BRACKET",
        "n : { a : b                 => OPEN_BRACKET",
        "n : { a : b )               => OPEN_BRACKET",
        "a : \"b                     => OPEN_TEXT",
        "a : b\\q                    => UNKNOWN_ESCAPE",
        "a : ()                      => MISSING_OPERAND",
        "a : (b or )                 => MISSING_OPERAND",
        "not (a)b                    => MISSING_JOIN",
        "a : 1 and (                 => OPEN_BRACKET",
        "{ a }                       => UNEXPECTED",
        "a or(b)                     => KEYWORD_WITHOUT_BLANK",
        "not(b)                      => KEYWORD_WITHOUT_BLANK",
        "(a)and b                    => KEYWORD_WITHOUT_BLANK",
        "null : b                    => NULL_FIELD",
        "any where a == \"b\"        => ANOTHER_LANGUAGE",
        "from x | where a : \"b\" \"c\" => ANOTHER_LANGUAGE",
        "a : [1 TO \"5\"]            => ANOTHER_LANGUAGE",
      })
  void says_once_what_is_wrong(String query, KqlFault fault) {
    assertThat(Kql.parse(query).diagnostics())
        .extracting(Diagnostic::code)
        .startsWith(fault)
        .doesNotHaveDuplicates();
  }

  @Test
  void says_all_that_is_wrong_at_once() {
    assertThat(
            Kql.parse("a : not b and c : \"d\" \"e\" or (f : g\\h or i : ) and j < (1) and k : *")
                .diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(
            KqlFault.BARE_NOT,
            KqlFault.MISSING_JOIN,
            KqlFault.UNKNOWN_ESCAPE,
            KqlFault.MISSING_VALUE,
            KqlFault.RANGE_VALUE);
  }

  private static String print(String query) {
    return Printer.print(sound(query));
  }

  private static String value(String query) {
    return literal(query).text();
  }

  private static KqlLiteral literal(String query) {
    KqlExpression condition = sound(query).condition().orElseThrow();
    assertThat(condition).isInstanceOf(KqlExpression.Match.class);
    KqlValues values = ((KqlExpression.Match) condition).values();
    assertThat(values).isInstanceOf(KqlValues.One.class);
    return ((KqlValues.One) values).value();
  }

  private static KqlQuery sound(String query) {
    Parsed<Optional<KqlQuery>> parsed = Kql.parse(query);
    assertThat(parsed.diagnostics()).isEmpty();
    return parsed.tree().orElseThrow();
  }
}
