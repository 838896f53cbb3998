package dev.seriema.catalog.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The changes that are made of small rules, in words.
class MutantsTest {
  @TempDir Path folder;

  private List<String> ofEql(String query) {
    return shown(MutatedRule.eql(folder, query));
  }

  private static List<String> shown(MutatedRule rule) {
    return rule.mutants().all().stream().map(Mutant::told).map(MutatedRule::shown).toList();
  }

  @Test
  void parts_are_left_out_negated_and_joined_otherwise() {
    assertThat(ofEql("process where process.pid == 1 and not user.id == \"0\""))
        .containsExactly(
            "join: process.pid == 1 and not user.id == \"0\" its `and` becomes `or`",
            "part_dropped: process left out",
            "part_negated: process negated",
            "part_dropped: process.pid == 1 left out",
            "part_negated: process.pid == 1 negated",
            "part_dropped: not user.id == \"0\" left out",
            "part_negated: not user.id == \"0\" without the `not`");
  }

  @Test
  void what_is_changed_has_its_place_in_the_query() {
    MutatedRule rule =
        MutatedRule.eql(folder, "process where process.name in (\"a\", \"ab\", \"b\")");
    String query = rule.compiled().rule().query().orElseThrow().text();

    assertThat(rule.mutants().all())
        .filteredOn(mutant -> mutant.told().mutation() == Mutation.VALUE_DROPPED)
        .extracting(mutant -> mutant.told().span().orElseThrow())
        .extracting(span -> query.substring(span.start() - 1, span.end() + 1))
        .containsExactly("\"a\"", "\"ab\"", "\"b\"");
  }

  @Test
  void values_of_a_list_are_left_out_one_by_one_also_beside_patterns() {
    assertThat(ofEql("any where process.name : (\"Curl\", \"wget\", \"f*h\")"))
        .filteredOn(shown -> shown.startsWith("value_dropped"))
        .containsExactly(
            "value_dropped: Curl left out",
            "value_dropped: wget left out",
            "value_dropped: f*h left out");
  }

  @Test
  void stars_are_left_out_and_question_marks_become_stars() {
    assertThat(ofEql("any where process.name : \"*py?hon*\""))
        .filteredOn(shown -> shown.startsWith("wildcard"))
        .containsExactly(
            "wildcard: *py?hon* becomes `py?hon*`",
            "wildcard: *py?hon* becomes `*py*hon*`",
            "wildcard: *py?hon* becomes `*py?hon`");
  }

  @Test
  void bounds_are_moved_by_one_and_do_or_do_not_fit_themselves() {
    assertThat(ofEql("any where process.pid > 5 and process.args_count + 1 <= 3"))
        .filteredOn(shown -> shown.startsWith("bound") || shown.startsWith("number"))
        .containsExactly(
            "bound: > becomes `>=`",
            "number: 5 becomes `6`",
            "bound: <= becomes `<`",
            "number: 3 becomes `2`");
  }

  @Test
  void letter_case_is_switched_for_a_whole_test_where_letters_have_two_cases() {
    assertThat(
            ofEql(
                "any where process.name : (\"Curl\", \"w*\") and user.name == \"Root\""
                    + " and process.args == \"1\""))
        .filteredOn(shown -> shown.startsWith("letter_case"))
        .containsExactly(
            "letter_case: process.name : (\"Curl\", \"w*\") with letter case that counts",
            "letter_case: user.name == \"Root\" without regard to letter case");
  }

  @Test
  void letter_case_is_left_alone_where_the_values_are_listed_in_lower_case() {
    assertThat(ofEql("any where event.type == \"start\" and host.os.type == \"linux\""))
        .noneMatch(shown -> shown.startsWith("letter_case"));
  }

  @Test
  void alternatives_of_regular_expressions_are_left_out() {
    String regex = "(a|b[|)]|c\\|)x";
    String quotes = "\"\"\"";

    assertThat(ofEql("any where process.name regex " + quotes + regex + quotes))
        .filteredOn(shown -> shown.startsWith("regex"))
        .containsExactly(
            "regex: " + regex + " becomes `(b[|)]|c\\|)x`",
            "regex: " + regex + " becomes `(a|c\\|)x`",
            "regex: " + regex + " becomes `(a|b[|)])x`");
  }

  @Test
  void networks_are_left_out() {
    assertThat(ofEql("any where cidrMatch(source.ip, \"10.0.0.0/8\", \"fe80::/10\")"))
        .contains("value_dropped: 10.0.0.0/8 left out", "value_dropped: fe80::/10 left out");
  }

  @Test
  void sequences_lose_stages_keys_until_and_their_order() {
    assertThat(
            ofEql(
                "sequence by host.id, user.id with maxspan=1m [process where true]"
                    + " [file where true] [network where true] until [process where true]"))
        .contains(
            "stage 1 of 3, stage_dropped: [process where true] left out",
            "stage 3 of 3, stage_dropped: [network where true] left out",
            "stage 1 of 3, order: [process where true] behind the next stage",
            "key_dropped: by host.id left out in all stages",
            "key_dropped: by user.id left out in all stages",
            "until, until_dropped: [process where true] left out",
            "span: maxspan=1m becomes `30s`",
            "span: maxspan=1m becomes `2m`");
  }

  @Test
  void the_stages_of_a_sequence_are_changed_part_by_part() {
    assertThat(
            ofEql(
                "sequence [process where process.pid == 1 and user.id == \"0\"]"
                    + " with runs=2 [file where true]"))
        .contains("stages 1 to 2 of 3, part_dropped: process.pid == 1 left out");
  }

  @Test
  void thresholds_lose_fields_and_are_one_more_and_one_less() {
    MutatedRule rule =
        MutatedRule.of(
            folder,
            """
            type = "threshold"
            language = "kuery"
            query = "event.category : authentication"
            [rule.threshold]
            field = ["user.name", "host.id"]
            value = 5
            [[rule.threshold.cardinality]]
            field = "source.ip"
            value = 1
            """);

    assertThat(shown(rule))
        .containsExactly(
            "part_negated: event.category : authentication negated",
            "threshold_field: threshold field user.name left out",
            "threshold_field: threshold field host.id left out",
            "threshold: threshold value = 5 becomes `4`",
            "threshold: threshold value = 5 becomes `6`",
            "threshold_field: cardinality of source.ip left out",
            "threshold: cardinality value = 1 becomes `2`");
  }

  @Test
  void new_terms_lose_a_field_where_they_have_several() {
    MutatedRule rule =
        MutatedRule.of(
            folder,
            """
            type = "new_terms"
            language = "kuery"
            query = "event.category : process and not user.name : (root or admin)"
            [rule.new_terms]
            field = "new_terms_fields"
            value = ["user.name", "host.id"]
            [[rule.new_terms.history_window_start]]
            field = "history_window_start"
            value = "now-7d"
            """);

    assertThat(shown(rule))
        .contains(
            "part_dropped: root left out",
            "join: root or admin its `or` becomes `and`",
            "new_terms_field: new_terms user.name left out",
            "new_terms_field: new_terms host.id left out");
  }

  @Test
  void no_more_mutants_are_made_than_the_stated_number() {
    StringBuilder names = new StringBuilder("\"n0\"");
    for (int i = 1; i <= Mutants.MOST; i++) {
      names.append(", \"n").append(i).append('"');
    }

    Mutants mutants =
        MutatedRule.eql(folder, "any where process.name in (" + names + ")").mutants();

    assertThat(mutants.all()).hasSize(Mutants.MOST);
    assertThat(mutants.leftOut()).isPositive();
  }
}
