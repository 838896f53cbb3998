package dev.seriema.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.engine.plan.Observations;
import dev.seriema.engine.plan.Plan;
import dev.seriema.engine.plan.Strategy;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Events of ten kinds, each of which runs some programs; a rule asks for a program of a kind.
final class EventClassesTest {
  private static final int KINDS = 10;
  private static final int PROGRAMS = 100;
  private static final SourceSpan NOWHERE = new SourceSpan(0, 0);

  /// How many were made: each is of a file of its own.
  private int events;

  @Test
  void there_are_no_classes_before_something_was_learned() {
    Plan plan = plan(PROGRAMS, List.of());
    assertThat(plan.expectation().levels()).isZero();
    Matcher matcher = new Matcher(plan);
    for (int i = 0; i < 2 * ClassLevel.OFTEN; i++) {
      assertThat(matcher.match(event(plan, 1), null)).isEqualTo(1);
      assertThat(matcher.isOfKnownClass()).isFalse();
    }
  }

  @Test
  void a_class_has_a_strategy_once_it_came_often() {
    Plan plan = learned(PROGRAMS);
    Matcher matcher = new Matcher(plan);
    for (int i = 1; i < ClassLevel.OFTEN; i++) {
      matcher.match(event(plan, (KINDS * i + 1) % PROGRAMS), null);
      assertThat(matcher.isOfKnownClass()).isFalse();
    }
    assertThat(matcher.match(event(plan, 1), null)).isEqualTo(1);
    assertThat(matcher.isOfKnownClass()).isTrue();
    matcher.match(event(plan, 2), null);
    assertThat(matcher.isOfKnownClass()).isFalse();
  }

  @Test
  void a_fine_class_lies_within_a_coarse_one_and_leaves_fewer_rules() {
    Plan plan = learned(PROGRAMS);
    assertThat(plan.expectation().levels()).isEqualTo(2);
    Matcher matcher = new Matcher(plan);
    for (int i = 1; i < ClassLevel.OFTEN; i++) {
      take(matcher, event(plan, (KINDS * i + 1) % PROGRAMS));
    }
    Strategy coarse = take(matcher, event(plan, KINDS + 1));
    assertThat(coarse.size()).isEqualTo(PROGRAMS / KINDS);
    Strategy fine = coarse;
    for (int i = 0; i < ClassLevel.OFTEN; i++) {
      fine = take(matcher, event(plan, 1));
    }
    assertThat(fine.size()).isEqualTo(1);
    assertThat(fine.rule(0)).isEqualTo(1);
    assertThat(take(matcher, event(plan, KINDS + 1)))
        .as("a program that was rare so far goes by its kind")
        .isSameAs(coarse);
  }

  @Test
  void strategies_are_bounded() {
    int programs = 2 * ClassLevel.MOST;
    Plan plan = learned(programs);
    Matcher matcher = new Matcher(plan);
    int fine = 0;
    for (int program = 0; program < programs; program++) {
      Event event = event(plan, program);
      for (int i = 0; i < ClassLevel.OFTEN; i++) {
        take(matcher, event);
      }
      fine += take(matcher, event).size() == 1 ? 1 : 0;
    }
    assertThat(fine).isEqualTo(ClassLevel.MOST);
  }

  @Test
  void fine_classes_leave_room_to_coarse_ones() {
    int programs = 400;
    List<Condition> decidedByNoClass =
        IntStream.range(0, 1_000).mapToObj(file -> is("file", "f" + file)).toList();
    Plan plan = learned(plan(programs, decidedByNoClass), programs);
    Matcher matcher = new Matcher(plan);
    int fine = 0;
    for (int program = 0; program < programs; program++) {
      Event event = event(plan, program);
      for (int i = 0; i < ClassLevel.OFTEN && program % KINDS != 9; i++) {
        fine += take(matcher, event).size() == 1_001 && i == ClassLevel.OFTEN - 1 ? 1 : 0;
      }
    }
    assertThat(fine).as("each leaves a thousand rules").isBetween(50, 100);
    for (int i = 0; i < ClassLevel.OFTEN; i++) {
      take(matcher, event(plan, KINDS * i + 9));
    }
    assertThat(matcher.isOfKnownClass()).isTrue();
  }

  @Test
  void texts_of_up_to_127_bytes_that_differ_anywhere_are_of_different_classes() {
    Plan plan = learned(PROGRAMS);
    ClassKey key = new ClassKey(plan.expectation(), 1, plan.layout().slots());
    for (int length = 1; length <= 127; length++) {
      String text = "x".repeat(length);
      assertThat(key.take(ofProgram(plan, text))).isTrue();
      long[] taken = key.copy();
      assertThat(key.take(ofProgram(plan, text + "x"))).isEqualTo(length < 127);
      assertThat(length < 127 && key.isSame(taken)).isFalse();
      for (int at = 0; at < length; at++) {
        String other = text.substring(0, at) + "y" + text.substring(at + 1);
        assertThat(key.take(ofProgram(plan, other))).isTrue();
        assertThat(key.isSame(taken)).as(other).isFalse();
      }
      assertThat(key.take(ofProgram(plan, text))).isTrue();
      assertThat(key.isSame(taken)).isTrue();
    }
  }

