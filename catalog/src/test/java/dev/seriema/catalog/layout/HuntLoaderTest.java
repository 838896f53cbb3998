package dev.seriema.catalog.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.metadata.DescribedSet;
import dev.seriema.catalog.metadata.DescriptionQuery;
import dev.seriema.testkit.SharedData;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HuntLoaderTest {
  private static final String HUNT =
      """
      [hunt]
      author = "Example"
      integration = ["endpoint"]
      language = ["ES|QL"]
      mitre = ["T1059"]
      name = "Shells"
      query = ["from logs-*", "from other-*"]
      uuid = "8d1f"
      """;

  @TempDir private Path folder;

  @Test
  void of_a_checkout_the_hunting_folder_is_looked_at() {
    RuleFolders.write(folder.resolve("detection_rules/etc/version.lock.json"), "{}");
    RuleFolders.write(folder.resolve("rules/a.toml"), RuleFolders.rule("a"));
    Path file = RuleFolders.write(folder.resolve("hunting/linux/queries/shells.toml"), HUNT);
    RuleFolders.write(folder.resolve("elsewhere/b.toml"), HUNT);

    HuntSet set = HuntLoader.load(List.of(folder));

    assertThat(set.findings()).isEmpty();
    assertThat(set.hunts()).extracting(HuntSet.Hunt::file).containsExactly(file);
    assertThat(set.hunts().getFirst().queries()).isEqualTo(2);
  }

  @Test
  void a_file_that_is_named_must_be_a_hunt_and_faults_of_toml_are_told() {
    Path rule = RuleFolders.write(folder.resolve("a.toml"), RuleFolders.rule("a"));
    Path broken = RuleFolders.write(folder.resolve("b.toml"), "[hunt\n");

    assertThat(HuntLoader.load(List.of(rule, broken, folder.resolve("none.toml"))).findings())
        .extracting(finding -> finding.diagnostic().code().id())
        .containsExactly("RULE-0001", "TOML-0016", "RULE-0015");
    assertThat(HuntLoader.load(List.of(folder)).hunts()).isEmpty();
  }

  @Test
  void all_public_hunts_are_described() {
    HuntSet set = HuntLoader.load(List.of(SharedData.corpus()));

    assertThat(set.findings()).isEmpty();
    assertThat(set.hunts()).hasSize(140);
    assertThat(set.hunts().stream().mapToInt(HuntSet.Hunt::queries).sum()).isEqualTo(239);
    DescribedSet described = DescribedSet.of(set);
    DescriptionQuery query =
        DescriptionQuery.compile("any where queries > 0 and uuid != null", described.schema())
            .tree()
            .orElseThrow();
    assertThat(query.find(described.descriptions())).hasSize(140);
  }
}
