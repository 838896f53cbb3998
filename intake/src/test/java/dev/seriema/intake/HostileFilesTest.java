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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {
  /// So that a doubled key of the hostile lines lies on the way to a field that is read.
  private static final Set<FieldPath> FIELDS =
      Stream.of("@timestamp", "process.name", "event.id", "a", "A", "process.args")
          .map(FieldPath::new)
          .collect(Collectors.toSet());

  private static Reading read(String file, int blockBytes) throws IOException {
    return read(file, blockBytes, Delivery.FILE);
  }

  private static Reading read(String file, int blockBytes, Delivery delivery) throws IOException {
    Path path = SharedData.data().resolve("hostile").resolve(file);
    return Reading.of(List.of(delivery.of(path)), FIELDS, blockBytes);
  }

  private static Reading read(String file, Delivery delivery) throws IOException {
    return read(file, BlockReader.DEFAULT_BLOCK_BYTES, delivery);
  }

  private static JsonNode expectations() throws IOException {
    Path hostile = SharedData.data().resolve("hostile");
    return new ObjectMapper().readTree(hostile.resolve("expectations.json").toFile());
  }

  @ParameterizedTest
  @EnumSource
  void every_line_is_kept_or_refused_as_expected_however_it_comes(Delivery delivery)
      throws IOException {
    judge(BlockReader.DEFAULT_BLOCK_BYTES, delivery);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100, 4_096})
  void every_line_is_kept_or_refused_as_expected(int blockBytes) throws IOException {
    judge(blockBytes, Delivery.FILE);
  }

  private static void judge(int blockBytes, Delivery delivery) throws IOException {
    int judged = 0;
    for (var file : expectations().properties()) {
      JsonNode lines = file.getValue().path("lines");
      if (lines.path(0).has("expect") && !file.getKey().startsWith("timestamps")) {
        Reading reading = read(file.getKey(), blockBytes, delivery);
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
  @EnumSource
  void as_many_events_are_kept_as_expected(Delivery delivery) throws IOException {
    int judged = 0;
    for (var file : expectations().properties()) {
      if (file.getValue().has("kept") && !file.getKey().startsWith("utf16")) {
        Reading reading = read(file.getKey(), delivery);
        assertThat(reading.events())
            .as(file.getKey())
            .hasSize(file.getValue().path("kept").asInt());
        assertThat(reading.refused())
            .as(file.getKey())
            .hasSize(file.getValue().path("refused").asInt());
        assertThat(reading.findings())
            .as(file.getKey())
            .noneMatch(IntakeFinding::leavesInputUnread);
        judged++;
      }
    }
    assertThat(judged).isGreaterThan(20);
  }

  @ParameterizedTest
  @EnumSource
  void ids_tell_the_line_where_a_document_starts(Delivery delivery) throws IOException {
    Map<String, List<String>> ids =
        Map.of(
            "array-of-events.json", List.of("2", "30"),
            "pretty-printed.json", List.of("1"),
            "esql-response.json", List.of("1", "1:231"),
            "discover.csv", List.of("2", "4"),
            "bulk-bad.ndjson", List.of("2", "9"));
    for (var file : ids.entrySet()) {
      String name = delivery.name(file.getKey());
      assertThat(read(file.getKey(), delivery).events())
          .isEqualTo(file.getValue().stream().map(line -> name + ":" + line).toList());
    }
    assertThat(read("search-response.json", delivery).events()).containsExactly("1", "2", "3");
    assertThat(read("search-fields-only.json", delivery).events()).containsExactly("1");
    String bulk = delivery.name("bulk-good.ndjson");
    assertThat(read("bulk-good.ndjson", delivery).events())
        .containsExactly("1", bulk + ":4", bulk + ":7", bulk + ":13");
  }

  @ParameterizedTest
  @EnumSource
  void each_bad_place_of_a_bulk_body_is_told_and_the_rest_is_read(Delivery delivery)
      throws IOException {
    Reading reading = read("bulk-bad.ndjson", delivery);
    Map<Long, String> told = new TreeMap<>();
    for (IntakeFinding finding : reading.findings()) {
      told.put(
          finding.line(),
          finding.code() instanceof WrapperFault fault
              ? fault.word()
              : ((EventFault) finding.code()).word());
    }
    assertThat(told)
        .isEqualTo(
            Map.of(
                3L, "bulk-structure",
                4L, "bulk-structure",
                7L, "malformed-json",
                10L, "bulk-structure",
                12L, "bulk-structure"));
    assertThat(read("bulk-good.ndjson", delivery).told())
        .containsExactly(
            "INPUT-0009 "
                + delivery.name("bulk-good.ndjson")
                + " `"
                + delivery.name("bulk-good.ndjson")
                + "` holds actions that are no events: 2 of `update`, 1 of `delete`");
  }

  @ParameterizedTest
  @EnumSource
  void what_discover_shows_is_read_back(Delivery delivery) throws IOException {
    Reading reading = read("discover.csv", delivery);
    assertThat(reading.documents().getFirst())
        .contains("\"@timestamp\":\"2026-03-01T08:00:00.000Z\"")
        .contains("\"process.args\":[\"python3\",\"-m\",\"http.server\"]")
        .contains("\"message\":\"two\\nlines, \\\"quoted\\\"\"");
    assertThat(reading.documents().getLast())
        .isEqualTo("{\"@timestamp\":\"2026-03-01T08:00:01.000Z\"}");
    assertThat(reading.findings()).extracting("code").containsExactly(InputFault.LOCAL_TIMES);
  }

  @ParameterizedTest
  @EnumSource
  void text_in_another_encoding_is_refused_once_by_name(Delivery delivery) throws IOException {
    for (String file : List.of("utf16le.ndjson", "utf16be-nomark.ndjson")) {
      Reading reading = read(file, delivery);
      assertThat(reading.events()).isEmpty();
      assertThat(reading.told())
          .containsExactly(
              "INPUT-0005 "
                  + delivery.name(file)
                  + " `"
                  + delivery.name(file)
                  + "` is UTF-16 text, which is not read");
      assertThat(reading.findings().getFirst().hint()).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, BlockReader.DEFAULT_BLOCK_BYTES})
  void what_was_whole_of_damaged_gzip_is_read_and_the_damage_told_once(int blockBytes)
      throws IOException {
    Reading truncated = read("truncated.ndjson.gz", blockBytes);
    assertThat(truncated.findings()).extracting("code").containsExactly(InputFault.TRUNCATED);

    Reading followed = read("trailing-garbage.ndjson.gz", blockBytes);
    assertThat(followed.events()).hasSize(3);
    assertThat(followed.findings()).extracting("code").containsExactly(InputFault.BAD_COMPRESSION);

    Reading wrongSum = read("bad-crc.ndjson.gz", blockBytes);
    assertThat(wrongSum.findings()).extracting("code").containsExactly(InputFault.BAD_COMPRESSION);
  }

  @Test
  void plain_text_under_a_packed_name_is_read() throws IOException {
    Reading reading = read("not-gzip.ndjson.gz", BlockReader.DEFAULT_BLOCK_BYTES);
    assertThat(reading.events())
        .containsExactly("not-gzip.ndjson.gz:1", "not-gzip.ndjson.gz:2", "not-gzip.ndjson.gz:3");
    assertThat(reading.findings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void damage_is_told_once_however_it_comes(Delivery delivery) throws IOException {
    assertThat(read("truncated.ndjson.gz", delivery).findings())
        .extracting("code")
        .containsExactly(InputFault.TRUNCATED);
    assertThat(read("trailing-garbage.ndjson.gz", delivery).findings())
        .extracting("code")
        .containsExactly(InputFault.BAD_COMPRESSION);
    assertThat(read("bad-crc.ndjson.gz", delivery).findings())
        .extracting("code")
        .containsExactly(InputFault.BAD_COMPRESSION);
    assertThat(read("bomb.ndjson.gz", delivery).refused())
        .containsExactly(Map.entry(1L, EventFault.TOO_LARGE));
  }

  @Test
  void a_line_that_grows_without_end_costs_no_more_than_the_limit() throws IOException {
    Reading reading = read("bomb.ndjson.gz", BlockReader.DEFAULT_BLOCK_BYTES);
    assertThat(reading.events()).isEmpty();
    assertThat(reading.refused()).containsExactly(Map.entry(1L, EventFault.TOO_LARGE));
    assertThat(reading.aboutInputs()).isEmpty();
  }

  @Test
  void a_lone_carriage_return_ends_no_line() throws IOException {
    Reading reading = read("cr-only.ndjson", BlockReader.DEFAULT_BLOCK_BYTES);
    assertThat(reading.events()).isEmpty();
    assertThat(reading.refused()).containsExactly(Map.entry(1L, EventFault.MALFORMED_JSON));
  }
}
