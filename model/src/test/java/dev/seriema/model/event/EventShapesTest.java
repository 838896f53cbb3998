package dev.seriema.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventShapesTest {
  private static final List<String> KEYS = List.of("a", "b", "c", "d");

  private final Scanning scanning = Scanning.of("a", "b", "c", "o.a", "o.b", "o.c", "o.d");

  @Test
  void events_with_values_of_the_same_slots_in_the_same_order_have_the_same_shape() {
    EventShape shape = shapeOf("{\"a\":1,\"b\":[2,3]}");
    assertThat(scanning.read("{\"b\":\"x\",\"a\":[]}").event.shape()).isNull();
    assertThat(scanning.read("{\"a\":\"x\",\"z\":0,\"b\":[true,{\"i\":0}]}").event.shape())
        .isSameAs(shape);
    assertThat(shapeOf("{\"b\":[2,3],\"a\":1}")).isNotSameAs(shape);
    assertThat(shapeOf("{\"a\":1,\"b\":[2,3,4]}")).isNotSameAs(shape);
    assertThat(shapeOf("{}")).isNotSameAs(shape);
    assertThat(scanning.read("{\"a\":4,\"b\":[5,6]}").event.shape()).isSameAs(shape);
    assertThat(scanning.texts("b")).containsExactly("5", "6");
    assertThat(scanning.texts("c")).isEmpty();
  }

  @Test
  void a_shape_is_known_once_it_came_often() {
    String document = "{\"a\":1}";
    for (int i = 1; i < EventShapes.OFTEN; i++) {
      assertThat(scanning.read(document).event.shape()).isNull();
    }
    assertThat(scanning.read(document).event.shape()).isNotNull();
  }

  @Test
  void events_of_known_and_of_unknown_shapes_have_the_values_of_their_documents() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 20; round++) {
      List<List<Integer>> shapes =
          IntStream.range(0, 40).mapToObj(_ -> slots(random, random.nextInt(12))).toList();
      int known = 0;
      for (int i = 0; i < 2_000; i++) {
        List<Integer> slots = shapes.get(random.nextInt(shapes.size()));
        known += hasItsValues(slots, random.nextInt(1_000)) ? 1 : 0;
      }
      assertThat(known).isGreaterThan(1_000);
    }
  }

  @Test
  void when_there_are_too_many_shapes_they_are_forgotten_and_learned_anew() {
    SplittableRandom random = new SplittableRandom(9);
    for (int i = 0; i < 3 * EventShapes.MOST; i++) {
      List<Integer> slots = slots(random, 40);
      for (int time = 1; time <= EventShapes.OFTEN; time++) {
        hasItsValues(slots, time);
      }
      assertThat(hasItsValues(slots, i)).isTrue();
      EventShape shape = scanning.event.shape();
      assertThat(shape == null ? EventShapes.MOST : shape.number()).isLessThan(EventShapes.MOST);
    }
  }

  @Test
  void events_of_very_many_values_have_no_shape() {
    assertThat(shapeOf(document(slots(new SplittableRandom(1), 256), 0))).isNotNull();
    List<Integer> slots = slots(new SplittableRandom(1), 257);
    for (int i = 0; i <= EventShapes.OFTEN; i++) {
      assertThat(hasItsValues(slots, i)).isFalse();
    }
  }

  @Test
  void where_a_layout_has_very_many_slots_there_are_fewer_shapes() {
    String[] fields = IntStream.range(0, 600_000).mapToObj(i -> "f" + i).toArray(String[]::new);
    Scanning large = Scanning.of(fields);
    for (String field : List.of("f1", "f2", "f1")) {
      for (int i = 0; i < EventShapes.OFTEN; i++) {
        assertThat(large.read("{\"" + field + "\":1}").texts(field)).containsExactly("1");
      }
      EventShape shape = large.event.shape();
      assertThat(shape == null ? -1 : shape.number()).isZero();
    }
  }

  /// What a document's shape is once it came often.
  private EventShape shapeOf(String document) {
    for (int i = 1; i < EventShapes.OFTEN; i++) {
      scanning.read(document).event.shape();
    }
    return Objects.requireNonNull(scanning.read(document).event.shape(), document);
  }

  private static List<Integer> slots(SplittableRandom random, int count) {
    List<Integer> slots = new ArrayList<>();
    while (slots.size() < count) {
      slots.add(random.nextInt(KEYS.size()));
    }
    return slots;
  }

  /// An array of objects, each with one wanted field.
  private static String document(List<Integer> slots, int first) {
    return IntStream.range(0, slots.size())
        .mapToObj(i -> "{\"" + KEYS.get(slots.get(i)) + "\":" + (first + i) + "}")
        .collect(Collectors.joining(",", "{\"o\":[", "]}"));
  }

  /// Reads a document with values of some slots, each of which must be found.
  ///
  /// @return whether its shape is known
  private boolean hasItsValues(List<Integer> slots, int first) {
    scanning.read(document(slots, first));
    boolean isKnown = scanning.event.shape() != null;
    for (int slot = 0; slot < KEYS.size(); slot++) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < slots.size(); i++) {
        if (slots.get(i) == slot) {
          texts.add(Integer.toString(first + i));
        }
      }
      String key = KEYS.get(slot);
      assertThat(scanning.texts("o." + key)).as("%s of %s", key, slots).isEqualTo(texts);
    }
    return isKnown;
  }
}
