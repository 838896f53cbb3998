package dev.seriema.catalog.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.schema.FieldDefinition;
import dev.seriema.model.schema.FieldOrigin;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.Schema;
import dev.seriema.model.schema.ShippedSchemas;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a repository's facts say of fields, over the tables that ship.
final class RepositoryTablesTest {
  private static final String ETC = FactTree.ETC;
  private static final String STACKS = "stack-schema-map.yaml";

  @TempDir private Path folder;
  private FactTree tree = new FactTree(Path.of(""));

  @BeforeEach
  void open() {
    tree = new FactTree(folder);
  }

  @Test
  void a_field_of_the_repositorys_own_list_wins_over_all_tables_on_its_indices_only() {
    tree.file(
        ETC + "non-ecs-schema.json",
        "{'logs-aws.*':{'crane.load':'float','process.pid':'keyword','cloud':{'region':'ip'}}}");
    String file = ETC + "non-ecs-schema.json";
    assertThat(field("crane.load", "logs-aws.cloudtrail-*").type()).isEqualTo(FieldType.FLOAT);
    assertThat(field("process.pid", "logs-aws.cloudtrail-*").type()).isEqualTo(FieldType.KEYWORD);
    assertThat(field("cloud.region", "logs-aws.cloudtrail-*").origin())
        .isEqualTo(new FieldOrigin.Repository(file));
    assertThat(schema("winlogbeat-*").field(new FieldPath("crane.load"))).isEmpty();
    assertThat(field("process.pid", "winlogbeat-*").type()).isEqualTo(FieldType.LONG);
  }

  @Test
  void where_no_index_is_named_ecs_comes_before_the_repositorys_list() {
    tree.file(ETC + "non-ecs-schema.json", "{'logs-*':{'crane.load':'float','process.pid':'ip'}}");
    assertThat(field("crane.load").type()).isEqualTo(FieldType.FLOAT);
    assertThat(field("process.pid").type()).isEqualTo(FieldType.LONG);
  }

  @Test
  void a_custom_schema_of_the_newest_stack_describes_its_indices() {
    tree.file(
        ETC + STACKS, "'9.9.0': {old: old.json}\n'9.10.0': {first: a.json, second: b.json}\n");
    tree.file(ETC + "old.json", "{'crane-*':{'crane.age':'long'}}");
    tree.file(ETC + "a.json", "{'crane-*':{'crane.load':'long','crane.name':'keyword'}}");
    tree.file(ETC + "b.json", "{'crane-*':{'crane.load':'double'}}");
    assertThat(field("crane.load", "crane-*").type()).isEqualTo(FieldType.DOUBLE);
    assertThat(field("crane.name", "crane-*").origin())
        .isEqualTo(new FieldOrigin.Repository(ETC + "a.json"));
    assertThat(schema("crane-*").field(new FieldPath("crane.age"))).isEmpty();
    assertThat(schema("crane-*").undescribed()).isEmpty();
    assertThat(schema("winch-*").undescribed()).containsExactly("winch-*");
  }

  @Test
  void rows_of_a_package_win_and_what_it_lacks_is_asked_of_the_shipped_table() {
    tree.packed(
        ETC + "integration-schemas.json.gz",
        "{'aws':{'1.0.0':{'cloudtrail':{'aws.cloudtrail.event_type':'long'}},"
            + "'1.1.0':{'cloudtrail':{'aws.cloudtrail.event_type':'ip'}}}}");
    FieldDefinition own = field("aws.cloudtrail.event_type", "logs-aws.cloudtrail-*");
    assertThat(own.type()).isEqualTo(FieldType.IP);
    assertThat(own.origin()).isEqualTo(new FieldOrigin.Integration("aws", "cloudtrail"));
    assertThat(field("aws.cloudtrail.event_version", "logs-aws.cloudtrail-*").type())
        .isEqualTo(FieldType.KEYWORD);
    assertThat(field("okta.actor.id", "logs-okta.system-*").origin())
        .isEqualTo(new FieldOrigin.Integration("okta", "system"));
  }

