package dev.seriema.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.check.rule.House;
import java.util.List;
import org.junit.jupiter.api.Test;

class EsqlChecksTest {
  private static final String FROM = "from logs-endpoint.events.process-* ";
  private static final String SOUND = FROM + "metadata _id, _version, _index | keep ";

  @Test
  void the_names_of_the_identity_may_stand_in_any_order_with_others_between() {
    assertThat(of(FROM + "METADATA _index, _source, _id, _version | KEEP *")).isEmpty();
    assertThat(of(FROM + "metadata _id /* _version */, _index | keep *"))
        .containsExactly("error ESQL-0301 the query finds events and does not ask for `_version`");
  }

  @Test
  void rows_that_are_grouped_have_no_identity() {
    assertThat(of(FROM + "| stats c = count(*) by host.name | keep c, host.name")).isEmpty();
    assertThat(of(FROM + "| eval a = \"stats c by d\" | keep a, _id, _version, _index"))
        .containsExactly(
            "error ESQL-0301 the query finds events and does not ask for "
                + "`_id`, `_version`, `_index`");
  }

  @Test
  void an_aggregation_in_line_leaves_events() {
    String inline =
        FROM + "metadata _id, _version, _index | inline stats c = count(*) by host.name";
    assertThat(of(inline + " | keep _id, _version, _index, c")).isEmpty();
    assertThat(of(inline + " | keep c"))
        .containsExactly(
            "error ESQL-0303 the query finds events, and this `KEEP` leaves out "
                + "`_id`, `_version`, `_index`");
  }

  @Test
  void each_keep_leaves_the_identity() {
    assertThat(of(SOUND + "_id, host.name, _version, _index | keep _*, _id, _index"))
        .containsExactly(
            "error ESQL-0303 the query finds events, and this `KEEP` leaves out `_version`");
    assertThat(of(SOUND + "* | keep _id, _version, _index, `a|b`")).isEmpty();
  }

  @Test
  void a_keep_in_a_comment_or_a_text_is_none() {
    assertThat(of(FROM + "metadata _id, _version, _index // | keep *"))
        .containsExactly("error ESQL-0302 the query has no `KEEP`");
    assertThat(of(FROM + "metadata _id, _version, _index | where message == \"| keep *\""))
        .containsExactly("error ESQL-0302 the query has no `KEEP`");
  }

  @Test
  void what_cannot_be_read_has_no_other_finding() {
    assertThat(of(FROM + "| kep *")).containsExactly("error ESQL-0103 unknown command `kep`");
    assertThat(of(FROM + "| where (host.name == \"a\""))
        .containsExactly("error ESQL-0101 `(` is never closed");
  }

  @Test
  void elsewhere_the_customs_of_the_repository_are_warnings() {
    assertThat(rule(FROM + "| limit 10").in(House.PLAIN).findings("ESQL"))
        .containsExactly(
            "warning ESQL-0301 the query finds events and does not ask for "
                + "`_id`, `_version`, `_index`",
            "warning ESQL-0302 the query has no `KEEP`");
  }

  @Test
  void an_index_of_an_integration_is_known() {
    assertThat(of(SOUND.replace("process", "proces") + "*"))
        .containsExactly(
            "warning ESQL-0304 `logs-endpoint.events.proces-*` fits no data set of the "
                + "integration `endpoint` that is known to the shipped tables");
    assertThat(of(SOUND.replace("logs-endpoint", "logs-no_such") + "*"))
        .containsExactly(
            "warning ESQL-0304 `logs-no_such.events.process-*` fits no integration that is "
                + "known to the shipped tables");
  }

  @Test
  void an_index_that_may_be_of_anybody_is_no_slip() {
    String query =
        "from .alerts-security.*, winlogbeat-*, logs-*, logs-my-*, other-a.b-*, remote:logs-*, "
            + "logs-system*, logs-aws.cloudtrail* metadata _id, _version, _index | keep *";
    assertThat(of(query)).isEmpty();
  }

  @Test
  void columns_that_a_query_makes_may_group_alerts() {
    OneRule rule = rule(FROM + "| stats Esql.c = count(*) by host.name | keep Esql.*, host.name");
    String group = "[rule.alert_suppression]\ngroup_by = [\"%s\"]\n";
    assertThat(rule.withTables(group.formatted("Esql.c")).findings("SOURCE")).isEmpty();
    assertThat(rule.withTables(group.formatted("host.name")).findings("SOURCE")).isEmpty();
    assertThat(rule.withTables(group.formatted("Esql.d")).findings("SOURCE"))
        .containsExactly("warning SOURCE-0010 nothing in the query makes the column `Esql.d`");
    assertThat(rule.withTables(group.formatted("host.nmae")).findings("SOURCE"))
        .containsExactly(
            "warning SOURCE-0010 the field `host.nmae` is not known to the shipped tables");
  }

  @Test
  void integrations_of_indices_of_a_query_are_named_or_it_is_a_warning() {
    OneRule rule = rule(SOUND + "*");
    assertThat(rule.findings("SOURCE")).isEmpty();
    assertThat(rule.withMetadata("integration", "[\"okta\"]").findings("SOURCE"))
        .containsExactly(
            "warning SOURCE-0006 the index `logs-endpoint.events.process-*` is of the integration "
                + "`endpoint`, which `integration` does not name");
    assertThat(rule.withMetadata("integration", "[]").findings("SOURCE"))
        .containsExactly(
            "warning SOURCE-0005 `integration` is missing, and the rule reads what integrations "
                + "send");
    assertThat(
            rule(SOUND.replace(FROM, "from .alerts-security.* ") + "*")
                .withMetadata("integration", "[]")
                .findings("SOURCE"))
        .isEmpty();
  }

  @Test
  void tags_of_indices_of_a_query_are_there_or_it_is_a_warning() {
    OneRule rule = rule("from endgame-* metadata _id, _version, _index | keep *");
    assertThat(rule.with("tags", "[\"OS: Linux\"]").findings("TAG").toString())
        .contains("warning TAG-0002 the index `endgame-*` asks for the tag");
  }

  private static List<String> of(String query) {
    return rule(query).findings("ESQL");
  }

  private static OneRule rule(String query) {
    return OneRule.sound()
        .without("index")
        .withMetadata("integration", "[\"endpoint\"]")
        .with("type", "\"esql\"")
        .with("language", "\"esql\"")
        .with("query", "'''" + query + "'''");
  }
}
