package dev.seriema.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seriema.model.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SequenceOperatorTest {
  @Test
  void the_latest_event_before_is_taken_and_those_before_it_are_gone() {
    assertThat(SequenceTrial.of("A B").events("A A B B").matches()).containsExactly("2 -> 3");
  }

  @Test
  void a_later_first_event_does_not_disturb_a_sequence_that_went_further() {
    assertThat(SequenceTrial.of("A B C").events("A B A C").matches())
        .containsExactly("1 -> 2 -> 4");
  }

  @Test
  void one_event_serves_several_sequences_but_none_of_them_twice() {
    assertThat(SequenceTrial.of("A A").events("A A A").matches())
        .containsExactly("1 -> 2", "2 -> 3");
    assertThat(SequenceTrial.of("A A A").events("A A A A").matches())
        .containsExactly("1 -> 2 -> 3", "2 -> 3 -> 4");
  }

  @Test
  void the_span_counts_from_the_first_event_to_the_last_and_includes_its_end() {
    assertThat(SequenceTrial.within(5, "A B").event(0, "A").event(5, "B").matches())
        .containsExactly("1 -> 2");
    assertThat(SequenceTrial.within(5, "A B").event(0, "A").event(6, "B").matches()).isEmpty();
    assertThat(SequenceTrial.within(5, "A B C").event(0, "A").event(3, "B").event(6, "C").matches())
        .isEmpty();
  }

  @Test
  void a_span_that_reaches_beyond_all_time_has_no_end() {
    SequenceTrial trial = SequenceTrial.within(Integer.MAX_VALUE, "A B");
    assertThat(trial.event(9_000_000_000L, "A").event(9_000_000_001L, "B").matches())
        .containsExactly("1 -> 2");
  }

  @Test
  void events_of_one_moment_follow_each_other_as_they_came() {
    assertThat(SequenceTrial.of("A B").event(0, "A").event(0, "B").matches())
        .containsExactly("1 -> 2");
    assertThat(SequenceTrial.of("A B").event(0, "B").event(0, "A").matches()).isEmpty();
  }

  @Test
  void keys_are_apart() {
    SequenceTrial trial =
        SequenceTrial.of("A B")
            .event(1, "A", "x")
            .event(2, "A", "y")
            .event(3, "B", "x")
            .event(4, "B", "X")
            .event(5, "B", "y");
    assertThat(trial.matches()).containsExactly("1 -> 3", "2 -> 5");
    assertThat(trial.keys()).containsExactly(List.of(Value.of("x")), List.of(Value.of("y")));
  }

  @Test
  void until_ends_what_lies_before_it() {
    assertThat(SequenceTrial.until("U", "A B").events("A U B").matches()).isEmpty();
    assertThat(SequenceTrial.until("U", "A B").events("A B U").matches()).containsExactly("1 -> 2");
    assertThat(SequenceTrial.until("U", "A B").events("U A B").matches()).containsExactly("2 -> 3");
  }

  @Test
  void an_event_that_is_until_as_well_completes_but_neither_begins_nor_goes_on() {
    assertThat(SequenceTrial.until("U", "A B").events("A BU").matches()).containsExactly("1 -> 2");
    assertThat(SequenceTrial.until("U", "A B").events("AU B").matches()).isEmpty();
    assertThat(SequenceTrial.until("U", "A B C").events("A BU C").matches()).isEmpty();
  }

  @Test
  void an_absent_event_between_forbids_the_match() {
    assertThat(SequenceTrial.within(9, "A !M B").events("A B").matches())
        .containsExactly("1 -> - -> 2");
    assertThat(SequenceTrial.within(9, "A !M B").events("A M B").matches()).isEmpty();
    assertThat(SequenceTrial.within(9, "A !M B").events("M AM BM M").matches())
        .containsExactly("2 -> - -> 3");
  }

  @Test
  void a_sequence_broken_by_an_absent_event_is_chosen_all_the_same() {
    assertThat(SequenceTrial.within(9, "A !M B C").events("A B A M B C").matches()).isEmpty();
    assertThat(SequenceTrial.within(9, "A !M B C").events("A B A M C").matches())
        .containsExactly("1 -> - -> 2 -> 5");
  }

  @Test
  void an_absent_event_before_is_looked_for_from_the_last_event_back() {
    assertThat(
            SequenceTrial.within(5, "!M A B").event(0, "M").event(1, "A").event(5, "B").matches())
        .isEmpty();
    assertThat(
            SequenceTrial.within(5, "!M A B").event(0, "M").event(1, "A").event(6, "B").matches())
        .containsExactly("- -> 2 -> 3");
    assertThat(
            SequenceTrial.within(5, "!M A B").event(0, "A").event(1, "M").event(2, "B").matches())
        .containsExactly("- -> 1 -> 3");
    assertThat(SequenceTrial.within(5, "!M A").event(0, "MA").event(0, "A").matches())
        .containsExactly("- -> 1");
  }

  @Test
  void an_absent_event_behind_is_decided_when_the_span_is_over() {
    SequenceTrial trial = SequenceTrial.within(5, "A !M").event(0, "A").advance(5);
    assertThat(trial.matches()).isEmpty();
    assertThat(trial.advance(6).matches()).containsExactly("1 -> -");
    assertThat(SequenceTrial.within(5, "A !M").event(0, "A").event(5, "M").advance(9).matches())
        .isEmpty();
    assertThat(SequenceTrial.within(5, "A !M").event(0, "A").event(6, "M").matches())
        .containsExactly("1 -> -");
    assertThat(SequenceTrial.within(5, "A !M").event(0, "AM").advance(9).matches())
        .containsExactly("1 -> -");
  }

  @Test
  void absence_at_both_ends_is_broken_by_events_at_both_within_one_span() {
    SequenceTrial trial = SequenceTrial.within(5, "!M A !M");
    trial.event(0, "M").event(3, "A").event(5, "M").event(6, "A").event(11, "M").advance(99);
    assertThat(trial.matches()).containsExactly("- -> 4 -> -");
  }

  @Test
  void the_end_of_all_events_decides_what_waits() {
    SequenceTrial trial = SequenceTrial.within(5, "A B !M").events("A B A");
    assertThat(trial.matches()).isEmpty();
    trial.operator().finish();
    assertThat(trial.matches()).containsExactly("1 -> 2 -> -");
    assertThat(trial.operator().open()).isZero();
  }

  @Test
  void until_does_not_end_what_is_complete_and_waits() {
    assertThat(SequenceTrial.within(9, "U", "A !M").events("A U").advance(99).matches())
        .containsExactly("1 -> -");
    assertThat(SequenceTrial.within(9, "U", "A B !M").events("A U B").advance(99).matches())
        .isEmpty();
  }

  @Test
  void state_ends_with_the_span() {
    SequenceTrial trial = SequenceTrial.within(5, "A B");
    for (int i = 0; i < 1_000; i++) {
      trial.event(i / 100, "A", "host-" + i);
    }
    assertThat(trial.operator().open()).isEqualTo(600);
    assertThat(trial.operator().oldestReference()).hasValue(401);
    long bytes = trial.operator().bytes();
    trial.advance(100);
    assertThat(trial.operator().open()).isZero();
    assertThat(trial.operator().oldestReference()).isEmpty();
    assertThat(trial.operator().bytes()).isLessThan(2_000).isLessThan(bytes);
  }

  @Test
  void an_open_sequence_takes_64_bytes_with_the_id_that_it_is_known_by() {
    SequenceTrial trial = SequenceTrial.within(3_600, "A B");
    for (int i = 0; i < 300_000; i++) {
      trial.event(i / 100, "A", "4c4c4544-0000-1000-8000-%012d".formatted(i));
    }
    assertThat(trial.operator().open()).isEqualTo(300_000);
    assertThat(trial.operator().bytes()).isLessThanOrEqualTo(64 * 300_000);
  }

  /// Keys of one length end and others begin, so that those that stay are moved. Where absence is
  /// asked on both sides, one event behind forbids nothing.
  @Test
  void sequences_stay_open_when_their_keys_are_moved() {
    for (String stages : List.of("A B", "A B C", "A C !B", "!Z A B", "!Z A C !B")) {
      SequenceTrial trial = SequenceTrial.within(3_600, "U", stages);
      for (int i = 0; i < 20_000; i++) {
        trial.event(1, "A", "key-" + i);
        if (stages.contains("C")) {
          trial.event(1, stages.endsWith("C") ? "B" : "C", "key-" + i);
        }
      }
      for (int i = 0; i < 20_000; i++) {
        if (i % 10 > 0) {
          trial.event(2, stages.endsWith("!B") ? "B" : "U", "key-" + i);
        }
      }
      for (int i = 0; i < 20_000; i++) {
        trial.event(3, "A", "a-key-that-takes-more-room-" + i);
      }
      for (int i = 0; i < 20_000; i += 10) {
        trial.event(4, stages.endsWith("!B") ? "U" : stages.endsWith("C") ? "C" : "B", "key-" + i);
      }
      trial.advance(5_000);
      int matches = stages.equals("!Z A C !B") ? 20_000 : 2_000;
      assertThat(trial.matches()).as(stages).hasSize(matches);
      assertThat(trial.operator().open()).isZero();
    }
  }

  @Test
  void an_event_that_goes_on_with_nothing_is_not_kept() {
    SequenceTrial trial = SequenceTrial.within(60, "A B C").event(1, "B", "x").event(2, "C", "x");
    assertThat(trial.numbered()).isEmpty();
    trial.event(3, "A", "x").event(4, "C", "x").event(5, "B", "y").event(6, "B", "x");
    assertThat(trial.numbered()).containsExactly(3L, 6L);
    assertThat(trial.event(7, "C", "x").matches()).containsExactly("3 -> 6 -> 7");
  }

  @Test
  void an_event_that_goes_on_with_nothing_takes_no_room_from_others() {
    SequenceTrial trial =
        SequenceTrial.within(60, "A B", new SequenceLimits(9, 9, 9, 8, 9))
            .event(1, "A", "x")
            .event(2, "B", "a key of many bytes")
            .event(3, "B", "x");
    assertThat(trial.matches()).containsExactly("1 -> 3");
    assertThat(trial.operator().dropped().isNothing()).isTrue();
  }

  @Test
  void a_bound_forgets_the_oldest_and_counts_it() {
    SequenceLimits limits = new SequenceLimits(2, 9, 9, 99, 9);
    SequenceTrial trial =
        SequenceTrial.within(60, "A B", limits)
            .event(1, "A", "x")
            .event(2, "A", "y")
            .event(3, "A", "y")
            .event(4, "A", "z")
            .event(5, "B", "x")
            .event(6, "B", "y")
            .event(7, "B", "z");
    assertThat(trial.matches()).containsExactly("3 -> 6", "4 -> 7");
    assertThat(trial.operator().dropped()).isEqualTo(new Dropped(1, 0, 0, 0));
  }

  @Test
  void the_events_of_all_sequences_have_a_bound() {
    SequenceTrial trial =
        SequenceTrial.within(60, "A B C", new SequenceLimits(9, 9, 6, 99, 9))
            .event(1, "A", "x")
            .event(2, "B", "x")
            .event(3, "A", "y")
            .event(4, "C", "x")
            .event(5, "B", "y")
            .event(6, "C", "y");
    assertThat(trial.matches()).containsExactly("3 -> 5 -> 6");
    assertThat(trial.operator().dropped()).isEqualTo(new Dropped(1, 0, 0, 0));
  }

  @Test
  void an_event_out_of_order_is_refused() {
    SequenceTrial trial = SequenceTrial.of("A B").event(5, "A");
    assertThatThrownBy(() -> trial.event(4, "B")).isInstanceOf(IllegalArgumentException.class);
  }
}