  @Test
  void the_version_of_a_package_is_the_newest_that_runs_on_the_newest_stack() {
    tree.file(ETC + STACKS, "'9.2.0': {}\n");
    tree.file(
        ETC + "integration-manifests.json",
        "{'crane':{'1.0.0':{'conditions':{'kibana':{'version':'^9.0.0'}}},"
            + "'2.0.0':{'conditions':{'kibana':{'version':'^9.4.0'}}}}}");
    tree.file(
        ETC + "integration-schemas.json",
        "{'crane':{'1.0.0':{'jib':{'crane.load':'long'}},'2.0.0':{'jib':{'crane.load':'ip'}}}}");
    assertThat(field("crane.load", "logs-crane.jib-*").type()).isEqualTo(FieldType.LONG);
  }

  @Test
  void a_package_that_does_not_ship_is_reached_by_the_names_of_its_data_sets() {
    tree.file(
        ETC + "integration-schemas.json",
        "{'crane':{'1.0.0':{'jib':{'crane.load':'long','data_stream.dataset':'constant_keyword',"
            + "'crane.tags.*':'object','crane.*.weight':'float'}}}}");
    Schema jib = schema("logs-crane.jib-*");
    assertThat(jib.undescribed()).isEmpty();
    assertThat(type(jib, "crane.load")).contains(FieldType.LONG);
    assertThat(type(jib, "crane.hook.weight")).contains(FieldType.FLOAT);
    assertThat(type(jib, "crane.tags.yard")).contains(FieldType.UNKNOWN);
    assertThat(field("data_stream.dataset", "logs-crane.jib-*").constant()).contains("crane.jib");
    assertThat(type(schema("metrics-crane.*"), "crane.load")).contains(FieldType.LONG);
    assertThat(type(schema("logs-winch.*"), "crane.load")).isEmpty();
    assertThat(schema("logs-crane.*").tables()).contains("integration `crane`");
  }

  @Test
  void a_new_data_set_of_a_known_package_lies_where_its_others_do() {
    tree.file(
        ETC + "integration-schemas.json",
        "{'endpoint':{'99.0.0':{'crane':{'crane.load':'long'}}},"
            + "'problemchild':{'99.0.0':{'problemchild-99':{'crane.hook':'ip'}}}}");
    assertThat(field("crane.load", "logs-endpoint.events.crane-*").type())
        .isEqualTo(FieldType.LONG);
    assertThat(type(schema("logs-endpoint.events.process-*"), "crane.load")).isEmpty();
    assertThat(field("crane.hook", "winlogbeat-*").type()).isEqualTo(FieldType.IP);
  }

  @Test
  void fields_added_to_a_data_set_of_elastic_defend_are_the_repositorys_own() {
    tree.packed(ETC + "endpoint_schemas/endpoint_process.json.gz", "{'crane.load':'long'}");
    assertThat(field("crane.load", "logs-endpoint.events.*").origin())
        .isEqualTo(new FieldOrigin.Repository(ETC + "endpoint_schemas/endpoint_process.json.gz"));
    assertThat(type(schema("logs-endpoint.events.file-*"), "crane.load")).isEmpty();
  }

  @Test
  void beats_and_endgame_are_those_of_the_newest_stack() {
    tree.file(ETC + STACKS, "'9.9.0': {beats: '9.9.0', endgame: '8.9.0'}\n");
    tree.file(
        ETC + "beats_schemas/v9.9.0.json",
        "{'winlogbeat':{'folders':{'_meta':{'files':{'fields.common.yml':"
            + "[{'name':'crane','fields':[{'name':'load','type':'long'}]}]}},'module':{'folders':"
            + "{'hook':{'folders':{'jib':{'folders':{'_meta':{'files':{'fields.yml':"
            + "[{'name':'hook.jib.mode','type':'ip'}]}}}}}}}}}}}");
    tree.file(ETC + "endgame_schemas/8.9.0/endgame_ecs_mapping.json", "{'crane.load':'ip'}");
    assertThat(field("crane.load", "winlogbeat-*").origin())
        .isEqualTo(new FieldOrigin.Beat("winlogbeat", ""));
    assertThat(field("hook.jib.mode", "winlogbeat-*").origin())
        .isEqualTo(new FieldOrigin.Beat("winlogbeat", "hook"));
    assertThat(field("winlog.computer_name", "winlogbeat-*").type()).isEqualTo(FieldType.KEYWORD);
    assertThat(field("crane.load", "endgame-*").type()).isEqualTo(FieldType.IP);
  }

