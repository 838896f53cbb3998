package dev.seriema.languages.kql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.languages.completion.CompletionPoint;
import dev.seriema.languages.completion.Expected;
import dev.seriema.languages.completion.Expected.FieldName;
import dev.seriema.languages.completion.Expected.Keywords;
import dev.seriema.languages.completion.Expected.ValueOf;
import dev.seriema.languages.kql.syntax.KqlCompletion;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.testkit.random.Chance;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/// What may be typed at the place of `¦`.
class KqlCompletionTest {
  private static final List<Expected> JOINS = List.of(new Keywords(List.of("and", "or")));
  private static final List<Expected> NAMES =
      List.of(new FieldName(), new Keywords(List.of("not", "(")));

  @Test
  void a_condition_begins_with_the_name_of_a_field() {
    expect("¦", "", NAMES);
    expect("proc¦", "proc", NAMES);
    expect("a : b and user.n¦ame", "user.name", NAMES);
    expect("a : b or not ¦", "", NAMES);
    expect("(¦", "", NAMES);
  }

  @Test
  void a_sign_follows_a_name() {
    expect("a ¦", "", List.of(new Keywords(List.of(":", "<", "<=", ">", ">=", "and", "or"))));
  }

  @Test
  void a_value_of_the_field_follows_a_sign() {
    expect("a : ¦", "", values("a"));
    expect("a : ba¦", "ba", values("a"));
    expect("a : \"b c¦\" and d", "\"b c\"", values("a"));
    expect("a >= ¦", "", values("a"));
  }

  @Test
  void a_value_of_the_field_stands_in_its_list() {
    expect("a : (b or ¦)", "", listed("a"));
    expect("a : (b or (¦", "", listed("a"));
    expect("a : (b or n¦)", "n", listed("a"));
  }

  @Test
  void a_keyword_follows_a_value() {
    expect("a : b ¦", "", JOINS);
    expect("a : b an¦", "an", JOINS);
    expect("a : \"b\" o¦", "o", JOINS);
    expect("a : (b ¦", "", JOINS);
    expect("(a : b) ¦", "", JOINS);
  }

  @Test
  void names_in_braces_go_on_from_the_path() {
    expect("n : { ¦", "", NAMES);
    expect("n : { m : { a : ¦", "", values("n.m.a"));
    expect("n : { a : (¦", "", listed("n.a"));
    expect("n : { a : b } and c : ¦", "", values("c"));
  }

  @Test
  void every_place_of_every_text_is_answered() {
    long seed = ThreadLocalRandom.current().nextLong();
    RandomKql random = new RandomKql(new Chance(seed));
    for (int i = 0; i < 2_000; i++) {
      String text = random.text();
      for (int offset = 0; offset <= text.length(); offset++) {
        CompletionPoint point = KqlCompletion.at(text, offset);
        assertThat(point.replaced().start()).as("seed %d: %s", seed, text).isBetween(0, offset);
        assertThat(point.replaced().end())
            .as("seed %d: %s", seed, text)
            .isBetween(offset, text.length());
        assertThat(point.expected()).as("seed %d: %s", seed, text).isNotEmpty();
      }
    }
  }

  private static List<Expected> values(String field) {
    return List.of(new ValueOf(new FieldPath(field)), new Keywords(List.of("*", "(")));
  }

  private static List<Expected> listed(String field) {
    return List.of(new ValueOf(new FieldPath(field)), new Keywords(List.of("not", "*", "(")));
  }

  private static void expect(String marked, String replaced, List<Expected> expected) {
    int offset = marked.indexOf('¦');
    String query = marked.replace("¦", "");
    CompletionPoint point = KqlCompletion.at(query, offset);
    assertThat(query.substring(point.replaced().start(), point.replaced().end()))
        .as(marked)
        .isEqualTo(replaced);
    assertThat(point.expected()).as(marked).isEqualTo(expected);
  }
}
