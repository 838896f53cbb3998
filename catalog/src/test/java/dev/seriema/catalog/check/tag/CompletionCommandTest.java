package dev.seriema.catalog.check.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionCommandTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "from a | completion x",
        "from a | COMPLETION",
        "from a |completion(x)",
        "from a\n|\n  // asks\n  /* a model */ completion x",
        "from a | where b == \"say \\\"|\\\" twice\" | completion x",
        "from a | where b == \"\"\"a \" b\"\"\" | completion x",
        "from a | keep `c|d` | completion x",
      })
  void a_command_is_found(String query) {
    assertThat(CompletionCommand.isIn(query)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "|",
        "completion",
        "from completion",
        "from a | where completion == 1",
        "from a | completions x",
        "from a // | completion x",
        "from a /* | completion x */",
        "from a | where b == \"| completion\"",
        "from a | where b == \"\"\"| completion\"\"\"",
        "from a | keep `| completion`",
        "from a | where b == \"| completion",
        "from a | where b == \"\\",
        "from a /* | completion x",
        "from a | /*",
      })
  void what_only_looks_like_one_is_none(String query) {
    assertThat(CompletionCommand.isIn(query)).isFalse();
  }
}
