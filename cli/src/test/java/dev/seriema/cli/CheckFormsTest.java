package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/// The same findings in the forms that other programs read.
final class CheckFormsTest {
  private static final String SARIF = "sarif-2.1.0-rtm.5.json";

  @TempDir private Path folder;

  @Test
  void sarif_is_as_its_schema_asks() {
    faultyRules();
    JsonNode log = sarif();
    assertThat(JsonSchema.faults(SARIF, log)).isEmpty();
    JsonNode run = log.path("runs").path(0);
    for (JsonNode result : run.path("results")) {
      JsonNode rule =
          run.path("tool").path("driver").path("rules").path(result.path("ruleIndex").asInt());
      assertThat(rule.path("id")).isEqualTo(result.path("ruleId"));
      assertThat(rule.path("helpUri").asText())
          .endsWith("docs/diagnostics/" + result.path("ruleId").asText() + ".md");
    }
    assertThat(run.path("results")).isNotEmpty();
  }

  @Test
  void sarif_offers_to_write_what_has_one_answer() throws IOException {
    Path rule = faultyRules();
    JsonNode log = sarif();
    assertThat(JsonSchema.faults(SARIF, log)).isEmpty();
    List<JsonNode> offering =
        log.at("/runs/0/results").valueStream().filter(result -> result.has("fixes")).toList();
    assertThat(offering).hasSize(1);
    assertThat(offering.getFirst().path("ruleId").asText()).isEqualTo("EQL-0103");
    JsonNode change = offering.getFirst().at("/fixes/0/artifactChanges/0");
    assertThat(change.at("/artifactLocation/uri").asText()).endsWith("c-equals.toml");
    JsonNode region = change.at("/replacements/0/deletedRegion");
    Path file = rule.resolveSibling("c-equals.toml");
    String line = Files.readAllLines(file).get(region.path("startLine").asInt() - 1);
    String repaired =
        line.substring(0, region.path("startColumn").asInt() - 1)
            + change.at("/replacements/0/insertedContent/text").asText()
            + line.substring(region.path("endColumn").asInt() - 1);
    assertThat(repaired).contains("process.name == \"cmd.exe\"");
    Invocation.of("fix", "--only", "EQL-0103", file).endsWith(0);
    assertThat(Files.readAllLines(file)).contains(repaired);
  }

  @Test
  void json_says_what_can_be_repaired() {
    faultyRules();
    for (JsonNode finding :
        Invocation.of("check", "--output", "json", folder)
            .endsWith(1)
            .documents()
            .getFirst()
            .path("findings")) {
      assertThat(finding.path("repairable").asBoolean())
          .isEqualTo(finding.path("code").asText().equals("EQL-0103"));
    }
  }

  @Test
  void the_reader_of_schemas_sees_faults() {
    faultyRules();
    ObjectNode log = (ObjectNode) sarif();
    log.put("version", "2.0.0").put("colour", "red");
    ((ObjectNode) log.path("runs").path(0).path("results").path(0)).remove("message");
    assertThat(JsonSchema.faults(SARIF, log))
        .hasSize(3)
        .anyMatch(fault -> fault.contains("lacks \"message\""))
        .anyMatch(fault -> fault.contains("may not have colour"));
  }

  @Test
  void sarif_of_nothing_is_sound_too() {
    new Workspace(folder).rule("good.toml", "process where process.name == \"cmd.exe\"");
    JsonNode log =
        Invocation.of("check", "--output", "sarif", folder).endsWith(0).documents().getFirst();
    assertThat(JsonSchema.faults(SARIF, log)).isEmpty();
    assertThat(log.path("runs").path(0).path("results").isEmpty()).isTrue();
  }

  @Test
  void a_finding_is_known_again_where_lines_came_before_it() throws IOException {
    Path rule = faultyRules();
    List<String> before = fingerprints();
    assertThat(new HashSet<>(before)).hasSameSizeAs(before);
    Files.writeString(rule, "# A new line.\n\n" + Files.readString(rule));
    assertThat(fingerprints()).isEqualTo(before);
    Files.writeString(rule, Files.readString(rule).replace("nmae", "naem"));
    assertThat(fingerprints()).isNotEqualTo(before);
  }

  @Test
  void names_of_files_are_addresses_in_sarif() {
    new Workspace(folder).rule("a b%1:ü.toml", "process where process.name = \"cmd.exe\"");
    String uri =
        sarif().at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri").asText();
    assertThat(uri).startsWith("file:///").contains("a%20b%251").endsWith(".toml");
  }

  @Test
  void a_workflow_of_github_gets_a_command_for_each_finding() {
    Workspace workspace = new Workspace(folder);
    workspace.rule("a,b:100%.toml", "process where process.name = \"cmd.exe\"");
    String printed = Invocation.of("check", "--output", "github", folder).endsWith(1).out();
    assertThat(printed.lines().toList())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("::error file=")
        .contains("/a%2Cb%3A100%25.toml,line=18,endLine=18,col=28,endColumn=29,title=EQL-")
        .contains("%0Ahint: ");
    assertThat(printed).endsWith("1 rule: 1 error, 0 warnings\n");
  }

  @Test
  void warnings_and_notes_are_marked_as_such_on_github() {
    new Workspace(folder).rule("r.toml", "process where process.nmae == \"sh\"");
    String printed = Invocation.of("check", "--output", "github", folder).endsWith(0).out();
    assertThat(printed).contains("::warning file=");
  }

  @Test
  void junit_fails_a_case_for_each_error() throws IOException, SAXException {
    faultyRules();
    String xml = Invocation.of("check", "--output", "junit", folder).endsWith(1).out();
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(CheckFormsTest.class.getResource("/schema/junit.xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
    assertThat(xml)
        .contains("name=\"rules were checked\"")
        .contains("<failure type=\"EQL-0")
        .contains("b-typo.toml");
    assertThat(xml.split("<failure ", -1)).hasSize(2 + 1);
  }

  @Test
  void the_ids_of_the_original_are_told() throws IOException {
    Path rule = new Workspace(folder).rule("r.toml", "process where process.name == \"a\"");
    Files.writeString(
        rule,
        Files.readString(rule)
            .replace("[rule]\n", "[rule]\ntags = [\"OS: Linux\", \"OS: Linux\"]\n"));
    JsonNode finding =
        Invocation.of("check", "--only", "TAG-0011", "--output", "json", folder)
            .endsWith(0)
            .documents()
            .getFirst()
            .at("/findings/0");
    assertThat(finding.path("original").path(0).asText()).isEqualTo("C-109");
  }

  private JsonNode sarif() {
    return Invocation.of("check", "--output", "sarif", folder).endsWith(1).documents().getFirst();
  }

  private List<String> fingerprints() {
    List<String> all = new ArrayList<>();
    sarif()
        .at("/runs/0/results")
        .forEach(result ->
            all.add(result.path("partialFingerprints").path("seriemaFinding/v1").asText()));
    return all;
  }

  /// @return one of them
  private Path faultyRules() {
    Workspace workspace = new Workspace(folder);
    workspace.rule("a-good.toml", "process where process.name == \"cmd.exe\"");
    workspace.rule("c-equals.toml", "process where\n  process.name = \"cmd.exe\"");
    workspace.rule("d-costly.toml", "process where process.name regex \"(a|b)*a(a|b){20}\"");
    workspace.rule("e-twice.toml", "process where process.nmae == \"a\" or process.nmae == \"b\"");
    return workspace.rule("b-typo.toml", "process where process.nmae == \"cmd.exe\"");
  }
}