  @Test
  void ecs_is_the_repositorys_where_its_release_is_newer_than_the_one_that_ships() {
    String fields =
        "{'process.pid':{'type':'keyword'},'crane.load':{'type':'long','normalize':['array'],"
            + "'expected_values':['1','2']}}";
    tree.file(ETC + "ecs_schemas/9.0.0/ecs_flat.json", fields);
    assertThat(field("process.pid").type()).isEqualTo(FieldType.LONG);
    tree.file(ETC + "ecs_schemas/99.0.0/ecs_flat.json", fields);
    assertThat(field("process.pid").type()).isEqualTo(FieldType.KEYWORD);
    FieldDefinition load = field("crane.load", "nobody-*");
    assertThat(load.origin()).isEqualTo(new FieldOrigin.Ecs("99.0.0"));
    assertThat(load.array()).isTrue();
    assertThat(load.allowedValues()).extracting(value -> value.value()).containsExactly("1", "2");
    assertThat(field("process.name").origin()).isEqualTo(new FieldOrigin.Ecs("9.5.0"));
  }

  @Test
  void a_damaged_file_is_told_and_the_shipped_table_stands_in() {
    tree.file(ETC + "non-ecs-schema.json", "{'logs-*':");
    tree.file(ETC + "integration-schemas.json", "{'aws':{'1.0.0':7}}");
    RepositoryFacts facts = tree.facts();
    Schema schema =
        ShippedSchemas.NEWEST.under(new RepositoryTables(facts)).of(patterns("logs-aws.*"));
    assertThat(type(schema, "aws.cloudtrail.event_type")).contains(FieldType.KEYWORD);
    assertThat(tree.lines(facts.findings()))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("FACT-0003 " + ETC + "non-ecs-schema.json:1:"))
        .anyMatch(line -> line.startsWith("FACT-0004 " + ETC + "integration-schemas.json:1:"));
  }

  @Test
  void a_query_on_a_field_of_ecs_reads_no_table_of_indices() {
    tree.file(ETC + "non-ecs-schema.json", "damaged");
    tree.file(ETC + "integration-schemas.json", "damaged");
    RepositoryFacts facts = tree.facts();
    Schema schema = ShippedSchemas.NEWEST.under(new RepositoryTables(facts)).of(patterns());
    assertThat(type(schema, "process.name")).contains(FieldType.KEYWORD);
    assertThat(facts.findings()).isEmpty();
    assertThat(type(schema, "crane.load")).isEmpty();
    assertThat(facts.findings()).hasSize(2);
  }

  private FieldDefinition field(String name, String... patterns) {
    return schema(patterns).field(new FieldPath(name)).orElseThrow();
  }

  private static Optional<FieldType> type(Schema schema, String name) {
    return schema.field(new FieldPath(name)).map(FieldDefinition::type);
  }

  private Schema schema(String... patterns) {
    return ShippedSchemas.NEWEST.under(new RepositoryTables(tree.facts())).of(patterns(patterns));
  }

  private static IndexPatterns patterns(String... patterns) {
    return new IndexPatterns(List.of(patterns));
  }

  @Test
  void tables_are_those_of_the_newest_stack_that_is_no_newer_than_the_one_asked_for() {
    tree.file(
        ETC + "stack-schema-map.yaml",
        "'9.4.0': {ecs: '9.1.0'}\n'9.5.2': {ecs: '9.2.0'}\n'9.6.0': {ecs: '9.3.0'}\n");
    for (String release : List.of("9.1.0", "9.2.0", "9.3.0")) {
      tree.file(
          ETC + "ecs_schemas/" + release + "/ecs_flat.json",
          "{'crane.load':{'type':'long'},'crane." + release.charAt(2) + "':{'type':'long'}}");
    }
    assertThat(ecsOf("9.6")).isEqualTo("9.3.0");
    assertThat(ecsOf("9.5")).isEqualTo("9.2.0");
    assertThat(ecsOf("10.1")).isEqualTo("9.3.0");
    assertThat(ecsOf("8.19")).isEqualTo("9.1.0");
  }

  private String ecsOf(String stack) {
    RepositoryTables tables = new RepositoryTables(tree.facts(), Release.of(stack));
    FieldOrigin origin =
        ShippedSchemas.NEWEST
            .under(tables)
            .of(patterns())
            .field(new FieldPath("crane.load"))
            .orElseThrow()
            .origin();
    return ((FieldOrigin.Ecs) origin).release();
  }
}
