package dev.seriema.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Real documents in several forms are the events of the plain sets; raw logs are named.
class SharedFormatsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Reading read(String file, Delivery delivery) throws IOException {
    Path path = SharedData.data().resolve(file);
    return Reading.of(List.of(delivery.of(path)), Set.of(), BlockReader.DEFAULT_BLOCK_BYTES);
  }

  private static List<JsonNode> trees(List<String> documents) throws IOException {
    List<JsonNode> trees = new ArrayList<>();
    for (String document : documents) {
      trees.add(JSON.readTree(document));
    }
    return trees;
  }

  @ParameterizedTest
  @EnumSource
  void every_form_gives_the_events_of_the_plain_set(Delivery delivery) throws IOException {
    List<List<String>> pairs =
        List.of(
            List.of("formats/bulk-cloudtrail.ndjson.gz", "aws-cloudtrail-invictus.ndjson.gz"),
            List.of("formats/search-response-okta.json.gz", "okta-system.ndjson.gz"),
            List.of("formats/array-auditd.json.gz", "linux-auditd-filebeat.ndjson.gz"),
            List.of(
                "formats/elasticdump-sysmon.ndjson.gz",
                "windows-sysmon-winlogbeat-golden.ndjson.gz"));
    List<Integer> counts = List.of(200, 16, 116, 40);
    for (int i = 0; i < pairs.size(); i++) {
      Reading wrapped = read(pairs.get(i).getFirst(), delivery);
      Reading plain = read(pairs.get(i).getLast(), Delivery.FILE);
      assertThat(wrapped.findings()).isEmpty();
      assertThat(wrapped.events()).hasSize(counts.get(i));
      assertThat(trees(wrapped.documents()))
          .as(pairs.get(i).getFirst())
          .isEqualTo(trees(plain.documents()).subList(0, counts.get(i)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "linux-audit.log.gz = a Linux audit log",
        "linux-sysmon-xml.log.gz = XML of Windows or Sysmon events",
        "zeek-tsv.log.gz = a Zeek log (TSV)"
      })
  void a_raw_log_is_refused_once_by_its_name(String file, String name) throws IOException {
    for (Delivery delivery : Delivery.values()) {
      Reading reading = read("raw/" + file, delivery);
      assertThat(reading.events()).isEmpty();
      assertThat(reading.findings())
          .singleElement()
          .satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(InputFault.OTHER_FORMAT);
            assertThat(finding.message())
                .isEqualTo("`" + delivery.name(file) + "` is " + name + ", which is not read");
            assertThat(finding.hint()).isPresent();
          });
    }
  }

  @ParameterizedTest
  @CsvSource({
    "aws-cloudtrail-records.json.gz",
    "aws-cloudtrail-otrf.ndjson.gz",
    "github-audit-raw.ndjson.gz",
    "o365-audit-raw.ndjson.gz",
    "okta-system-raw.ndjson.gz",
    "windows-nxlog-otrf-python-webserver.ndjson.gz",
    "zeek-json.ndjson.gz"
  })
  void what_a_vendor_writes_as_json_is_read(String file) throws IOException {
    for (Delivery delivery : Delivery.values()) {
      Reading reading = read("raw/" + file, delivery);
      assertThat(reading.findings()).isEmpty();
      assertThat(reading.events()).isNotEmpty().doesNotHaveDuplicates();
    }
  }
}
