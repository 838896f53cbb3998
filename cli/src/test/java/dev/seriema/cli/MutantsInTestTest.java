package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/// What `seriema test --mutants` tells and writes.
class MutantsInTestTest {
  private static final String CURL = "{'event.category':'process','process.name':'curl'}";

  @TempDir private Path folder;
  private Workspace workspace = new Workspace(Path.of(""));

  @BeforeEach
  void aRuleOfWhichTwoChangesAreNotNoticed() {
    workspace = new Workspace(folder);
    workspace.rule("a.toml", "process where process.name in (\"curl\", \"wget\")");
    workspace.events("a.evidence/alerts/curl.ndjson", CURL);
    workspace.events("a.evidence/quiet/other.ndjson", CURL.replace("curl", "sh"));
    workspace.events("a.evidence/quiet/other-case.ndjson", CURL.replace("curl", "CURL"));
  }

  @Test
  void a_person_sees_survivors_with_place_and_event() {
    String out = Invocation.of("test", "--mutants", folder).endsWith(0).out();

    assertThat(out)
        .contains(
            "– a.toml: 5 of 7 killed, 71 %",
            "a.toml:18:1  `process` left out",
            "    would be killed by quiet/not-process.ndjson",
            "a.toml:18:41  `wget` left out",
            "    would be killed by alerts/wget.ndjson",
            "\"name\":\"wget\"",
            "mutants: 5 of 7 killed, 71 %");
  }

  @Test
  void written_events_kill_the_survivors_and_nothing_is_written_twice() {
    Invocation first = Invocation.of("test", "--mutants", "--write", folder).endsWith(0);
    assertThat(first.err()).contains("written: ", "quiet/not-process.ndjson", "alerts/wget.ndjson");
    Map<String, String> before = files();

    Invocation second = Invocation.of("test", "--mutants", "--write", folder).endsWith(0);

    assertThat(second.out()).contains("✓ a.toml: 7 of 7 killed, 100 %");
    assertThat(second.err()).doesNotContain("written");
    assertThat(files()).isEqualTo(before).hasSize(6);
  }

  @Test
  void the_evidence_of_the_shipped_rules_kills_all_their_mutants() {
    Path rules = SharedData.repository().resolve("rules");

    String out = Invocation.of("test", "--mutants", "--least-score", 100, rules).endsWith(0).out();

    assertThat(out).containsPattern("\nmutants: (\\d+) of \\1 killed, 100 %");
  }

  @Test
  void a_score_that_is_too_low_ends_with_1_where_that_was_asked() {
    assertThat(Invocation.of("test", "--mutants", "--least-score", 72, folder).endsWith(1).out())
        .contains("✗ a.toml: 5 of 7 killed");
    Invocation.of("test", "--mutants", "--least-score", 71, folder).endsWith(0);
  }

  @Test
  void a_rule_that_is_not_proved_has_no_score() {
    workspace.events("a.evidence/quiet/wrong.ndjson", CURL);

    Invocation test = Invocation.of("test", "--mutants", "--write", folder).endsWith(1);

    assertThat(test.out()).contains("mutants: none").doesNotContain("killed");
    assertThat(test.err()).doesNotContain("written");
  }

  @Test
  void a_program_gets_scores_and_survivors() {
    Invocation test = Invocation.of("test", "--mutants", "--output", "json", folder).endsWith(0);

    JsonNode report = test.documents().getFirst();
    assertThat(report.path("mutants").toString())
        .isEqualTo(
            "{\"killed\":5,\"survived\":2,\"equivalent\":0,\"not_run\":0,\"left_out\":0,"
                + "\"score\":71}");
    JsonNode survivor = report.path("results").path(0).path("mutants").path("survivors").path(1);
    assertThat(survivor.path("mutation").asText()).isEqualTo("value_dropped");
    assertThat(survivor.path("line").asInt()).isEqualTo(18);
    assertThat(survivor.path("written").asText()).isEqualTo("wget");
    assertThat(survivor.path("change").asText()).isEqualTo("left out");
    assertThat(survivor.path("events").path("file").asText()).isEqualTo("alerts/wget.ndjson");
    assertThat(survivor.path("events").path("lines").path(0).asText())
        .contains("\"name\":\"wget\"");
    assertThat(test.err()).contains("mutants: 5 of 7 killed");
  }

  @Test
  void a_program_that_did_not_ask_is_told_nothing_of_mutants() {
    assertThat(Invocation.of("test", "--output", "json", folder).endsWith(0).out())
        .doesNotContain("mutants");
  }

  @Test
  void a_build_server_gets_them_beside_the_cases() {
    String xml =
        Invocation.of("test", "--mutants", "--least-score", 90, "--output", "junit", folder)
            .endsWith(1)
            .out();

    assertThatNoException()
        .as(xml)
        .isThrownBy(
            () -> schema().newValidator().validate(new StreamSource(new StringReader(xml))));
    assertThat(xml)
        .contains("mutants: 5 of 7 killed, 71 %", "and 90 % are asked for", "tests=\"4\"");
  }

  @Test
  void options_about_mutants_need_them() {
    assertThat(Invocation.of("test", "--write", folder).endsWith(2).err())
        .contains("--write is about mutants; ask for them: --mutants");
    assertThat(Invocation.of("test", "--least-score", 5, folder).endsWith(2).err())
        .contains("--least-score is about mutants");
    assertThat(Invocation.of("test", "--mutants", "--least-score", 101, folder).endsWith(2).err())
        .contains("it runs from 0 to 100");
  }

  private Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return files;
  }

  private static Schema schema() throws SAXException {
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(MutantsInTestTest.class.getResource("/schema/junit.xsd"));
  }
}
