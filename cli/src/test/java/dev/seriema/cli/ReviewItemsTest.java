package dev.seriema.cli;

import static dev.seriema.cli.ReviewedRepository.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewItemsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "references = [\"https://attack.mitre.org/techniques/T1059/004/\"] | | references",
        "creation_date = \"2026/11/26\" | creation_date = \"2026/11/25\" | dates",
        "creation_date = \"2026/11/26\" | | form",
        "integration = [\"endpoint\"] | | indices",
        "\"OS: Linux\", | | tags",
        "Unix Shell | Shell | attack",
        "process.name in | process.nmae in | fields",
        "name = \"Listener Started from Netcat\" | name = \"Socket Opened by Socat\" | new-id",
        "rule_id = \"0b1f | rule_id = \"0B1F | new-id",
        "timestamp_override = \"event.ingested\" | | schedule",
        "Investigating Listener | Investigating Another Listener | guide",
        "maturity = \"production\" | maturity = \"production\"^min_stack_version = \"9.4\" |"
            + " minimum-stack"
      })
  void each_item_that_is_missing_is_told(String present, String instead, String item) {
    String now = instead == null ? "" : instead.replace('^', '\n');
    ReviewedRepository repository = ReviewedRepository.in(folder);
    repository
        .file(RULE, ReviewedRepository.rule().replace(present.strip(), now.strip()))
        .evidence()
        .commit("Add a rule");

    assertThat(notMet(repository)).contains(item);
  }

  @Test
  void silence_of_a_code_that_is_switched_off_is_told_as_such() {
    ReviewedRepository repository = ReviewedRepository.in(folder);
    repository
        .edit("seriema.toml", text -> text + "\"TAG-0011\" = \"off\"\n")
        .file(RULE, ReviewedRepository.rule())
        .evidence()
        .commit("Add a rule");
    assertThat(repository.review("--output", "text").out())
        .contains("the repository has switched off `TAG-0011`");
  }

  @Test
  void files_that_nobody_expects_are_told_and_stop_nothing() throws Exception {
    ReviewedRepository repository = ReviewedRepository.in(folder);
    String odd = "rules/linux/two words\nand a `line` @ann.toml";
    repository
        .file(odd, ReviewedRepository.rule())
        .file("rules/linux/picture.toml", "[rule]\n\0\1\2")
        .file("rules/linux/data.bin", "\0");
    Files.createSymbolicLink(folder.resolve("rules/linux/link.toml"), Path.of("data.bin"));
    repository.commit("Add odd files");

    String out = repository.review("--output", "markdown").endsWith(1).out();
    assertThat(out)
        .contains("picture.toml", "data.bin", "link.toml")
        .doesNotContain("two words\nand")
        .doesNotContain("\n@ann");
  }

  @Test
  void the_work_tree_and_the_index_stay_as_they_are() throws Exception {
    ReviewedRepository repository = ReviewedRepository.in(folder);
    repository.file(RULE, ReviewedRepository.rule()).evidence().commit("Add a rule");
    repository.edit(RULE, text -> "broken");

    assertThat(notMet(repository)).isEmpty();
    assertThat(folder.resolve(RULE)).content().isEqualTo("broken");
  }

  @Test
  void a_kind_is_taken_as_asked_and_one_that_is_none_is_told() {
    ReviewedRepository repository = ReviewedRepository.in(folder);
    repository.file("tool.py", "print()\n").commit("Print");
    assertThat(repository.review("--kind", "bug-fix").endsWith(1).out()).startsWith("Bug fix");
    assertThat(repository.review("--kind", "bugfix").endsWith(2).err()).contains("`bug-fix`");
    assertThat(repository.review("--kind", "tuning").endsWith(2).err())
        .contains("can be judged as `tuning`");
  }

  @Test
  void commits_that_cannot_be_read_end_with_2_and_say_what_to_type() {
    ReviewedRepository.in(folder);
    assertThat(Invocation.of("review", "mian..HEAD", "--repository", folder).endsWith(2).err())
        .contains("did you mean `main`?");
  }

  private static List<String> notMet(ReviewedRepository repository) {
    JsonNode review = Invocation.json(repository.review("--output", "json").out());
    List<String> items = new ArrayList<>();
    for (JsonNode change : review.get("changes")) {
      for (JsonNode item : change.get("items")) {
        if (item.get("state").asText().equals("not_met")) {
          items.add(item.get("item").asText());
        }
      }
    }
    return items;
  }
}
