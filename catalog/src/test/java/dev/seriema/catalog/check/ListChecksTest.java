package dev.seriema.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListChecksTest {
  @TempDir private Path folder;
  private RepositoryText repository = new RepositoryText(Path.of(""));

  @BeforeEach
  void a_repository_with_a_rule() {
    repository = new RepositoryText(folder).rule("rules/a.toml", "One", 1);
  }

  /// What is said of one entry of an exception.
  private List<String> said(String container, String entry) {
    repository.file(
        "exceptions/a.toml",
        """
        [[exceptions]]
        [exceptions.container]
        %s
        [[exceptions.items]]
        name = "x"
        [[exceptions.items.entries]]
        field = "host.name"
        %s
        """
            .formatted(container, entry));
    return repository.said("LIST").stream()
        .map(line -> line.replaceFirst("LIST-0001 exceptions/a.toml:", ""))
        .toList();
  }

  @Test
  void each_type_has_its_value() {
    String container = "type = \"detection\"";
    assertThat(said(container, "type = \"match\"\nvalue = \"a\"")).isEmpty();
    assertThat(said(container, "type = \"match_any\"\nvalue = [\"a\"]")).isEmpty();
    assertThat(said(container, "type = \"exists\"\noperator = \"excluded\"")).isEmpty();
    assertThat(said(container, "type = \"wildcard\"\nvalue = [\"a\"]"))
        .containsExactly("9 `value` is a list; it has to be a text");
    assertThat(said(container, "type = \"match_any\"\nvalue = \"a\""))
        .containsExactly("9 `value` is `a`; it has to be a list of texts");
    assertThat(said(container, "type = \"list\"\nvalue = \"a\""))
        .containsExactly("9 an entry of type `list` has no `value`");
  }

  @Test
  void an_inner_entry_is_of_no_list() {
    assertThat(
            said(
                "type = \"detection\"",
                "type = \"nested\"\nentries = [{type = \"list\", field = \"x\"}]"))
        .singleElement()
        .asString()
        .startsWith("9 `type` is `list`; it has to be one of `exists`");
  }

  @Test
  void words_are_known_ones() {
    assertThat(
            said(
                "type = \"detections\"\nnamespace_type = \"all\"",
                "type = \"equals\"\noperator = \"is\""))
        .hasSize(4);
  }

  @Test
  void an_exception_of_the_endpoint_includes() {
    String entry = "type = \"match\"\nvalue = \"a\"\noperator = \"excluded\"";
    assertThat(said("type = \"endpoint\"", entry))
        .containsExactly("10 an exception of Elastic Defend cannot be `excluded`");
    assertThat(said("type = \"rule_default\"", entry)).isEmpty();
  }

  @Test
  void a_file_has_something_and_a_name_for_itself() {
    repository
        .file("actions/a.toml", "[metadata]\naction_list_name = \"A\"\n[[actions]]\nid = \"1\"\n")
        .file("actions/b.toml", "[metadata]\naction_list_name = \"A\"\n[[actions]]\nid = \"2\"\n")
        .file("exceptions/c.toml", "[metadata]\nlist_name = \"A\"\n");
    assertThat(repository.said("LIST"))
        .containsExactly(
            "LIST-0002 actions/b.toml:2 the name `A` is also that of actions/a.toml",
            "LIST-0002 exceptions/c.toml:1 the file has none of the tables `exceptions`, `actions`"
                + " and `action_connectors`");
  }

  @Test
  void an_action_has_a_known_type_wherever_the_folder_is() {
    repository
        .file("_config.yaml", "rule_dirs: [rules]\ndirectories:\n  action_dir: deeds\n")
        .file(
            "deeds/a.toml",
            "[[actions]]\naction_type_id = \".email\"\n[[actions]]\naction_type_id = \".fax\"\n");
    assertThat(repository.said("LIST"))
        .containsExactly("LIST-0001 deeds/a.toml:4 no action of a rule has the type `.fax`");
  }
}
