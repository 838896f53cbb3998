package dev.seriema.catalog.ship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.lock.ApiValue;
import dev.seriema.catalog.lock.Untold;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedRuleTest {
  private static final Release STACK_9_4 = new Release(9, 4, 0, "");

  private static final String EQL =
      """
      [metadata]
      integration = ["endpoint", "windows", "auditd"]
      maturity = "production"

      [rule]
      author = ["Ada"]
      description = "A shell starts."
      index = ["logs-endpoint.events.process-*"]
      language = "eql"
      name = "Shell"
      note = '''
      ## Triage

      Look at the parent.

      ## Setup

      Install the agent.
      '''
      risk_score = 21
      rule_id = "4672656e-6707-41ab-8575-d08458ccff17"
      severity = "low"
      type = "eql"
      version = 7
      query = '''
      process where process.name == "sh" and process.Ext.effective_parent.pid == 1
      '''
      """;

  private static final String KQL =
      """
      [metadata]
      integration = ["aws"]
      maturity = "production"

      [rule]
      author = ["Ada"]
      description = "A trail is gone."
      index = ["logs-aws.cloudtrail-*"]
      language = "kuery"
      name = "Trail"
      risk_score = 21
      rule_id = "5b1f0bd5-1c2e-4ee4-8f6a-6a2b2d9cb7f0"
      severity = "low"
      type = "query"
      query = 'data_stream.dataset:"aws.cloudtrail" and not event.dataset:"aws.s3access"'
      """;

  @TempDir private Path folder;

  private ShippedRule shipped(String text, Release stack) throws IOException {
    ShippedText written = ShippedText.of(text, folder, stack);
    return written.shipped().with(ShippedVersions.OF_FILES.of(written.loaded()));
  }

  private static String line(ShippedRule shipped, String member) {
    ApiValue value = shipped.members().members().get(member);
    return value == null ? "" : new ShippedRule(table(member, value), List.of()).line();
  }

  private static ApiValue.Table table(String member, ApiValue value) {
    return new ApiValue.Table(new TreeMap<>(Map.of(member, value)));
  }

  @Test
  void a_package_that_is_known_without_a_data_set_ships_when_the_rule_names_it()
      throws IOException {
    assertThat(line(shipped(EQL, STACK_9_4), "related_integrations"))
        .contains("\"package\": \"endpoint\"", "\"package\": \"windows\"", "\"version\": \"^")
        .doesNotContain("auditd\"", "\"integration\"");
  }

  @Test
  void a_data_set_that_is_asked_for_ships_as_the_integration_of_its_package() throws IOException {
    assertThat(line(shipped(KQL, STACK_9_4), "related_integrations"))
        .matches(
            "\\{\"related_integrations\": \\[\\{\"integration\": \"cloudtrail\", "
                + "\"package\": \"aws\", \"version\": \"\\^\\d+\\.\\d+\\.\\d+\"}]}");
  }

  @Test
  void from_9_5_on_all_later_releases_of_a_package_will_do() throws IOException {
    assertThat(line(shipped(KQL, new Release(9, 5, 0, "")), "related_integrations"))
        .contains("\"version\": \">=");
  }

  @Test
  void the_release_of_a_package_is_the_oldest_of_its_newest_line_that_runs_on_the_stack()
      throws IOException {
    String newer = line(shipped(KQL, STACK_9_4), "related_integrations");
    String older = line(shipped(KQL, new Release(8, 12, 0, "")), "related_integrations");
    assertThat(older).contains("\"package\": \"aws\"").isNotEqualTo(newer);
  }

  @Test
  void fields_ship_with_the_types_of_ecs_and_of_the_indices() throws IOException {
    assertThat(line(shipped(EQL, STACK_9_4), "required_fields"))
        .isEqualTo(
            """
            {"required_fields": [\
            {"ecs": false, "name": "process.Ext.effective_parent.pid", "type": "long"}, \
            {"ecs": true, "name": "process.name", "type": "keyword"}]}\
            """);
  }

  @Test
  void a_field_that_no_table_of_the_indices_has_ships_with_an_unknown_type() throws IOException {
    ShippedRule shipped = shipped(EQL.replace("process.name ==", "acme.name =="), STACK_9_4);
    assertThat(line(shipped, "required_fields"))
        .contains("{\"ecs\": false, \"name\": \"acme.name\", \"type\": \"unknown\"}");
    assertThat(shipped.untold()).extracting(Untold::member).doesNotContain("required_fields");
  }

  @Test
  void a_field_of_indices_that_no_table_lists_is_left_out_and_told_by_its_name()
      throws IOException {
    ShippedRule shipped =
        shipped(
            EQL.replace("process.name ==", "acme.name ==")
                .replace("logs-endpoint.events.process-*", "logs-acme.*"),
            STACK_9_4);
    assertThat(line(shipped, "required_fields")).doesNotContain("acme");
    assertThat(shipped.untold())
        .contains(new Untold("required_fields", "no table has the type of the field `acme.name`"));
  }

  @Test
  void setup_ships_apart_from_the_guide() throws IOException {
    ShippedRule shipped = shipped(EQL, STACK_9_4);
    assertThat(line(shipped, "setup")).isEqualTo("{\"setup\": \"Install the agent.\"}");
    assertThat(line(shipped, "note")).contains("Look at the parent.").doesNotContain("Install");
  }

  @Test
  void setup_that_is_more_than_plain_text_stays_in_the_guide_and_is_told() throws IOException {
    ShippedRule shipped =
        shipped(EQL.replace("Install the agent.", "- Install *the* agent."), STACK_9_4);
    assertThat(line(shipped, "setup")).isEmpty();
    assertThat(line(shipped, "note")).contains("- Install *the* agent.");
    assertThat(shipped.untold()).extracting(Untold::member).contains("setup");
  }

  @Test
  void before_8_3_nothing_is_added() throws IOException {
    ShippedRule shipped = shipped(KQL, new Release(8, 2, 0, ""));
    assertThat(shipped.members().members())
        .doesNotContainKeys("related_integrations", "required_fields", "setup");
  }

  @Test
  void without_a_lock_the_version_is_that_of_the_file_else_the_first() throws IOException {
    assertThat(line(shipped(EQL, STACK_9_4), "version")).isEqualTo("{\"version\": 7}");
    assertThat(line(shipped(KQL, STACK_9_4), "version")).isEqualTo("{\"version\": 1}");
  }

  @Test
  void people_read_a_member_on_each_line() throws IOException {
    assertThat(shipped(KQL, STACK_9_4).json())
        .startsWith("{\n    \"author\": [\n        \"Ada\"\n    ],\n")
        .endsWith("\n    \"version\": 1\n}");
  }
}
