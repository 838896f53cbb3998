package dev.seriema.languages.eql.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.languages.eql.Eql;
import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.EqlSettings;
import dev.seriema.model.diagnostic.Diagnostic;
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
            + joined(
                50, " and ", "(process.name : " + list(200, "*n%d") + " or process.pid == 1)"));
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
