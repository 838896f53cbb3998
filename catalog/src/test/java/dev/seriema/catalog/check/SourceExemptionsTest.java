package dev.seriema.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.check.rule.CheckSettings;
import dev.seriema.catalog.check.rule.House;
import dev.seriema.catalog.check.rule.RuleLocation;
import dev.seriema.catalog.layout.LoadedFile;
import dev.seriema.catalog.layout.RuleFiles;
import dev.seriema.catalog.layout.RuleNotation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.schema.ShippedSchemas;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is right, or nobody's business, although it looks like what the checks of sources find.
class SourceExemptionsTest {
  private static final String PROCESS =
      "query = 'process where host.os.type == \"linux\" and process.name == \"sh\"'";

  private final RuleCompiler compiler =
      new RuleCompiler(ShippedSchemas.NEWEST.closedWhereDescribed()).withLints();

  @Test
  void a_rule_that_names_what_it_reads_is_sound() {
    assertThat(of("integration = [\"endpoint\"]", eql("\"logs-endpoint.events.*\""))).isEmpty();
  }

  @Test
  void a_beginning_of_a_package_is_enough_where_the_index_goes_on_with_a_star() {
    assertThat(of("integration = [\"windows\"]", eql("\"logs-window*\""))).isEmpty();
    assertThat(of("integration = [\"windows\"]", eql("\"logs-windo.*\"", "\"winlogbeat-*\"")))
        .containsExactly("SOURCE-0006");
  }

  @Test
  void one_integration_may_stand_without_a_list() {
    assertThat(of("integration = \"endpoint\"", eql("\"logs-endpoint.events.*\""))).isEmpty();
  }

  @Test
  void indices_of_no_package_ask_for_none() {
    assertThat(of("", eql("\"auditbeat-*\"", "\"logs-*\"", "\"my-app-*\"", "\"endgame-*\"")))
        .isEmpty();
  }

  @Test
  void events_of_windows_by_winlogbeat_ask_for_the_integration() {
    assertThat(of("", eql("\"winlogbeat-*\""))).containsExactly("SOURCE-0005");
    assertThat(of("integration = [\"windows\"]", eql("\"winlogbeat-*\""))).isEmpty();
  }

  @Test
  void a_rule_on_alerts_of_other_rules_needs_no_index_of_its_integrations() {
    assertThat(of("integration = [\"endpoint\"]", eql("\".alerts-security.*\""))).isEmpty();
  }

  @Test
  void data_sets_that_are_not_wanted_tell_nothing() {
    assertThat(
            of(
                "integration = [\"endpoint\"]",
                kql("not event.dataset:okta.system and host.os.type:linux")))
        .isEmpty();
    assertThat(
            of(
                "integration = [\"endpoint\"]",
                kql("event.dataset:okta.system and host.os.type:linux")))
        .containsExactly("SOURCE-0004");
  }

  @Test
  void a_data_set_may_be_one_of_a_module_of_filebeat() {
    assertThat(of("", kql("event.dataset:zoom.webhook and host.os.type:linux", "\"filebeat-*\"")))
        .isEmpty();
    assertThat(
            of("", kql("event.dataset:nowhere.webhook and host.os.type:linux", "\"filebeat-*\"")))
        .containsExactly("SOURCE-0008");
  }

  @Test
  void lucene_is_not_looked_into() {
    assertThat(
            of(
                "",
                "type = \"query\"\nlanguage = \"lucene\"\nquery = 'process.name:sh'\n"
                    + "index = [\"logs-endpoint.events.*\"]"))
        .isEmpty();
  }

  @Test
  void a_folder_of_ones_own_need_not_tell_integrations() {
    String rule = eql("\"logs-endpoint.events.*\"");
    assertThat(of(House.PLAIN, "", rule)).isEmpty();
    assertThat(of(House.CUSTOM, "", rule)).containsExactly("SOURCE-0005");
    assertThat(of(House.PLAIN, "integration = [\"okta\"]", rule))
        .containsExactly("SOURCE-0003", "SOURCE-0006");
  }

  @Test
  void a_data_view_stands_for_indices() {
    assertThat(of("", "type = \"eql\"\nlanguage = \"eql\"\n" + PROCESS))
        .containsExactly("SOURCE-0002");
    assertThat(of("", "type = \"eql\"\nlanguage = \"eql\"\ndata_view_id = \"mine\"\n" + PROCESS))
        .isEmpty();
  }

  @Test
  void fields_of_indices_that_no_table_describes_are_not_asked_for() {
    String suppression = "\n[rule.alert_suppression]\ngroup_by = [\"my.field\"]\n";
    assertThat(of("", eql("\"my-app-*\"") + suppression)).isEmpty();
    assertThat(of("integration = [\"endpoint\"]", eql("\"logs-endpoint.events.*\"") + suppression))
        .containsExactly("SOURCE-0010");
  }

  private List<String> of(String metadata, String rule) {
    return of(House.ELASTIC, metadata, rule);
  }

  /// The codes of this room that are found, in order.
  private List<String> of(House house, String metadata, String rule) {
    RuleLocation location =
        RuleLocation.of(Path.of("rules", "linux", "execution_shell.toml"), false);
    String text =
        """
        [metadata]
        maturity = "production"
        %s

        [rule]
        author = ["Ann Example"]
        description = "Finds a shell."
        name = "Shell Started"
        risk_score = 21
        rule_id = "4672656e-6707-41ab-8575-d08458ccff17"
        severity = "low"
        %s
        """
            .formatted(metadata, rule);
    Path path = Path.of(location.path());
    LoadedFile loaded =
        LoadedFile.of(
            new RuleFiles.Candidate(path, path, RuleNotation.TOML, false),
            text.getBytes(StandardCharsets.UTF_8),
            Map.of());
    CheckedFile said =
        new FileCompilation(() -> compiler)
            .of(
                new FileReading.Anew(
                    loaded, location, CheckSettings.of(house), false, Optional.empty()))
            .said();
    return said.rules().stream()
        .flatMap(found -> found.findings().stream())
        .map(found -> found.code().id())
        .filter(code -> code.startsWith("SOURCE-"))
        .sorted()
        .toList();
  }

  private static String eql(String... indices) {
    return "type = \"eql\"\nlanguage = \"eql\"\nindex = ["
        + String.join(", ", indices)
        + "]\n"
        + PROCESS;
  }

  private static String kql(String query, String... indices) {
    String read = indices.length == 0 ? "\"logs-endpoint.events.*\"" : String.join(", ", indices);
    return "type = \"query\"\nlanguage = \"kuery\"\nindex = ["
        + read
        + "]\nquery = '"
        + query
        + "'";
  }
}
