package dev.seriema.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.SharedData;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetChecksTest {
  private static final String DEPRECATED = "maturity = \"deprecated\"";

  @TempDir private Path folder;
  private RepositoryText repository = new RepositoryText(Path.of(""));

  @BeforeEach
  void empty() {
    repository = new RepositoryText(folder);
  }

  @Test
  void a_name_is_taken_within_the_live_rules_and_within_the_deprecated_ones() {
    repository
        .rule("rules/a.toml", "One", 1)
        .rule("rules/b.toml", "One", 2)
        .rule("rules/c.toml", "one", 3)
        .rule("rules/_deprecated/d.toml", "Old", 4, DEPRECATED, "")
        .rule("rules/_deprecated/e.toml", "Old", 5, DEPRECATED, "");
    assertThat(repository.said("SET-0001"))
        .containsExactlyInAnyOrder(
            "SET-0001 rules/_deprecated/e.toml:5 the name `Old` is also that of"
                + " rules/_deprecated/d.toml",
            "SET-0001 rules/b.toml:5 the name `One` is also that of rules/a.toml");
  }

  @Test
  void the_name_of_a_deprecated_rule_may_be_used_again_with_a_note() {
    repository
        .rule("rules/a.toml", "One", 1)
        .rule("rules/_deprecated/d.toml", "One", 2, DEPRECATED, "");
    assertThat(repository.said("SET"))
        .containsExactly(
            "SET-0005 rules/a.toml:5 the name is also that of a deprecated rule,"
                + " rules/_deprecated/d.toml");
  }

  @Test
  void an_id_is_told_rather_than_the_name_that_goes_with_it() {
    repository
        .rule("rules/a.toml", "One", 1)
        .rule("rules/_deprecated/d.toml", "One", 1, DEPRECATED, "");
    assertThat(repository.said("SET")).singleElement().asString().contains("the id is also");
  }

  @Test
  void two_deprecated_rules_have_no_id_in_common() {
    repository
        .rule("rules/a.toml", "One", 1)
        .rule("rules/_deprecated/b.toml", "Two", 2, DEPRECATED, "")
        .rule("rules/_deprecated/c.toml", "Three", 2, DEPRECATED, "");
    assertThat(repository.said("SET"))
        .containsExactly(
            "SET-0006 rules/_deprecated/c.toml:1 the id is also that of another deprecated rule,"
                + " rules/_deprecated/b.toml");
  }

  @Test
  void file_names_count_among_live_rules_only() {
    repository
        .rule("rules/x/a.toml", "One", 1)
        .rule("rules/y/a.toml", "Two", 2)
        .rule("rules/_deprecated/a.toml", "Three", 3, DEPRECATED, "");
    assertThat(repository.said("SET-0002"))
        .containsExactly(
            "SET-0002 rules/y/a.toml:1 the file name `a.toml` is also that of rules/x/a.toml");
  }

  @Test
  void a_checkout_has_to_have_a_rule_that_is_released() {
    repository.rule("rules/a.toml", "One", 1, "maturity = \"development\"", "");
    assertThat(repository.said("SET")).isEmpty();
    assertThat(repository.elastic().said("SET-0003")).hasSize(1);
    repository.rule("rules/b.toml", "Two", 2);
    assertThat(repository.said("SET-0003")).isEmpty();
  }

  @Test
  void a_repository_of_given_up_rules_has_no_rule() {
    repository.rule("rules/_deprecated/a.toml", "One", 1, DEPRECATED, "");
    assertThat(repository.said("SET"))
        .singleElement()
        .asString()
        .contains("the repository has no live rule");
  }

  @Test
  void the_protected_rule_is_asked_of_elastic_alone() {
    repository.rule("rules/a.toml", "One", 1);
    assertThat(repository.said("SET-0004")).isEmpty();
    assertThat(repository.elastic().said("SET-0004"))
        .singleElement()
        .asString()
        .contains("is not there");
  }

  @Test
  void a_part_of_a_repository_is_not_judged_as_a_whole() {
    repository
        .elastic()
        .rule("rules/x/a.toml", "One", 1)
        .rule("rules/x/b.toml", "One", 2)
        .rule("rules_building_block/c.toml", "Three", 3);
    assertThat(repository.said("SET", List.of(folder.resolve("rules")))).isEmpty();
    List<Path> all = List.of(folder.resolve("rules"), folder.resolve("rules_building_block"));
    assertThat(repository.said("SET-0001", all)).hasSize(1);
  }

  @Test
  void a_rare_tag_is_a_slip_for_a_common_one() {
    for (int i = 0; i < 30; i++) {
      repository.rule(
          "rules/r" + i + ".toml",
          "Rule " + i,
          i,
          "maturity = \"production\"",
          "tags = [\"Team: Harbour\", \"Site: DOVER\", \"Line: 7\", \"Mode: SEA\"]");
    }
    repository.rule(
        "rules/slips.toml",
        "Slips",
        90,
        "maturity = \"production\"",
        "tags = ['Team: Harbor', \"Site: Dover\", \"Line: 8\", \"Mode: SEB\", \"Team: Garden\"]");
    assertThat(repository.said("SET"))
        .containsExactly(
            "SET-0007 rules/slips.toml:7 the tag `Team: Harbor` is nearly the common tag"
                + " `Team: Harbour`",
            "SET-0007 rules/slips.toml:7 the tag `Site: Dover` is nearly the common tag"
                + " `Site: DOVER`");
  }

  @Test
  void another_case_of_an_expected_tag_is_told_of_the_rule_by_itself() {
    repository.rule(
        "rules/a.toml",
        "One",
        1,
        "maturity = \"production\"",
        "tags = [\"os: Linux\", \"OS:Linux\", \"Use Case: Threat Detecton\"]");
    assertThat(repository.said("SET"))
        .containsExactly(
            "SET-0007 rules/a.toml:7 the tag `OS:Linux` is nearly the common tag `OS: Linux`",
            "SET-0007 rules/a.toml:7 the tag `Use Case: Threat Detecton` is nearly the common tag"
                + " `Use Case: Threat Detection`");
  }

  @Test
  void the_public_rules_have_no_error_here() {
    RepositoryText corpus = new RepositoryText(SharedData.corpus());
    assertThat(corpus.said("SET"))
        .allMatch(line -> line.startsWith("SET-0005") || line.startsWith("SET-0007"))
        .hasSize(22);
  }
}
