package dev.seriema.catalog.sigma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The slow reading of ES|QL answers as the stack does, where that differs from what one may
/// expect.
class SlowEsqlTest {
  private static final Map<String, Object> EVENT =
      Map.of(
          "event.category",
          List.of("process", "network"),
          "process.name",
          "A*b\\c",
          "process.pid",
          7L,
          "process.args",
          List.of("x"),
          "source.ip",
          "10.1.2.3",
          "host.ip",
          List.of("10.0.0.1", "10.0.0.1"),
          "@timestamp",
          "2027-01-01T10:05:00Z");

  private static boolean holds(String condition) {
    return SlowEsql.of(
            "from logs-*, winlogbeat-* metadata _id, _version, _index\n| where "
                + condition
                + "\n| keep _id, _version, _index, @timestamp")
        .matches(EVENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "user.name == \"x\" # false",
        "not (user.name == \"x\") # false",
        "user.name is null or not (user.name == \"x\") # true",
        "user.name is not null # false",
        "user.name == \"x\" or process.pid == 7 # true",
        "not (user.name == \"x\" and process.pid == 8) # true",
        "not (user.name == \"x\" and process.pid == 7) # false",
        "event.category == \"process\" # false",
        "not (event.category == \"process\") # false",
        "event.category : \"process\" # true",
        "event.category is not null # true",
        "not (host.ip == \"10.0.0.1\") # false",
        "process.args == \"x\" # true",
        "process.pid in (6, 7) # true",
        "process.pid >= 7 and process.pid < 7.5 # true",
        "process.name like \"a*\" # false",
        "to_lower(process.name) like \"a\\\\*?\\\\\\\\c\" # true",
        "process.name like \"A?b\\\\\\\\c\" # true",
        "process.name rlike \"A\" # false",
        "process.name rlike \"A\\\\*[a-c].{2}\" # true",
        "cidr_match(source.ip, \"11.0.0.0/8\", \"10.1.0.0/16\") # true",
        "not (cidr_match(to_ip(process.name), \"10.0.0.0/8\")) # false",
        "to_ip(process.name) is null # true",
        "starts_with(process.name, \"A*\") # true",
        "locate(process.name, \"z\") > 0 # false",
        "date_extract(\"hour_of_day\", @timestamp) == 10 # true",
        "(date_extract(\"day_of_year\", date_trunc(1 week, @timestamp) + 3 days) - 1) / 7 + 1 == 53"
            + " # true",
      })
  void a_condition_holds_or_not(String condition, boolean expected) {
    assertThat(holds(condition)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "process.nmae == \"x\"",
        "process.pid == \"7\"",
        "process.name == 7",
        "process.name < \"x\"",
        "process.name",
        "source.ip like \"10*\"",
        "process.name rlike \"a@\"",
        "process.name like \"a\\\\b\"",
        "mv_count(process.args) > 1",
        "process.pid == 7 process.pid == 8",
        "process.pid = 7",
      })
  void what_the_stack_refuses_or_nobody_knows_stops_the_test(String condition) {
    assertThatThrownBy(() -> holds(condition)).isInstanceOf(AssertionError.class);
  }

  @Test
  void events_have_to_keep_what_tells_them_apart() {
    assertThatThrownBy(() ->
            SlowEsql.of(
                "from logs-* metadata _id, _version, _index\n| where process.pid == 7\n| keep"
                    + " @timestamp, process.pid, process.name"))
        .isInstanceOf(AssertionError.class);
  }
}
