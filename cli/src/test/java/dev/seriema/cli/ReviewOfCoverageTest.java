package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A copy of the rule about web servers that are started from Python, narrower at first and then
/// wider, beside the rule that ships.
class ReviewOfCoverageTest {
  private static final String SHIPPED = "rules/linux/execution_web_server_started_from_python.toml";
  private static final String COPY = "rules/linux/execution_web_server_in_a_temporary_folder.toml";

  @TempDir private Path folder;
  private ReviewedRepository repository = new ReviewedRepository(Path.of(""));
  private String rule = "";

  @BeforeEach
  void aRepository() throws IOException {
    repository = ReviewedRepository.in(folder);
    rule = Files.readString(Path.of(System.getProperty("seriema.root", ".."), SHIPPED));
    repository.file(SHIPPED, rule).commit("Add the rule that ships");
    repository.git("branch", "-f", "main");
  }

  @Test
  void a_narrower_copy_is_inside_of_the_rule_that_is_there() {
    JsonNode item = coverageOf(narrower());
    assertThat(item.path("state").asText()).isEqualTo("not_met");
    assertThat(reasons(item))
        .singleElement()
        .asString()
        .contains("`Web Server Started from Python` (`" + SHIPPED + "`) finds all that it finds");
  }

  @Test
  void a_copy_that_is_wider_by_one_evasion_comes_with_the_event_that_it_alone_finds() {
    JsonNode item = coverageOf(narrower().replace("(python|pypy)", "(python|pypy|jython)"));
    assertThat(item.path("state").asText()).isEqualTo("for_a_person");
    assertThat(reasons(item).getLast()).contains("alone finds events such as").contains("jython");
  }

  @Test
  void the_same_query_in_other_words_finds_the_same() {
    JsonNode item = coverageOf(renamed().replace("process where", "process where\n "));
    assertThat(item.path("state").asText()).isEqualTo("not_met");
    assertThat(reasons(item).getFirst()).contains("finds the same");
  }

  private String narrower() {
    int end = renamed().indexOf("\n'''", renamed().indexOf("query = '''"));
    return renamed().substring(0, end)
        + " and\n  process.working_directory : \"/tmp/*\""
        + renamed().substring(end);
  }

  private String renamed() {
    return rule.replaceFirst("rule_id = \"[^\"]*\"", "rule_id = \"" + Workspace.id("copy") + "\"")
        .replaceFirst("name = \"[^\"]*\"", "name = \"Web Server in a Temporary Folder\"");
  }

  private JsonNode coverageOf(String copy) {
    repository.file(COPY, copy).commit("Add a rule");
    JsonNode review = Invocation.json(repository.review("--output", "json").out());
    return review.findParents("item").stream()
        .filter(item -> item.path("item").asText().equals("coverage"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(review.toPrettyString()));
  }

  private static List<String> reasons(JsonNode item) {
    return item.findValuesAsText("text");
  }
}
