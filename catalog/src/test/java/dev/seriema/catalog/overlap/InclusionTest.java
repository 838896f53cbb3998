package dev.seriema.catalog.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.overlap.Inclusion.Found;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InclusionTest {
  private static final SourceSpan HERE = new SourceSpan(3, 9);
  private static final SourceSpan THERE = new SourceSpan(0, 1);

  @Test
  void a_narrower_range_is_inside_of_a_wider_one() {
    assertThat(outside(above(FieldType.LONG, 5), above(FieldType.LONG, 4)))
        .isInstanceOf(Found.Nothing.class);
  }

  @Test
  void numbers_of_a_field_in_no_table_are_not_reckoned_with() {
    assertThat(outside(above(FieldType.UNKNOWN, 5), above(FieldType.UNKNOWN, 4)))
        .isInstanceOf(Found.NotDecided.class);
  }

  @Test
  void one_place_that_is_read_as_two_types_is_two_places() {
    assertThat(outside(above(FieldType.LONG, 5), above(FieldType.DOUBLE, 4)))
        .isInstanceOf(Found.NotDecided.class);
  }

  @Test
  void a_word_of_a_text_is_found_by_its_beginning() {
    assertThat(outside(word("two"), new Predicate.SomeWord(text("two", "one"))))
        .isInstanceOf(Found.Nothing.class);
    assertThat(outside(word("two"), word("one"))).isInstanceOf(Found.NotDecided.class);
  }

  @Test
  void atoms_that_say_the_same_at_other_places_are_one() {
    Condition pairs =
        new Condition.AllOf(
            IntStream.range(0, 40)
                .<Condition>mapToObj(place -> either(flag(place), flag(place + 100)))
                .toList(),
            HERE);
    assertThat(outside(pairs, new Condition.Not(new Condition.Not(pairs, THERE), THERE)))
        .isInstanceOf(Found.Nothing.class);
  }

  @Test
  void more_choices_than_the_bound_are_not_decided() {
    // Of 9 pigeons in 8 holes two share one, which takes a search of all ways to see.
    List<Condition> placed = new ArrayList<>();
    List<Condition> shared = new ArrayList<>();
    for (int pigeon = 0; pigeon < 9; pigeon++) {
      int first = 8 * pigeon;
      placed.add(
          new Condition.AnyOf(
              IntStream.range(0, 8).<Condition>mapToObj(hole -> flag(first + hole)).toList(),
              HERE));
      for (int other = 0; other < pigeon; other++) {
        for (int hole = 0; hole < 8; hole++) {
          shared.add(
              new Condition.AllOf(List.of(flag(first + hole), flag(8 * other + hole)), HERE));
        }
      }
    }
    assertThat(outside(new Condition.AllOf(placed, HERE), new Condition.AnyOf(shared, HERE)))
        .isInstanceOf(Found.NotDecided.class);
  }

  private static Condition either(Condition one, Condition other) {
    return new Condition.AnyOf(List.of(one, other), HERE);
  }

  private static Condition flag(int number) {
    return new Condition.Test(
        new Field(new FieldPath("flag" + number), FieldType.KEYWORD), text("on"), HERE);
  }

  private static Predicate.OneOf text(String... texts) {
    return new Predicate.OneOf(Arrays.stream(texts).map(Value::of).toList(), LetterCase.EXACT);
  }

  private static Predicate word(String word) {
    return new Predicate.SomeWord(text(word));
  }

  private static Found outside(Predicate one, Predicate other) {
    Field message = new Field(new FieldPath("message"), FieldType.TEXT);
    return outside(
        new Condition.Test(message, one, HERE), new Condition.Test(message, other, THERE));
  }

  private static Condition above(FieldType type, long bound) {
    return new Condition.Test(
        new Field(new FieldPath("number"), type),
        new Predicate.Order(Comparison.GREATER, Value.of(bound)),
        HERE);
  }

  private static Found outside(Condition one, Condition other) {
    Atoms atoms = new Atoms();
    return new Inclusion(atoms, _ -> false)
        .prove(List.of(atoms.holds(one), atoms.holds(other).negated()));
  }
}
