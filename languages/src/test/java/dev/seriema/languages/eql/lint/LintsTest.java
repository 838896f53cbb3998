package dev.seriema.languages.eql.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.languages.eql.Eql;
import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.EqlSettings;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.schema.EcsSchema;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LintsTest {
  private static final EqlSettings SETTINGS = new EqlSettings(EcsSchema.newest());

  static List<String> large_queries() {
    return List.of(
        "process where process.name in " + list(10_000, "n%d"),
        "process where process.name : " + list(10_000, "*n%d*"),
        "process where process.name : " + list(10_000, "*aaaaaaaaaaaaaaaaaaaaaaaaaaab%d"),
        "process where " + joined(1_000, " or ", "process.name : \"*n%d*\""),
        "process where " + joined(1_000, " and ", "process.args != \"n%d\""),
        "process where " + joined(10_000, " or ", "process.name == \"n%d\""),
        "process where "
            + joined(50, " and ", "(process.name : " + list(200, "*n%d") + " or process.pid == 1)"),
        "sequence by host.id "
            + joined(
                5_000,
                " ",
                "[process where process.pid == %d and process.name == \"a\" or user.id == \"b\"]"));
  }

  @ParameterizedTest
  @MethodSource("large_queries")
  void a_large_query_is_looked_through_in_time(String query) {
    Eql.check(query, SETTINGS);
    long start = System.nanoTime();
    assertThat(Eql.check(query, SETTINGS).tree()).isPresent();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void of_one_code_the_first_findings_are_told() {
    String query = "process where process.name in " + list(100, "n");
    assertThat(Eql.check(query, SETTINGS).diagnostics())
        .hasSize(Findings.MOST_OF_A_CODE)
        .extracting(Diagnostic::code)
        .containsOnly(EqlFault.COVERED_ITEM);
  }

  @Test
  void a_sequence_longer_than_the_rule_looks_back_is_told() {
    String query = "sequence by host.id with maxspan=90m [process where true] [file where true]";
    assertThat(codes(query, SETTINGS.withLookBack(Duration.ofMinutes(89))))
        .containsExactly(EqlFault.SPAN_BEYOND_LOOK_BACK);
    assertThat(codes(query, SETTINGS.withLookBack(Duration.ofMinutes(90)))).isEmpty();
    assertThat(codes(query, SETTINGS)).isEmpty();
  }

  @Test
  void a_look_back_is_told_in_the_longest_unit_that_counts_it() {
    String query = "sequence by host.id with maxspan=8d [process where true] [file where true]";
    assertThat(Eql.check(query, SETTINGS.withLookBack(Duration.ofDays(2))).diagnostics().getFirst())
        .extracting(Diagnostic::message)
        .isEqualTo("`maxspan` is 8d, and a run sees the last 2d");
    assertThat(
            Eql.check(query, SETTINGS.withLookBack(Duration.ofSeconds(90)))
                .diagnostics()
                .getFirst())
        .extracting(Diagnostic::message)
        .isEqualTo("`maxspan` is 8d, and a run sees the last 90s");
  }

  private static List<DiagnosticCode> codes(String query, EqlSettings settings) {
    return Eql.check(query, settings).diagnostics().stream().map(Diagnostic::code).toList();
  }

  private static String list(int count, String form) {
    return IntStream.range(0, count)
        .mapToObj(number -> "\"" + form.formatted(number) + "\"")
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String joined(int count, String join, String form) {
    return IntStream.range(0, count)
        .mapToObj(number -> form.replace("%d", Integer.toString(number)))
        .collect(Collectors.joining(join));
  }
}
