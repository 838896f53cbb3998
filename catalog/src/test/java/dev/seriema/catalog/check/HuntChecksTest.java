package dev.seriema.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.SharedData;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HuntChecksTest {
  private static final String QUERIES = "hunting/linux/queries/";
  private static final String COUNTED = "from logs-* | stats count(*) by host.name";

  @TempDir private Path folder;
  private RepositoryText repository = new RepositoryText(Path.of(""));

  @BeforeEach
  void a_checkout_with_a_rule() {
    repository = new RepositoryText(folder).elastic().rule("rules/a.toml", "One", 1);
  }

  private RepositoryText hunt(String name, int number, String query, String... replaced) {
    String text =
        """
        [hunt]
        author = "Elastic"
        description = "Finds something."
        integration = ["endpoint", "aws.cloudtrail"]
        uuid = "%s"
        name = "%s"
        language = ["ES|QL"]
        license = "Elastic License v2"
        query = ['''%s''']
        mitre = ["T1059"]
        """
            .formatted(RepositoryText.id(number), name, query);
    for (int i = 0; i < replaced.length; i += 2) {
      text = text.replace(replaced[i], replaced[i + 1]);
    }
    return repository.file(QUERIES + name + ".toml", text);
  }

  private static String entry(String name, int number) {
    return """
      %s:
        name: %s
        path: ./linux/queries/%s.toml
        mitre:
        - T1059
    """
        .formatted(RepositoryText.id(number), name, name)
        .indent(2);
  }

  private List<String> said() {
    return repository.said("HUNT");
  }

  @Test
  void a_sound_hunt_is_sound_without_pages_and_index() {
    hunt("one", 1, COUNTED);
    assertThat(said()).isEmpty();
  }

  @Test
  void keys_are_asked_for_and_others_are_not_known() {
    hunt(
        "one", 1, COUNTED, "author", "autor", "\"Finds something.\"", "\" \"", "[\"ES|QL\"]", "[]");
    repository.file(QUERIES + "two.toml", "[other]\n");
    assertThat(said())
        .containsExactly(
            "HUNT-0001 hunting/linux/queries/one.toml:2 `autor` is no key of the hunt",
            "HUNT-0001 hunting/linux/queries/one.toml:3 `description` of the hunt is blank; it has"
                + " to be a text that is not blank",
            "HUNT-0001 hunting/linux/queries/one.toml:7 `language` of the hunt is an empty list; it"
                + " has to be a list of texts, none of them blank",
            "HUNT-0001 hunting/linux/queries/two.toml:1 a file among the queries has no table"
                + " `[hunt]`");
  }

  @Test
  void a_query_of_elastic_keeps_or_counts_by() {
    hunt("a", 1, "from logs-*\n// | keep x\n| where true");
    hunt("b", 2, "FROM logs-* | KEEP host.name");
    hunt("c", 3, "from logs-* | stats count(*)");
    hunt("d", 4, "select * from processes");
    hunt("e", 5, "from logs-* | where true", "\"Elastic\"", "\"Ann Example\"");
    assertThat(said())
        .extracting(line -> line.substring(0, 35))
        .containsExactly(
            "HUNT-0002 hunting/linux/queries/a.t", "HUNT-0002 hunting/linux/queries/c.t");
  }

  @Test
  void where_there_are_pages_each_has_its_hunt_and_each_hunt_its_page() {
    hunt("one", 1, COUNTED);
    repository.file("hunting/linux/docs/two.md", "# Two\n");
    repository.file("hunting/index.md", "# Hunts\n");
    assertThat(said())
        .containsExactly(
            "HUNT-0003 hunting/linux/docs/two.md:1 the page has no hunt"
                + " `hunting/linux/queries/two.toml`",
            "HUNT-0003 hunting/linux/queries/one.toml:1 the hunt has no page"
                + " `hunting/linux/docs/one.md`");
  }

  @Test
  void the_index_names_all_hunts_as_they_are_and_no_others() {
    hunt("one", 1, COUNTED);
    hunt("two", 2, COUNTED);
    repository.file(
        "hunting/index.yml",
        "linux:\n"
            + entry("one", 1).replace("T1059", "T1071").replace("name: one", "name: One")
            + entry("three", 3));
    assertThat(said())
        .containsExactly(
            "HUNT-0005 hunting/index.yml:3 `name` of `"
                + RepositoryText.id(1)
                + "` is not that of the hunt, `one`",
            "HUNT-0005 hunting/index.yml:5 `mitre` of `"
                + RepositoryText.id(1)
                + "` is not that of the hunt, `T1059`",
            "HUNT-0004 hunting/index.yml:7 no hunt has the id `" + RepositoryText.id(3) + "`",
            "HUNT-0005 hunting/linux/queries/two.toml:5 the index of hunts does not name the hunt");
  }

  @Test
  void an_entry_of_the_index_is_whole() {
    hunt("one", 1, COUNTED);
    repository.file(
        "hunting/index.yml", "linux:\n  " + RepositoryText.id(1) + ":\n    name: one\n");
    assertThat(said())
        .containsExactly(
            "HUNT-0004 hunting/index.yml:2 `path` of `" + RepositoryText.id(1) + "` is missing",
            "HUNT-0004 hunting/index.yml:2 `mitre` of `" + RepositoryText.id(1) + "` is missing");
  }

  @Test
  void of_hunts_with_one_id_that_alone_is_told() {
    hunt("one", 1, COUNTED);
    hunt("two", 1, COUNTED);
    repository.file("hunting/index.yml", "linux:\n" + entry("one", 1));
    assertThat(said())
        .containsExactly(
            "HUNT-0006 hunting/linux/queries/two.toml:5 the id is also that of"
                + " hunting/linux/queries/one.toml");
  }

  @Test
  void an_integration_has_a_package() {
    hunt("one", 1, COUNTED, "aws.cloudtrail", "awz.cloudtrail");
    assertThat(said())
        .containsExactly(
            "HUNT-0007 hunting/linux/queries/one.toml:4 the integration `awz` is not known to the"
                + " shipped tables");
  }

  @Test
  void an_index_that_is_no_yaml_is_told() {
    hunt("one", 1, COUNTED);
    repository.file("hunting/index.yml", "linux: [\n");
    assertThat(repository.said("FACT")).singleElement().asString().contains("index.yml");
  }

  @Test
  void two_public_hunts_share_the_ids_of_others() {
    assertThat(new RepositoryText(SharedData.corpus()).said("HUNT"))
        .hasSize(2)
        .allMatch(line -> line.startsWith("HUNT-0006"));
  }
}
