package dev.seriema.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.rule.IndexPatterns;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What the shipped tables say of well-known fields on well-known indices.
final class ShippedSchemasTest {
  @Test
  void the_data_sets_of_elastic_defend_are_found_by_the_names_of_their_indices() {
    FieldDefinition name =
        field("process.Ext.token.integrity_level_name", "logs-endpoint.events.process-*");
    assertThat(name.type()).isEqualTo(FieldType.KEYWORD);
    assertThat(field("dll.Ext.device.product_id", "logs-endpoint.events.library-*").origin())
        .isInstanceOf(FieldOrigin.Customary.class);
    assertThat(field("rule.ruleset", "logs-endpoint.alerts-*").origin())
        .isEqualTo(new FieldOrigin.Integration("endpoint", "alerts"));
  }

  @Test
  void each_kind_of_table_is_reached_by_its_indices() {
    assertThat(origin("aws.cloudtrail.user_identity.arn", "logs-aws.cloudtrail-*"))
        .isEqualTo("integration `aws`, data set `cloudtrail`");
    assertThat(origin("winlog.event_data.SubjectUserName", "winlogbeat-*"))
        .startsWith("the fields");
    assertThat(origin("winlog.computer_name", "winlogbeat-*")).isEqualTo("`winlogbeat`");
    assertThat(origin("aws.cloudtrail.user_identity.arn", "filebeat-*"))
        .isEqualTo("`filebeat`, module `aws`");
    assertThat(origin("user.full_name", "endgame-*")).isEqualTo("Endgame");
    assertThat(origin("process.name", "logs-nobody.knows-*")).isEqualTo("ECS 9.5.0");
  }

  @Test
  void a_field_of_another_index_is_not_found() {
    assertThat(schema("logs-okta.system-*").field(new FieldPath("winlog.computer_name"))).isEmpty();
  }

  @Test
  void where_no_index_is_named_ecs_is_asked_first() {
    assertThat(origin("process.name")).isEqualTo("ECS 9.5.0");
    assertThat(origin("aws.cloudtrail.user_identity.arn")).startsWith("integration `aws`");
  }

  @Test
  void a_multi_field_is_read_where_its_parent_is() {
    FieldDefinition name = field("process.name", "logs-endpoint.events.process-*");
    assertThat(name.multiFields())
        .extracting(child -> child.path().name())
        .containsExactly("process.name.caseless", "process.name.text");
    FieldDefinition caseless = field("process.name.caseless", "logs-endpoint.events.process-*");
    assertThat(caseless.type()).isEqualTo(FieldType.KEYWORD);
    assertThat(caseless.place()).isEqualTo(new FieldPath("process.name"));
    assertThat(field("process.name.text", "logs-nobody.knows-*").place())
        .isEqualTo(new FieldPath("process.name"));
  }

  @Test
  void ecs_says_of_fields_of_other_tables_what_only_it_knows() {
    FieldDefinition arguments = field("process.args", "logs-endpoint.events.process-*");
    assertThat(arguments.origin()).isInstanceOf(FieldOrigin.Integration.class);
    assertThat(arguments.array()).isTrue();
    assertThat(field("event.outcome", "logs-endpoint.events.process-*").allowedValues())
        .extracting(AllowedValue::value)
        .containsExactlyInAnyOrder("failure", "success", "unknown");
  }

  @Test
  void a_star_in_a_table_stands_for_one_part_of_a_name() {
    String indices = "logs-aws.cloudtrail-*";
    assertThat(
            schema("metrics-aws.cloudwatch_metrics-*")
                .field(new FieldPath("aws.ec2.metrics.CPU.avg")))
        .isPresent();
    assertThat(
            schema("metrics-aws.cloudwatch_metrics-*").field(new FieldPath("aws.ec2.metrics.CPU")))
        .isEmpty();
    assertThat(schema(indices).field(new FieldPath("aws.ec2.metrics.CPU.avg"))).isEmpty();
  }

  @Test
  void the_data_set_is_constant_in_one_data_set_alone() {
    assertThat(field("data_stream.dataset", "logs-aws.cloudtrail-*").constant())
        .contains("aws.cloudtrail");
    assertThat(field("data_stream.dataset", "logs-aws.cloudtrail-*", "filebeat-*").constant())
        .isEmpty();
  }

  @Test
  void indices_without_a_table_are_named() {
    assertThat(schema("logs-endpoint.events.process-*", "winlogbeat-*", "endgame-*").undescribed())
        .isEmpty();
    assertThat(schema("logs-endpoint.events.process-*", "logs-crowdstrike.fdr*").undescribed())
        .containsExactly("logs-crowdstrike.fdr*");
    assertThat(schema("logs-wiz.vulnerability-*").undescribed())
        .as("only a part of its fields was read")
        .containsExactly("logs-wiz.vulnerability-*");
  }

  @Test
  void without_the_tables_of_elastic_names_types_come_from_ecs() {
    ShippedTables absent = ShippedTables.from(_ -> Optional.empty());
    IndexPatterns patterns = patterns("winlogbeat-*");
    Schema schema = ShippedSchemas.layered(absent, patterns);
    assertThat(schema.field(new FieldPath("process.name")).orElseThrow().origin().words())
        .isEqualTo("ECS 9.5.0");
    assertThat(schema.field(new FieldPath("winlog.computer_name"))).isEmpty();
    assertThat(schema.undescribed()).containsExactly("winlogbeat-*");
    assertThat(schema.tables()).containsExactly("ECS 9.5.0");
    SchemaSource judge = ((SchemaSource) named -> ShippedSchemas.layered(absent, named));
    assertThat(judge.closedWhereDescribed().of(patterns).isClosed()).isFalse();
  }

  @Test
  void names_with_a_beginning_are_those_of_all_names_that_begin_so() {
    for (Schema schema :
        List.of(
            schema(),
            schema("winlogbeat-*", "logs-aws.cloudtrail-*", "logs-endpoint.events.process-*"),
            schema("filebeat-*").orElse(new ListedSchema(Map.of("aws.own", FieldType.LONG), true)),
            new ListedSchema(Map.of("aws.*.a", FieldType.LONG, "aws.b", FieldType.LONG), true))) {
      for (String beginning : List.of("", "a", "aws", "aws.", "process.parent.", "aws.b", "z.z")) {
        assertThat(schema.names(beginning))
            .as(beginning)
            .isEqualTo(
                schema.names().stream()
                    .filter(name -> name.startsWith(beginning))
                    .collect(Collectors.toSet()));
      }
    }
  }

  private static Schema schema(String... patterns) {
    return ShippedSchemas.NEWEST.of(patterns(patterns));
  }

  private static FieldDefinition field(String name, String... patterns) {
    return schema(patterns).field(new FieldPath(name)).orElseThrow();
  }

  private static String origin(String name, String... patterns) {
    return field(name, patterns).origin().words();
  }

  private static IndexPatterns patterns(String... patterns) {
    return new IndexPatterns(Arrays.asList(patterns));
  }
}
