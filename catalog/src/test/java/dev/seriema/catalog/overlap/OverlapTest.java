package dev.seriema.catalog.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.overlap.Relation.Kind;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.schema.ShippedSchemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlapTest {
  private static final String SHELL = "process where process.name : (\"bash\", \"sh\")";

  private static final String SHELL_KQL = "process.name: (bash or sh)";

  @TempDir private Path folder;
  private int files;

  @Test
  void two_spellings_of_one_condition_are_equal() {
    Relation relation =
        between(
            eql("process where process.name : (\"bash\", \"sh\") and user.name != null"),
            eql("process where user.name : \"*\" and process.name in~ (\"sh\", \"BASH\")"));
    assertThat(relation.kind()).isEqualTo(Kind.EQUAL);
    assertThat(relation.inside()).isEqualTo(everyEvent());
    assertThat(relation.contains()).isEqualTo(everyEvent());
  }

  @Test
  void a_condition_more_makes_a_rule_lie_inside_of_another_and_an_event_shows_what_it_lacks() {
    Relation relation = between(eql(SHELL + " and process.args : \"-c\""), eql(SHELL));
    assertThat(relation.kind()).isEqualTo(Kind.INSIDE);
    assertThat(relation.contains())
        .isInstanceOfSatisfying(
            Answer.Refuted.class,
            refuted -> assertThat(refuted.events()).singleElement().asString().contains("bash"));
  }

  @Test
  void a_pattern_that_another_pattern_covers_is_inside_of_it() {
    assertThat(
            kind(
                eql("file where file.path : \"/etc/cron*/*.sh\""),
                eql("file where file.path : (\"/var/*\", \"/ETC/*\")")))
        .isEqualTo(Kind.INSIDE);
  }

  @Test
  void ranges_and_addresses_are_reckoned_with() {
    assertThat(
            kind(
                eql("network where destination.port >= 1024 and destination.port < 2048"),
                eql("network where destination.port > 1023")))
        .isEqualTo(Kind.INSIDE);
    assertThat(
            kind(
                eql("network where cidrmatch(destination.ip, \"10.0.0.0/8\")"),
                eql("network where cidrmatch(destination.ip, \"10.1.0.0/16\")")))
        .isEqualTo(Kind.CONTAINS);
  }

  @Test
  void rules_with_something_of_their_own_each_have_events_in_common() {
    Relation relation =
        between(
            eql(SHELL + " and process.args : \"-c\""), eql(SHELL + " and user.name : \"root\""));
    assertThat(relation.kind()).isEqualTo(Kind.PARTLY_COMMON);
    assertThat(List.of(relation.inside(), relation.contains(), relation.apart()))
        .allMatch(Answer::isRefuted);
  }

  @Test
  void rules_that_no_event_joins_are_not_told() {
    assertThat(
            new Overlap(List.of(eql("process where process.name == \"a\"")), ShippedSchemas.NEWEST)
                .of(eql("process where process.name == \"b\"")))
        .isEmpty();
  }

  @Test
  void a_field_with_several_values_narrows_a_proof_and_is_shown() {
    Relation relation =
        between(
            eql("process where process.name == \"a\""),
            eql("process where process.name == \"a\" and not process.name == \"b\""));
    assertThat(relation.kind()).isEqualTo(Kind.EQUAL);
    assertThat(relation.inside())
        .isInstanceOfSatisfying(
            Answer.Proved.class,
            proved -> {
              assertThat(proved.scope()).isEqualTo(Answer.Scope.ONE_VALUE_EACH);
              assertThat(proved.exception()).get().asString().contains("[\"a\",\"b\"]");
            });
    assertThat(relation.contains()).isEqualTo(everyEvent());
  }

  @Test
  void lists_of_the_schema_may_have_several_values_in_either_kind_of_proof() {
    assertThat(
            kind(
                eql("process where process.args == \"a\""),
                eql("process where process.args == \"a\" and not process.args == \"b\"")))
        .isEqualTo(Kind.CONTAINS);
  }

  @Test
  void a_missing_field_tells_a_negation_from_a_comparison() {
    assertThat(
            kind(
                eql("process where user.name != null and not user.name == \"root\""),
                eql("process where not user.name == \"root\"")))
        .isEqualTo(Kind.INSIDE);
  }

  @Test
  void what_is_computed_is_the_same_for_both_rules() {
    assertThat(
            kind(
                eql(SHELL + " and length(process.command_line) > 50"),
                eql("process where length(process.command_line) > 50")))
        .isEqualTo(Kind.INSIDE);
  }

  @Test
  void what_is_computed_otherwise_is_told_apart_by_an_event() {
    assertThat(
            kind(
                eql(SHELL + " and length(process.command_line) > 50"),
                eql(SHELL + " and length(process.command_line) > 60")))
        .isEqualTo(Kind.NOT_DECIDED);
  }

  @Test
  void languages_are_compared_by_what_they_mean() {
    assertThat(
            kind(
                eql("process where process.name == \"bash\""),
                rule(
                    "query",
                    "kuery",
                    "event.category: process and process.name: (bash or zsh)",
                    "")))
        .isEqualTo(Kind.INSIDE);
  }

  @Test
  void indices_of_one_rule_alone_are_named() {
    Relation relation =
        between(
            rule("eql", "eql", SHELL, "index = [\"logs-endpoint.events.*\", \"winlogbeat-*\"]"),
            rule("eql", "eql", SHELL, "index = [\"logs-*\"]"));
    assertThat(relation.kind()).isEqualTo(Kind.EQUAL);
    assertThat(relation.onlyFirst()).containsExactly("winlogbeat-*");
    assertThat(relation.onlySecond()).containsExactly("logs-*");
  }

  @Test
  void rules_of_other_indices_are_not_compared() {
    assertThat(
            new Overlap(
                    List.of(rule("eql", "eql", SHELL, "index = [\"winlogbeat-*\"]")),
                    ShippedSchemas.NEWEST)
                .of(rule("eql", "eql", SHELL, "index = [\"logs-*\"]")))
        .isEmpty();
  }

  @Test
  void a_threshold_that_takes_more_events_is_inside_of_one_that_takes_less() {
    assertThat(kind(threshold(SHELL_KQL, 20), threshold(SHELL_KQL, 10))).isEqualTo(Kind.INSIDE);
    assertThat(kind(threshold(SHELL_KQL, 10), threshold(SHELL_KQL, 20))).isEqualTo(Kind.CONTAINS);
    assertThat(kind(threshold("process.name: bash", 10), threshold(SHELL_KQL, 10)))
        .isEqualTo(Kind.INSIDE);
  }

  @Test
  void sequences_of_equal_items_are_equal() {
    assertThat(
            kind(
                eql(sequence("5m", "process.name : (\"bash\", \"sh\")")),
                eql(sequence("5m", "process.name in~ (\"sh\", \"bash\")"))))
        .isEqualTo(Kind.EQUAL);
  }

  @Test
  void of_a_sequence_with_a_wider_item_nothing_is_proved_and_events_show_what_it_finds_more() {
    Relation relation =
        between(
            eql(sequence("5m", "process.name : \"bash\"")),
            eql(sequence("5m", "process.name : (\"bash\", \"sh\")")));
    assertThat(relation.inside()).isInstanceOf(Answer.NotDecided.class);
    assertThat(relation.contains())
        .isInstanceOfSatisfying(
            Answer.Refuted.class, refuted -> assertThat(refuted.events()).hasSize(2));
  }

  @Test
  void new_terms_are_equal_or_not_decided() {
    assertThat(kind(newTerms("process.name: bash"), newTerms("process.name: \"bash\"")))
        .isEqualTo(Kind.EQUAL);
    Relation wider = between(newTerms("process.name: bash"), newTerms(SHELL_KQL));
    assertThat(wider.inside()).isInstanceOf(Answer.NotDecided.class);
    assertThat(wider.contains().isRefuted()).isTrue();
  }

  @Test
  void all_rules_are_compared_with_each_other_and_the_inner_one_comes_first() {
    Compilation.Compiled wide = eql(SHELL);
    Compilation.Compiled narrow = eql(SHELL + " and process.args : \"-c\"");
    Compilation.Compiled other = eql("process where process.name : \"curl\"");
    List<Relation> pairs =
        new Overlap(List.of(wide, other, narrow), ShippedSchemas.NEWEST).among(_ -> {});
    assertThat(pairs)
        .singleElement()
        .satisfies(pair -> {
          assertThat(pair.kind()).isEqualTo(Kind.INSIDE);
          assertThat(pair.first()).isEqualTo(narrow);
          assertThat(pair.second()).isEqualTo(wide);
        });
  }

  private static Answer everyEvent() {
    return new Answer.Proved(Answer.Scope.EVERY_EVENT, Optional.empty());
  }

  private static Kind kind(Compilation.Compiled one, Compilation.Compiled other) {
    return between(one, other).kind();
  }

  private static Relation between(Compilation.Compiled one, Compilation.Compiled other) {
    List<Relation> relations = new Overlap(List.of(other), ShippedSchemas.NEWEST).of(one);
    assertThat(relations).hasSize(1);
    return relations.getFirst();
  }

  private Compilation.Compiled eql(String query) {
    return rule("eql", "eql", query, "");
  }

  private static String sequence(String span, String first) {
    return "sequence by host.id with maxspan=%s [process where %s] [network where true]"
        .formatted(span, first);
  }

  private Compilation.Compiled threshold(String query, int value) {
    return rule(
        "threshold", "kuery", query, "[rule.threshold]\nfield = [\"host.id\"]\nvalue = " + value);
  }

  private Compilation.Compiled newTerms(String query) {
    return rule(
        "new_terms",
        "kuery",
        query,
        """
        [rule.new_terms]
        field = "new_terms_fields"
        value = ["user.name"]
        [[rule.new_terms.history_window_start]]
        field = "history_window_start"
        value = "now-14d"
        """);
  }

  /// @param more settings of the rule; tables come last
  private Compilation.Compiled rule(String type, String language, String query, String more) {
    files++;
    String index = more.startsWith("index") ? more : "index = [\"logs-*\"]";
    Path file = folder.resolve("rule_" + files + ".toml");
    try {
      Files.writeString(
          file,
          """
          [metadata]
          creation_date = "2026/03/02"
          maturity = "production"
          updated_date = "2026/03/02"

          [rule]
          author = ["Kestrel Freight"]
          description = "Finds something."
          %s
          language = "%s"
          license = "Apache-2.0"
          name = "Rule %d"
          risk_score = 47
          rule_id = "00000000-0000-4000-8000-%012d"
          severity = "medium"
          type = "%s"
          query = '''
          %s
          '''
          %s
          """
              .formatted(
                  index,
                  language,
                  files,
                  files,
                  type,
                  query,
                  more.startsWith("index") ? "" : more));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return (Compilation.Compiled)
        new RuleCompiler(ShippedSchemas.NEWEST)
            .compile(RuleLoader.load(List.of(file)).rules().getFirst().rule());
  }
}
