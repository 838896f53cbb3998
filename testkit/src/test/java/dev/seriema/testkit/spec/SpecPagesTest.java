package dev.seriema.testkit.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecPagesTest {
  private static final String SOUND =
      """
      # Shells

      What a shell is.

      ## A name

      Names are exact.

      ```eql
      process where process.name == "bash"
      ```
      ```events
      id | process.name | process.pid | process.args
      1  | bash         | 4           | ["-c", "x"]
      b  |              | "4"         |
      ```
      ```matches
      1
      ```

      ## Another

      ```eql
      any where true
      ```
      """;

  @Test
  void a_page_has_a_test_for_each_heading() {
    List<SpecCase> cases = read(SOUND);
    assertThat(cases).extracting(SpecCase::name).containsExactly("A name", "Another");
    SpecCase first = cases.getFirst();
    assertThat(first.line()).isEqualTo(5);
    assertThat(first.only(BlockKind.EQL)).isEqualTo("process where process.name == \"bash\"");
    assertThat(first.only(BlockKind.MATCHES)).isEqualTo("1");
    assertThat(first.optional(BlockKind.MAPPING)).isEmpty();
  }

  @Test
  void a_cell_is_json_where_it_can_be_and_missing_where_it_is_empty() {
    List<SpecEvent> events = read(SOUND).getFirst().events();
    assertThat(events)
        .extracting(SpecEvent::id, event -> new String(event.document(), StandardCharsets.UTF_8))
        .containsExactly(
            tuple(
                "1",
                "{\"process.name\":\"bash\",\"process.pid\":4,\"process.args\":[\"-c\",\"x\"]}"),
            tuple("b", "{\"process.pid\":\"4\"}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "```eql; ```sql; unknown block `sql`",
        "# Shells; Shells; a page starts with a title",
        "## Another; ### Another; a test begins with `## ` and its name",
        "## Another; ## A name; `A name` is there twice",
        "## A name; A name; a block stands before the first test",
      })
  void what_cannot_be_read_as_a_test_is_a_fault(String sound, String faulty, String message) {
    assertThatThrownBy(() -> read(SOUND.replace(sound, faulty)))
        .isInstanceOf(SpecFault.class)
        .hasMessageContaining(message);
  }

  @Test
  void a_page_without_a_test_is_a_fault() {
    assertThatThrownBy(() -> read("# Shells\n\nNothing yet.\n"))
        .isInstanceOf(SpecFault.class)
        .hasMessage("shells.md:1: the page has no test");
  }

  @Test
  void a_heading_without_a_block_is_a_fault() {
    assertThatThrownBy(() -> read(SOUND + "\n## Empty\n"))
        .isInstanceOf(SpecFault.class)
        .hasMessageContaining("`Empty` has no block");
  }

  @Test
  void a_block_that_never_ends_is_a_fault() {
    assertThatThrownBy(() -> read(SOUND + "\n## Open\n\n```eql\nany where true\n"))
        .isInstanceOf(SpecFault.class)
        .hasMessageContaining("the block is never closed");
  }

  @Test
  void a_column_time_counts_from_a_fixed_start() {
    List<SpecEvent> events =
        read("""
        # Times

        ## A time

        ```events
        id | time  | a
        1  | 0s    | 1
        2  | 1m30s |
        3  | 5ms   |
        4  |       |
        ```
        """)
            .getFirst()
            .events();
    assertThat(events)
        .extracting(event -> event.time().map(Instant::toString).orElse("none"))
        .containsExactly(
            "2026-03-15T12:00:00Z", "2026-03-15T12:01:30Z", "2026-03-15T12:00:00.005Z", "none");
    assertThat(new String(events.getFirst().document(), StandardCharsets.UTF_8))
        .isEqualTo("{\"@timestamp\":\"2026-03-15T12:00:00Z\",\"a\":1}");
  }

  @Test
  void a_timeline_draws_events_and_what_they_complete() {
    SpecCase drawn =
        timeline(
            """
            a/A1        a/A4  A5
                  b/BC2       B5
            => A4 B5
            => - a/A1 -
            """);
    assertThat(drawn.events())
        .extracting(SpecEvent::id, event -> new String(event.document(), StandardCharsets.UTF_8))
        .containsExactly(
            tuple("A1", moment(1, "\"A\"],\"host.id\":\"a\"")),
            tuple("BC2", moment(2, "\"B\",\"C\"],\"host.id\":\"b\"")),
            tuple("A4", moment(4, "\"A\"],\"host.id\":\"a\"")),
            tuple("A5", moment(5, "\"A\"]")),
            tuple("B5", moment(5, "\"B\"]")));
    assertThat(drawn.matches()).contains(List.of("A4 -> B5", "- -> A1 -> -"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "A4 B1; `B1` stands behind `A4`, which is later",
        "A4 A4; `A4` is there twice",
        "A4 x; `x` is no event like `a/A4`",
        "=> A4 b; `b` is no event like `a/A4`",
      })
  void a_timeline_that_cannot_be_meant_is_a_fault(String line, String message) {
    assertThatThrownBy(() -> timeline(line).events())
        .isInstanceOf(SpecFault.class)
        .hasMessageContaining(message);
  }

  private static SpecCase timeline(String lines) {
    return read("# T\n\n## A test\n\n```timeline\n" + lines.strip() + "\n```\n").getFirst();
  }

  private static String moment(int second, String rest) {
    return "{\"@timestamp\":\"2026-03-15T12:00:0%dZ\",\"event.category\":[%s}"
        .formatted(second, rest);
  }

  @Test
  void a_block_that_is_needed_once_is_there_once() {
    SpecCase second = read(SOUND).getLast();
    assertThatThrownBy(() -> second.only(BlockKind.MATCHES))
        .isInstanceOf(SpecFault.class)
        .hasMessageContaining("needs a block `matches`");
    SpecCase doubled = read(SOUND + "```eql\nany where false\n```\n").getLast();
    assertThatThrownBy(() -> doubled.only(BlockKind.EQL))
        .isInstanceOf(SpecFault.class)
        .hasMessageContaining("has 2 blocks `eql`");
  }

  @Test
  void a_block_that_nobody_runs_is_a_fault() {
    SpecCase first = read(SOUND).getFirst();
    assertThatThrownBy(() -> first.expectOnly(BlockKind.EQL, BlockKind.EVENTS))
        .isInstanceOf(SpecFault.class)
        .hasMessageContaining("a block `matches` is not run here, only eql, events");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "id | process.name; name | process.name; the head names `id` and then fields",
        "b  |              | \"4\"         |; b | x; a row has 4 cells",
        "b  |; 1  |; id `1` is there twice",
      })
  void a_table_with_a_slip_is_a_fault(String sound, String faulty, String message) {
    SpecCase first = read(SOUND.replace(sound, faulty)).getFirst();
    assertThatThrownBy(first::events).isInstanceOf(SpecFault.class).hasMessageContaining(message);
  }

  private static List<SpecCase> read(String page) {
    return SpecPages.read("shells.md", page.lines().toList());
  }
}
