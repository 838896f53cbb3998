package dev.seriema.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seriema.engine.key.WrittenKey;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.JoinKey;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.expression.Stage;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class KeyReaderTest {
  private static final SourceSpan NOWHERE = new SourceSpan(0, 0);

  @Test
  void values_compare_by_their_type() {
    assertThat(keys(FieldType.KEYWORD, "'a'")).isEqualTo(keys(FieldType.KEYWORD, "'a'"));
    assertThat(keys(FieldType.KEYWORD, "'a'")).isNotEqualTo(keys(FieldType.KEYWORD, "'A'"));
    assertThat(keys(FieldType.KEYWORD, "1")).isEqualTo(keys(FieldType.KEYWORD, "'1'"));
    assertThat(keys(FieldType.LONG, "1")).isEqualTo(keys(FieldType.DOUBLE, "1.0"));
    assertThat(keys(FieldType.LONG, "'1'")).isEqualTo(keys(FieldType.LONG, "1"));
    assertThat(keys(FieldType.DOUBLE, "0.5")).isNotEqualTo(keys(FieldType.DOUBLE, "0.25"));
    assertThat(keys(FieldType.DATE, "'2026-03-01T10:00:00+02:00'"))
        .isEqualTo(keys(FieldType.DATE, "'2026-03-01T08:00:00.000Z'"))
        .isEqualTo(keys(FieldType.DATE, "1772352000000"));
    assertThat(keys(FieldType.IP, "'::ffff:10.0.0.1'")).isEqualTo(keys(FieldType.IP, "'10.0.0.1'"));
    assertThat(keys(FieldType.BOOLEAN, "'true'")).isEqualTo(keys(FieldType.BOOLEAN, "true"));
    assertThat(keys(FieldType.BOOLEAN, "true")).isNotEqualTo(keys(FieldType.BOOLEAN, "false"));
  }

  @Test
  void values_are_given_back_typed() {
    assertThat(keys(FieldType.KEYWORD, "'\\u00e9'")).containsExactly("[Text[text=é]]");
    assertThat(keys(FieldType.DOUBLE, "3.0")).containsExactly("[Whole[number=3]]");
    assertThat(keys(FieldType.DOUBLE, "0.5")).containsExactly("[Fraction[number=0.5]]");
    assertThat(keys(FieldType.DATE, "'2026-03-01'"))
        .containsExactly("[Moment[instant=2026-03-01T00:00:00Z]]");
    assertThat(keys(FieldType.BOOLEAN, "false")).containsExactly("[Truth[holds=false]]");
  }

  @Test
  void an_event_without_a_key_takes_no_part() {
    assertThat(keys(FieldType.KEYWORD, "null")).isEmpty();
    assertThat(keys(FieldType.KEYWORD, "[]")).isEmpty();
    assertThat(keys(FieldType.LONG, "'many'")).isEmpty();
    assertThat(keys(FieldType.LONG, "['many', 'more']")).isEmpty();
    assertThat(keys(FieldType.KEYWORD, "''")).containsExactly("[Text[text=]]");
  }

  @Test
  void an_absent_optional_key_is_a_value_of_its_own() {
    List<JoinKey> keys = List.of(optional("f"), required("g"));
    assertThat(keys(keys, "{'g': 1}")).containsExactly("[Missing[], Text[text=1]]");
    assertThat(keys(keys, "{'f': [null], 'g': [1, 2]}"))
        .containsExactly("[Missing[], Text[text=1]]", "[Missing[], Text[text=2]]");
    assertThat(keys(keys, "{'f': 1}")).isEmpty();
    assertThat(keys(List.of(new JoinKey(Optional.empty(), true)), "{'f': 1}"))
        .containsExactly("[Missing[]]");
  }

  @Test
  void each_value_of_an_array_is_a_key_and_each_pair_of_two() {
    assertThat(keys(FieldType.KEYWORD, "['a', 'b', 'a']"))
        .containsExactly("[Text[text=a]]", "[Text[text=b]]");
    assertThat(keys(List.of(required("f"), required("g")), "{'f': [1, 2], 'g': [3, 4]}"))
        .containsExactly(
            "[Text[text=1], Text[text=3]]",
            "[Text[text=1], Text[text=4]]",
            "[Text[text=2], Text[text=3]]",
            "[Text[text=2], Text[text=4]]");
  }

  @Test
  void keys_beyond_the_bound_are_passed_over() {
    SequenceQuery query =
        query(List.of(required("f"), required("g")), List.of(required("f"), required("g")));
    Hit hit = read(query, 3, "{'f': [1, 2], 'g': [3, 4]}", 0);
    assertThat(hit.keys()).isEqualTo(3);
    assertThat(hit.hasKeysPassedOver()).isTrue();
    assertThat(read(query, 4, "{'f': [1, 2], 'g': [3, 4]}", 0).hasKeysPassedOver()).isFalse();
  }

  @Test
  void stages_with_different_fields_meet_in_equal_values() {
    SequenceQuery query = query(List.of(required("f")), List.of(required("g")));
    Hit hit = read(query, 9, "{'f': ['a', 'b'], 'g': ['b', 'c']}", 0, 1);
    assertThat(values(hit)).containsExactly("[Text[text=a]]", "[Text[text=b]]", "[Text[text=c]]");
    assertThat(served(hit, 0)).containsExactly(0);
    assertThat(served(hit, 1)).containsExactly(0, 1);
    assertThat(served(hit, 2)).containsExactly(1);
    assertThat(values(read(query, 9, "{'f': 'a', 'g': 'b'}", 1))).containsExactly("[Text[text=b]]");
  }

  @Test
  void a_field_that_events_are_not_read_for_is_a_mistake() {
    SequenceQuery query = query(List.of(required("f")), List.of(required("h")));
    EventLayout layout = EventLayout.of(List.of(new FieldPath("f")));
    assertThatThrownBy(() -> KeyReader.of(query, layout, 9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("h");
  }

  private static List<String> keys(FieldType type, String value) {
    JoinKey key = new JoinKey(Optional.of(new Field(new FieldPath("f"), type)), false);
    return keys(List.of(key), "{'f': " + value + "}");
  }

  private static List<String> keys(List<JoinKey> keys, String document) {
    return values(read(query(keys, keys), 9, document, 0));
  }

  private static List<String> values(Hit hit) {
    List<String> values = new ArrayList<>();
    for (int key = 0; key < hit.keys(); key++) {
      values.add(WrittenKey.values(hit.keyBytes(), hit.keyStart(key), hit.keyEnd(key)).toString());
    }
    return values;
  }

  private static List<Integer> served(Hit hit, int key) {
    List<Integer> stages = new ArrayList<>();
    for (int stage = 0; stage < 2; stage++) {
      if (hit.serves(key, stage)) {
        stages.add(stage);
      }
    }
    return stages;
  }

  private static Hit read(SequenceQuery query, int keysPerEvent, String document, int... stages) {
    List<FieldPath> fields = KeyReader.fields(query).stream().map(Field::path).toList();
    EventLayout layout = EventLayout.of(fields);
    byte[] json = document.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    Event event = new Event(layout);
    assertThat(new EventScanner(layout, ScanLimits.DEFAULT).scan(json, 0, json.length, event))
        .isNull();
    Hit hit = Hit.of(query);
    hit.begin(1, 0);
    Arrays.stream(stages).forEach(hit::satisfies);
    KeyReader.of(query, layout, keysPerEvent).read(event, hit);
    return hit;
  }

  private static SequenceQuery query(List<JoinKey> first, List<JoinKey> second) {
    Condition any = new Condition.Always(true, NOWHERE);
    return new SequenceQuery(
        List.of(new Stage(any, false, first, NOWHERE), new Stage(any, false, second, NOWHERE)),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static JoinKey required(String field) {
    return new JoinKey(Optional.of(new Field(new FieldPath(field), FieldType.KEYWORD)), false);
  }

  private static JoinKey optional(String field) {
    return new JoinKey(Optional.of(new Field(new FieldPath(field), FieldType.KEYWORD)), true);
  }
}
