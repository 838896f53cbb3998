package dev.seriema.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.engine.plan.Plan;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Rules that wait for a number: which events they are tried on.
final class AwaitedNumbersTest {
  private static final SourceSpan HERE = new SourceSpan(0, 1);
  private static final Field PORT = new Field(new FieldPath("destination.port"), FieldType.LONG);
  private static final Condition SMB = is(139, 445);
  private static final Condition VNC =
      all(order(Comparison.AT_LEAST, 5_800), order(Comparison.LESS, 5_811));

  @Test
  void a_rule_is_tried_where_one_of_its_numbers_may_stand() {
    assertTried(SMB, "445", true);
    assertTried(SMB, "\"445\"", true);
    assertTried(SMB, "445.0", true);
    assertTried(SMB, "443", false);
  }

  @Test
  void both_ends_of_a_range_make_a_list() {
    assertTried(VNC, "5800", true);
    assertTried(VNC, "5810", true);
    assertTried(VNC, "5811", false);
    assertTried(VNC, "49152", false);
  }

  @Test
  void each_end_of_a_range_may_hold_for_a_value_of_its_own() {
    assertTried(VNC, "[80, 49152]", true);
  }

  @Test
  void what_is_no_plain_number_is_left_to_the_test() {
    Tried is = new Tried(VNC);
    assertThat(is.matches("5805.7")).isTrue();
    assertThat(is.matches("5.805e3")).isTrue();
    assertThat(is.matches("-5805")).isFalse();
    assertThat(is.matches("true")).isFalse();
  }

  @Test
  void an_empty_range_waits_for_several_values() {
    Condition none = all(order(Comparison.GREATER, 10), order(Comparison.LESS, 5));
    assertTried(none, "7", false);
    assertTried(none, "[1, 20]", true);
  }

  @Test
  void a_wide_range_waits_for_any_value() {
    Condition wide = all(order(Comparison.AT_LEAST, 1_024), order(Comparison.AT_MOST, 65_535));
    Tried is = new Tried(wide);
    assertThat(is.matches("80")).isFalse();
    assertThat(is.tried()).isEqualTo(1);
    assertThat(is.matches("8080")).isTrue();
  }

  /// @param matches whether it is tried, and then it matches
  private static void assertTried(Condition condition, String port, boolean matches) {
    Tried is = new Tried(condition);
    assertThat(is.matches(port)).as(port).isEqualTo(matches);
    assertThat(is.tried()).as(port).isEqualTo(matches ? 1 : 0);
  }

  private static final class Tried {
    private final Plan plan;
    private final Matcher matcher;

    Tried(Condition condition) {
      Plan.Builder builder = Plan.builder();
      builder.add(condition);
      plan = builder.build();
      matcher = new Matcher(plan);
    }

    boolean matches(String port) {
      return matcher.match(
              Scanned.event(plan.layout(), "{\"destination.port\":" + port + "}"), null)
          == 1;
    }

    int tried() {
      return matcher.tried();
    }
  }

  private static Condition is(long... numbers) {
    List<Value> values = Arrays.stream(numbers).mapToObj(Value::of).toList();
    return new Condition.Test(PORT, new Predicate.OneOf(values, LetterCase.EXACT), HERE);
  }

  private static Condition order(Comparison comparison, long bound) {
    return new Condition.Test(PORT, new Predicate.Order(comparison, Value.of(bound)), HERE);
  }

  private static Condition all(Condition... terms) {
    return new Condition.AllOf(List.of(terms), HERE);
  }
}
