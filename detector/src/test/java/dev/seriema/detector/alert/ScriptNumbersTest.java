package dev.seriema.detector.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ScriptNumbersTest {
  @Test
  void numbers_read_as_in_javascript() {
    assertThat(ScriptNumbers.parse(" 47.5 ")).hasValue(47.5);
    assertThat(ScriptNumbers.parse("")).hasValue(0);
    assertThat(ScriptNumbers.parse("\t\n")).hasValue(0);
    assertThat(ScriptNumbers.parse("-.5e1")).hasValue(-5);
    assertThat(ScriptNumbers.parse("0x1F")).hasValue(31);
    assertThat(ScriptNumbers.parse("0b101")).hasValue(5);
    assertThat(ScriptNumbers.parse("0O17")).hasValue(15);
  }

  @Test
  void what_is_no_finite_number_is_none() {
    for (String text : new String[] {"high", "1,5", "7d", "-0x1F", "1e999", "Infinity", "NaN"}) {
      assertThat(ScriptNumbers.parse(text)).as(text).isEqualTo(OptionalDouble.empty());
    }
  }

  @Test
  void numbers_are_written_as_in_javascript() {
    assertThat(ScriptNumbers.text(7)).isEqualTo("7");
    assertThat(ScriptNumbers.text(-0.0)).isEqualTo("0");
    assertThat(ScriptNumbers.text(0.1)).isEqualTo("0.1");
    assertThat(ScriptNumbers.text(1e20)).isEqualTo("100000000000000000000");
    assertThat(ScriptNumbers.text(1e21)).isEqualTo("1e+21");
    assertThat(ScriptNumbers.text(-1.25e-7)).isEqualTo("-1.25e-7");
    assertThat(ScriptNumbers.text(0.000001)).isEqualTo("0.000001");
  }

  @Test
  void whole_numbers_are_safe_up_to_a_bound() {
    assertThat(ScriptNumbers.isSafeInteger(9_007_199_254_740_991.0)).isTrue();
    assertThat(ScriptNumbers.isSafeInteger(9_007_199_254_740_992.0)).isFalse();
    assertThat(ScriptNumbers.isSafeInteger(7.5)).isFalse();
  }
}
