package dev.seriema.engine.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seriema.model.value.IpAddress;
import dev.seriema.model.value.Value;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueOrderTest {
  @Test
  void whole_numbers_and_fractions_are_one_order_without_rounding() {
    ascend(
        Value.of(-1e300),
        Value.of(Long.MIN_VALUE),
        Value.of(-7.5),
        Value.of(-7),
        Value.of(0),
        Value.of(0.5),
        Value.of(1L << 53),
        Value.of((1L << 53) + 1),
        Value.of(0x1p53 + 2),
        Value.of(Long.MAX_VALUE),
        Value.of(0x1p63));
    same(Value.of(7), Value.of(7.0));
    same(Value.of(0.0), Value.of(-0.0));
    same(Value.of(0), Value.of(-0.0));
  }

  @Test
  void texts_go_by_their_bytes() {
    ascend(
        Value.of(""),
        Value.of("A"),
        Value.of("AB"),
        Value.of("a"),
        Value.of("é"),
        Value.of("日"),
        Value.of("\uFFFD"),
        Value.of("😀"));
  }

  @Test
  void addresses_go_by_their_bits() {
    ascend(
        address("::"),
        address("::1"),
        address("10.0.0.1"),
        address("192.0.2.1"),
        address("2001:db8::"),
        address("ff02::1"));
    same(address("10.0.0.1"), address("::ffff:10.0.0.1"));
  }

  @Test
  void moments_go_by_time_and_false_before_true() {
    ascend(
        new Value.Moment(Instant.parse("2026-03-02T10:00:00Z")),
        new Value.Moment(Instant.parse("2026-03-02T10:00:00.000000001Z")));
    ascend(Value.of(false), Value.of(true));
  }

  @Test
  void values_of_two_kinds_have_no_order() {
    List<Value> kinds =
        List.of(
            Value.of("7"),
            Value.of(7),
            Value.of(true),
            new Value.Moment(Instant.EPOCH),
            address("::7"),
            Value.missing());
    for (Value left : kinds) {
      for (Value right : kinds) {
        boolean oneKind = left.equals(right) && !left.isMissing();
        assertThat(ValueOrder.isComparable(left, right)).isEqualTo(oneKind);
        if (!oneKind) {
          assertThatThrownBy(() -> ValueOrder.compare(left, right))
              .isInstanceOf(IllegalArgumentException.class);
        }
      }
    }
  }

  private static Value address(String text) {
    return new Value.Address(IpAddress.parse(text).orElseThrow());
  }

  private static void ascend(Value... values) {
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values.length; j++) {
        assertThat(Integer.signum(ValueOrder.compare(values[i], values[j])))
            .as("%s to %s", values[i], values[j])
            .isEqualTo(Integer.compare(i, j));
      }
    }
  }

  private static void same(Value left, Value right) {
    assertThat(ValueOrder.compare(left, right)).isZero();
    assertThat(ValueOrder.compare(right, left)).isZero();
  }
}
