package dev.seriema.catalog.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.sigma.SigmaText.Told;
import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What of correlations no rule of ours can say, and what is wrong with them, is told.
class CorrelationRefusalsTest {
  static Stream<Arguments> correlations() {
    String count = "type: event_count\nrules: failed\ngroup-by: LogonType\ntimespan: 5m\n";
    String both = "type: temporal\nrules: [failed, good]\ntimespan: 5m\n";
    return Stream.of(
        Arguments.of(SigmaFault.BAD_CORRELATION, count + "condition: {most: 4}\n"),
        Arguments.of(SigmaFault.BAD_CORRELATION, count + "condition: {gte: x}\n"),
        Arguments.of(SigmaFault.BAD_CORRELATION, count.replace("5m", "soon")),
        Arguments.of(
            SigmaFault.BAD_CORRELATION, count.replace("failed", "fail") + "condition: {gte: 4}\n"),
        Arguments.of(SigmaFault.BAD_CORRELATION, count + "condition: {gte: 4}\nwindow: 5m\n"),
        Arguments.of(SigmaFault.MISSING_PART, "type: event_count\nrules: failed\n"),
        Arguments.of(SigmaFault.UNKNOWN_VALUE, count.replace("event_count", "events")),
        Arguments.of(SigmaFault.NO_EQUAL_CORRELATION, count + "condition: {lte: 4}\n"),
        Arguments.of(SigmaFault.NO_EQUAL_CORRELATION, count + "condition: {gte: 4, lt: 9}\n"),
        Arguments.of(
            SigmaFault.NO_EQUAL_CORRELATION, "type: temporal\nrules: [failed]\ntimespan: 5m\n"),
        Arguments.of(SigmaFault.NO_EQUAL_CORRELATION, both + "condition: failed and not good\n"),
        Arguments.of(SigmaFault.NO_EQUAL_CORRELATION, both + "condition: {lt: 2}\n"),
        Arguments.of(SigmaFault.UNKNOWN_SEARCH, both + "condition: failed and made\n"),
        Arguments.of(SigmaFault.BAD_CORRELATION, count + "condition: failed\n"),
        Arguments.of(SigmaFault.WRONG_TYPE, count + "condition: [failed]\n"));
  }

  @Test
  void rules_in_more_orders_than_rules_can_be_are_told() {
    String parts =
        Stream.of("a", "b", "c", "d")
            .map(name ->
                "title: Part\nname: %s\nlogsource: {product: windows, service: security}%n"
                        .formatted(name)
                    + "detection: {s: {TargetUserName: '%s'}, condition: s}%n---%n".formatted(name))
            .collect(Collectors.joining());
    String all = "title: All\ncorrelation:\n    rules: [a, b, c, d]\n    timespan: 5m\n    type: ";
    SigmaText unordered = new SigmaText(parts + all + "temporal\n");
    assertThat(unordered.findings())
        .extracting(Diagnostic::message)
        .anyMatch(message -> message.contains("which is 24; at most 6"));
    assertThat(unordered.rules()).isEmpty();
    assertThat(new SigmaText(parts + all + "temporal_ordered\n").rules()).hasSize(1);
    assertThat(
            new SigmaText(parts + all + "temporal\n    condition: a and (b or c or d)\n").rules())
        .hasSize(6);
    assertThat(
            new SigmaText(parts + all + "temporal\n    condition: (a or b) and (c or d)\n").rules())
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("correlations")
  void a_correlation_that_has_no_equal_is_told(SigmaFault fault, String correlation) {
    SigmaText read = SigmaText.correlated(correlation);
    assertThat(read.told()).extracting(Told::code).contains(fault);
    assertThat(read.rules()).isEmpty();
  }

  @Test
  void a_correlation_of_a_correlation_is_told() {
    SigmaText inner =
        SigmaText.correlated(
            "type: event_count\nrules: failed\ntimespan: 5m\ncondition: {gte: 4}\n");
    SigmaText both =
        new SigmaText(
            inner.yaml().replace("title: Correlated", "title: Inner\nname: inner")
                + "---\ntitle: Outer\ncorrelation:\n    type: temporal_ordered\n"
                + "    rules: [inner, good]\n    timespan: 1h\n");
    assertThat(both.told()).extracting(Told::code).contains(SigmaFault.NO_EQUAL_CORRELATION);
    assertThat(both.rules()).isEmpty();
  }

  @Test
  void a_counting_rule_says_that_its_window_is_narrower() {
    assertThat(
            SigmaText.correlated(
                    """
                    type: value_count
                    rules: failed
                    timespan: 5m
                    condition: {field: LogonType, gte: 4}
                    """)
                .told())
        .extracting(Told::code)
        .contains(SigmaFault.NARROWER_WINDOW);
  }
}
