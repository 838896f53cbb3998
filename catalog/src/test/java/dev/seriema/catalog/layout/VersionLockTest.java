package dev.seriema.catalog.layout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seriema.model.rule.RuleId;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionLockTest {
  @Test
  void the_version_of_each_rule_is_read_and_those_of_older_stacks_are_not() throws IOException {
    String lock =
        """
        {
          "a": {
            "previous": {"8.19": {"version": 1}, "9.0": {"version": 2}},
            "rule_name": "A",
            "version": 3
          },
          "b": {"version": 104, "stack_emit": {"9.5": {"version": 204}}},
          "c": {"rule_name": "without a version"}
        }
        """;

    assertThat(VersionLock.versions(lock.getBytes(UTF_8)))
        .isEqualTo(Map.of(new RuleId("a"), 3, new RuleId("b"), 104));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{\"a\": 1}", "{\n\"a\": {\"version\": 1}", "{\"a\": {]}", "{"})
  void what_is_not_a_lock_is_refused_with_the_line(String text) {
    assertThatThrownBy(() -> VersionLock.versions(text.getBytes(UTF_8)))
        .isInstanceOf(IOException.class)
        .hasMessageMatching("line [12] .*");
  }
}
