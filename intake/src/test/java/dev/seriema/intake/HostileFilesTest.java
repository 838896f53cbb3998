package dev.seriema.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seriema.model.event.EventFault;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {
  /// So that a doubled key of the hostile lines lies on the way to a field that is read.
  private static final Set<FieldPath> FIELDS =
      Stream.of("@timestamp", "process.name", "event.id", "a", "A", "process.args")
          .map(FieldPath::new)
          .collect(Collectors.toSet());

  private static Reading read(String file, int blockBytes) {
    Path path = SharedData.data().resolve("hostile").resolve(file);
    return Reading.of(List.of(EventSource.ofFile(file, path)), FIELDS, blockBytes);
  }

  private static JsonNode expectations() throws IOException {
    Path hostile = SharedData.data().resolve("hostile");
    return new ObjectMapper().readTree(hostile.resolve("expectations.json").toFile());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100, 4_096, BlockReader.DEFAULT_BLOCK_BYTES})
  void every_line_is_kept_or_refused_as_expected(int blockBytes) throws IOException {
    int judged = 0;
    for (var file : expectations().properties()) {
      JsonNode lines = file.getValue().path("lines");
      if (lines.path(0).has("expect") && !file.getKey().startsWith("timestamps")) {
        Reading reading = read(file.getKey(), blockBytes);
        Map<Long, String> expected = new TreeMap<>();
        for (JsonNode line : lines) {
          if (line.path("expect").asText().equals("refuse")) {
            expected.put(line.path("line").asLong(), line.path("kind").asText());
          }
          judged++;
        }
        Map<Long, String> refused = new TreeMap<>();
        reading.refused().forEach((line, fault) -> refused.put(line, fault.word()));
        assertThat(refused).as(file.getKey()).isEqualTo(expected);
        assertThat(reading.aboutInputs()).as(file.getKey()).isEmpty();
      }
    }
    assertThat(judged).isGreaterThan(150);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100, 4_096, BlockReader.DEFAULT_BLOCK_BYTES})
  void as_many_events_are_kept_as_expected(int blockBytes) throws IOException {
    Set<String> wrapped =
        Set.of(
            "utf16le.ndjson",
            "bulk-good.ndjson",
            "search-response.json",
            "search-fields-only.json",
            "array-of-events.json",
            "pretty-printed.json",
            "esql-response.json");
    for (var file : expectations().properties()) {
      if (file.getValue().has("kept") && !wrapped.contains(file.getKey())) {
        Reading reading = read(file.getKey(), blockBytes);
        assertThat(reading.events())
            .as(file.getKey())
            .hasSize(file.getValue().path("kept").asInt());
        assertThat(reading.refused())
            .as(file.getKey())
            .hasSize(file.getValue().path("refused").asInt());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "bulk-good.ndjson = a `_bulk` body",
        "bulk-bad.ndjson = a `_bulk` body",
        "search-response.json = a search response",
        "search-fields-only.json = a search response",
        "array-of-events.json = a JSON array",
        "pretty-printed.json = a JSON document over several lines",
        "discover.csv = CSV",
        "esql-response.json = the answer of an ES|QL query",
        "utf16le.ndjson = UTF-16 text",
        "utf16be-nomark.ndjson = UTF-16 text"
      })
  void another_format_is_refused_once_by_name(String file, String format) {
    for (int blockBytes : new int[] {1, 100, BlockReader.DEFAULT_BLOCK_BYTES}) {
      Reading reading = read(file, blockBytes);
      assertThat(reading.events()).isEmpty();
      assertThat(reading.findings()).hasSize(1);
      assertThat(reading.findings().getFirst().message())
          .isEqualTo("`" + file + "` is " + format + ", which is not read");
      assertThat(reading.findings().getFirst().hint()).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, BlockReader.DEFAULT_BLOCK_BYTES})
  void what_was_whole_of_damaged_gzip_is_read_and_the_damage_told_once(int blockBytes) {
    Reading truncated = read("truncated.ndjson.gz", blockBytes);
    assertThat(truncated.findings()).extracting("code").containsExactly(InputFault.TRUNCATED);

    Reading followed = read("trailing-garbage.ndjson.gz", blockBytes);
    assertThat(followed.events()).hasSize(3);
    assertThat(followed.findings()).extracting("code").containsExactly(InputFault.BAD_COMPRESSION);

    Reading wrongSum = read("bad-crc.ndjson.gz", blockBytes);
    assertThat(wrongSum.findings()).extracting("code").containsExactly(InputFault.BAD_COMPRESSION);
  }

  @Test
  void plain_text_under_a_packed_name_is_read() {
    Reading reading = read("not-gzip.ndjson.gz", BlockReader.DEFAULT_BLOCK_BYTES);
    assertThat(reading.events())
        .containsExactly("not-gzip.ndjson.gz:1", "not-gzip.ndjson.gz:2", "not-gzip.ndjson.gz:3");
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void a_line_that_grows_without_end_costs_no_more_than_the_limit() {
    Reading reading = read("bomb.ndjson.gz", BlockReader.DEFAULT_BLOCK_BYTES);
    assertThat(reading.events()).isEmpty();
    assertThat(reading.refused()).containsExactly(Map.entry(1L, EventFault.TOO_LARGE));
    assertThat(reading.aboutInputs()).isEmpty();
  }

  @Test
  void a_lone_carriage_return_ends_no_line() {
    Reading reading = read("cr-only.ndjson", BlockReader.DEFAULT_BLOCK_BYTES);
    assertThat(reading.events()).isEmpty();
    assertThat(reading.refused()).containsExactly(Map.entry(1L, EventFault.MALFORMED_JSON));
  }
}
