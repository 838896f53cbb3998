package dev.seriema.catalog.evidence;

import static dev.seriema.catalog.evidence.Repository.SHELL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.layout.RuleLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which evidence belongs to which rule.
class EvidenceTest {
  @TempDir Path temporary;
  private Repository repository = new Repository(Path.of(""));

  @BeforeEach
  void resolveLinks() throws IOException {
    repository = new Repository(Files.createDirectory(temporary.toRealPath().resolve("r")));
  }

  @Test
  void evidence_lies_beside_its_rule() {
    repository.rule("linux/a.toml");
    repository.rule("linux/b.toml");
    repository.file("linux/a.evidence/alerts/x.ndjson", SHELL);

    Evidence evidence = repository.evidence();

    assertThat(files(evidence)).containsExactly("a.toml: alerts/x.ndjson", "b.toml:");
    assertThat(evidence.findings()).isEmpty();
  }

  @Test
  void a_file_that_is_named_has_the_evidence_beside_it_only() {
    Path rule = repository.rule("a.toml");
    repository.file("a.evidence/alerts/x.ndjson", SHELL);
    repository.file("other.evidence/alerts/x.ndjson", SHELL);

    Evidence evidence = Evidence.beside(RuleLoader.load(List.of(rule)), List.of(rule));

    assertThat(files(evidence)).containsExactly("a.toml: alerts/x.ndjson");
    assertThat(evidence.findings()).isEmpty();
  }

  @Test
  void a_folder_without_its_rule_is_told_once() {
    repository.rule("linux/new_name.toml");
    repository.file("linux/old_name.evidence/alerts/x.ndjson", SHELL);
    repository.file("pyproject.toml", "[project]\n");
    repository.file("pyproject.evidence/alerts/x.ndjson", SHELL);

    Evidence evidence =
        Evidence.beside(
            repository.rules(), List.of(repository.folder(), repository.folder("linux")));

    assertThat(evidence.findings())
        .extracting(finding -> finding.diagnostic().code())
        .containsExactly(EvidenceFault.FOLDER_WITHOUT_RULE, EvidenceFault.FOLDER_WITHOUT_RULE);
    assertThat(evidence.findings().getFirst().diagnostic().message())
        .endsWith(
            "old_name.evidence` belongs to no rule: there is no rule in `old_name.toml`"
                + " beside it");
  }

  @Test
  void a_faulty_rule_file_keeps_its_evidence() {
    repository.file("a.toml", "[rule");
    repository.file("a.evidence/alerts/x.ndjson", SHELL);

    Evidence evidence = repository.evidence();

    assertThat(files(evidence)).containsExactly("a.toml: alerts/x.ndjson");
    assertThat(evidence.findings()).isEmpty();
  }

  @Test
  void a_folder_that_is_a_link_is_not_followed() {
    repository.rule("a.toml");
    Path outside = temporary.resolve("outside");
    new Repository(outside).file("alerts/x.ndjson", SHELL);
    repository.link("a.evidence", outside);

    Evidence evidence = repository.evidence();

    assertThat(files(evidence)).containsExactly("a.toml:");
    assertThat(evidence.rules().getFirst().findings())
        .extracting(finding -> finding.diagnostic().code())
        .containsExactly(EvidenceFault.LINK_NOT_FOLLOWED);
  }

  @Test
  void one_rule_may_have_its_folder_elsewhere() {
    repository.rule("a.toml");
    Path elsewhere = temporary.resolve("proof");
    new Repository(elsewhere).file("quiet/x.ndjson", SHELL);

    assertThat(Evidence.isOfOneRule(elsewhere)).isTrue();
    assertThat(Evidence.isOfOneRule(temporary)).isFalse();
    assertThat(files(Evidence.in(repository.rules(), elsewhere)))
        .containsExactly("a.toml: quiet/x.ndjson");
  }

  @Test
  void a_tree_mirrors_the_rules_or_holds_all_side_by_side() {
    repository.rule("linux/a.toml");
    repository.rule("linux/b.toml");
    Repository tree = new Repository(temporary.resolve("tree"));
    tree.file("linux/a.evidence/alerts/x.ndjson", SHELL);
    tree.file("b.evidence/alerts/y.ndjson", SHELL);
    tree.file("windows/a.evidence/alerts/z.ndjson", SHELL);

    Evidence evidence = Evidence.inTree(repository.rules(), tree.folder(), false);

    assertThat(files(evidence))
        .containsExactly("a.toml: alerts/x.ndjson", "b.toml: alerts/y.ndjson");
    assertThat(evidence.findings()).isEmpty();
    assertThat(evidence.unused()).isEqualTo(1);
  }

  @Test
  void a_folder_of_a_tree_without_its_rule_is_told_where_all_rules_are_known() {
    repository.rule("linux/a.toml");
    Repository tree = new Repository(temporary.resolve("tree"));
    tree.file("windows/a.evidence/alerts/z.ndjson", SHELL);

    Evidence evidence = Evidence.inTree(repository.rules(), tree.folder(), true);

    assertThat(evidence.findings().getFirst().diagnostic().message())
        .endsWith("belongs to no rule: the path of none ends with `windows/a.toml`");
  }

  @Test
  void a_folder_of_a_tree_that_may_be_of_two_rules_is_of_none() {
    repository.rule("linux/a.toml");
    repository.rule("windows/a.toml");
    Repository tree = new Repository(temporary.resolve("tree"));
    tree.file("a.evidence/alerts/z.ndjson", SHELL);

    Evidence evidence = Evidence.inTree(repository.rules(), tree.folder(), false);

    assertThat(files(evidence)).containsExactly("a.toml:", "a.toml:");
    assertThat(evidence.findings())
        .extracting(finding -> finding.diagnostic().code())
        .containsExactly(EvidenceFault.FOLDER_OF_SEVERAL_RULES);
  }

  private static List<String> files(Evidence evidence) {
    return evidence.rules().stream()
        .map(rule ->
            rule.file().getFileName()
                + ":"
                + rule.files().stream()
                    .map(file -> " " + file.nameInFolder())
                    .reduce("", String::concat))
        .toList();
  }
}