  @Test
  void a_text_with_escapes_is_not_taken_for_the_one_that_looks_so() {
    Plan plan = learned(PROGRAMS);
    ClassKey key = new ClassKey(plan.expectation(), 1, plan.layout().slots());
    assertThat(key.take(ofProgram(plan, "a\\nb"))).isTrue();
    long[] ofLineFeed = key.copy();
    Event ofBackslash = ofProgram(plan, "a\\\\nb");
    assertThat(ofBackslash.text(ofBackslash.first(plan.layout().slot(new FieldPath("program")))))
        .isEqualTo("a\\nb");
    assertThat(key.take(ofBackslash)).isTrue();
    assertThat(key.isSame(ofLineFeed)).isFalse();
    assertThat(key.take(ofProgram(plan, "a\\nb"))).isTrue();
    assertThat(key.isSame(ofLineFeed)).isTrue();
  }

  @Test
  void a_key_is_the_same_whether_the_shape_of_the_event_is_known_or_not() {
    Plan plan = learned(PROGRAMS);
    EventScanner scanner = new EventScanner(plan.layout(), ScanLimits.DEFAULT);
    Event reused = new Event(plan.layout());
    ClassKey key = new ClassKey(plan.expectation(), 1, plan.layout().slots());
    SplittableRandom random = new SplittableRandom(5);
    int known = 0;
    for (int i = 0; i < 1_000; i++) {
      byte[] document = document(random).getBytes(StandardCharsets.UTF_8);
      assertThat(scanner.scan(document, 0, document.length, reused)).isNull();
      known += reused.shape() == null ? 0 : 1;
      boolean isOfClass = key.take(reused);
      long[] taken = key.copy();
      assertThat(key.take(Scanned.event(plan.layout(), document))).isEqualTo(isOfClass);
      assertThat(!isOfClass || key.isSame(taken)).as(() -> text(document)).isTrue();
    }
    assertThat(known).isGreaterThan(500);
  }

  @Test
  void events_of_any_number_of_fields_have_classes() {
    Plan.Builder builder = Plan.builder();
    IntStream.range(0, 50_000).forEach(field -> builder.read(new FieldPath("f" + field)));
    builder.add(is("program", "p1"));
    Plan plan = builder.build();
    ClassKey key = new ClassKey(learned(plan, PROGRAMS).expectation(), 0, plan.layout().slots());
    assertThat(key.take(ofProgram(plan, "p1"))).isTrue();
    Matcher matcher = new Matcher(plan);
    assertThat(matcher.match(ofProgram(plan, "p1"), null)).isEqualTo(1);
  }

  @Test
  void events_with_more_texts_than_a_key_can_tell_have_no_classes() {
    Plan plan = learned(PROGRAMS);
    ClassKey key = new ClassKey(plan.expectation(), 1, plan.layout().slots());
    for (int programs : List.of(1, 511, 512, 513, 10_000)) {
      String document =
          IntStream.range(0, programs)
              .mapToObj(_ -> "\"p1\"")
              .collect(Collectors.joining(",", "{\"kind\":\"k1\",\"program\":[", "]}"));
      assertThat(key.take(Scanned.event(plan.layout(), document))).isEqualTo(programs <= 510);
    }
  }

  private static String document(SplittableRandom random) {
    StringJoiner members = new StringJoiner(",", "{", "}");
    for (String field : List.of("kind", "program", "file", "unknown")) {
      int values = random.nextInt(3);
      if (values > 0) {
        members.add(
            IntStream.range(0, values)
                .mapToObj(
                    _ -> random.nextInt(9) == 0 ? "{\"i\":1}" : "\"v" + random.nextInt(3) + "\"")
                .collect(Collectors.joining(",", "\"" + field + "\":[", "]")));
      }
    }
    return members.toString();
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static Event ofProgram(Plan plan, String program) {
    return Scanned.event(plan.layout(), "{\"kind\":\"k\",\"program\":\"" + program + "\"}");
  }

  private static Strategy take(Matcher matcher, Event event) {
    assertThat(matcher.match(event, null)).isEqualTo(1);
    return matcher.strategy();
  }

  /// A plan that has seen each program come, every second one a few times.
  private Plan learned(int programs) {
    return learned(plan(programs, List.of()), programs);
  }

  private Plan learned(Plan plan, int programs) {
    Matcher matcher = new Matcher(plan);
    Observations observed = new Observations(plan);
    for (int round = 0; round < 8; round++) {
      for (int program = 0; program < programs; program++) {
        if (round == 0 || program / KINDS % 2 == 0) {
          matcher.observeValues(event(plan, program), observed);
        }
      }
    }
    plan.adapt(observed);
    return plan;
  }

  private static Plan plan(int programs, List<Condition> others) {
    Plan.Builder builder = Plan.builder();
    for (int program = 0; program < programs; program++) {
      builder.add(
          new Condition.AllOf(
              List.of(is("kind", "k" + program % KINDS), is("program", "p" + program)), NOWHERE));
    }
    others.forEach(builder::add);
    return builder.build();
  }

  private static Condition is(String field, String text) {
    return new Condition.Test(
        new Field(new FieldPath(field), FieldType.KEYWORD),
        new Predicate.OneOf(List.of(new Value.Text(text)), LetterCase.EXACT),
        NOWHERE);
  }

  private Event event(Plan plan, int program) {
    return Scanned.event(
        plan.layout(),
        "{\"kind\":\"k%d\",\"program\":\"p%d\",\"file\":\"of %d\"}"
            .formatted(program % KINDS, program, ++events));
  }
}
